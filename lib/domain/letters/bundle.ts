import type { LetterKind } from "./kind";

/** All letters of one kind in a programme: in one PDF, or a PDF each in a ZIP. */
export const BUNDLE_FORMS = ["pdf", "zip"] as const;
export type BundleForm = (typeof BUNDLE_FORMS)[number];

export const BUNDLE_STATES = ["waiting", "drawing", "done", "failed"] as const;
export type BundleState = (typeof BUNDLE_STATES)[number];

/** Why no file came of it. `nobody`: no addressee; `lacking`: each lacks something; `full`: no room on the disk. */
export const BUNDLE_FAILURES = ["nobody", "lacking", "full", "slow", "big", "broken", "lost"] as const;
export type BundleFailure = (typeof BUNDLE_FAILURES)[number];

/** Somebody who gets no letter, and what stands in the way. */
export type LeftOut = { addressee: string; words: string };

/** So long a finished file is kept; whoever needs it later has it made anew. */
export const BUNDLE_DAYS = 3;

const LOST_AFTER_MS = 60 * 60 * 1000;

/** Whoever should have gone on with it has not for an hour: another may begin anew. */
export function isLost({ state, touchedAt }: { state: BundleState; touchedAt: Date }, now: Date): boolean {
  return isOpenBundle(state) && now.getTime() - touchedAt.getTime() > LOST_AFTER_MS;
}

export function isOpenBundle(state: BundleState): boolean {
  return state === "waiting" || state === "drawing";
}

/** There is one for each person, speaker or day of a programme, and so something to be put together. */
export function isMany({ subject }: Pick<LetterKind, "subject">): boolean {
  return subject === "participant" || subject === "speaker" || subject === "day";
}
