import type { FormState } from "./form-state";

/** In an address: the page shows what the last form that was sent from it was answered. */
export const ANSWER_MARK = "balasan";

/** What a form was answered that a browser sent without a script, on its way to the page that shows it. */
export type BroughtAnswer = {
  /** The path of the page, without its query. */
  page: string;
  /** The id of the form. */
  form: string;
  answer: FormState;
};
