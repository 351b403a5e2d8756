import type { PageToSee } from "./refusal";

/**
 * What a Server Action answers to its form. `errors` and `values` are keyed by
 * field name; values come back as typed, so that nothing is lost without
 * JavaScript either.
 */
export type FormState = {
  ok: boolean;
  /** A sentence about the whole form (refusal, outage, success). */
  message?: string;
  /** The page that the sentence leads to. */
  see?: PageToSee;
  errors: Record<string, string>;
  values: Record<string, string | string[]>;
};

export const EMPTY_FORM: FormState = { ok: false, errors: {}, values: {} };

/** Said by a form that keeps versions, or counts what it changed, when it was saved as it stood. */
export const NOTHING_CHANGED = "Tidak ada yang berubah.";

/** The shape every form takes its server action in. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** The shape in which a form without any script of ours takes the same action: its page shows what was answered. */
export type PlainFormAction = (data: FormData) => Promise<void>;

/** Which form of its page was sent: its id. No schema sees it (platform/action/form-values.ts). */
export const FORM_FIELD = "_form";

/** Beside it: what was typed in this form stays in no cookie (a desk that many people come to). No schema sees it either. */
export const FORGETFUL_FIELD = "_form_lupa";
