import type { AnswerQuestion, Question } from "./question";

/** What an answer is kept as; dates are "YYYY-MM-DD", times "HH:MM", money whole rupiah. */
type ValueOf<Q extends AnswerQuestion> = Q extends { kind: "money" | "number" | "year" }
  ? number
  : Q extends { kind: "many"; choices: readonly { value: infer V }[] }
    ? V[]
    : Q extends { kind: "choice"; choices: readonly { value: infer V }[] }
      ? V
      : string;

/** A list of boxes is always answered: none is an answer. */
type MayBeMissing<Q> = Q extends { kind: "many" } ? false : Q extends { optional: true } ? true : false;
type Asking<Q extends Question> = Extract<Q, AnswerQuestion>;
type Flat<T> = { [Key in keyof T]: T[Key] };

/** The answers to a list of questions: whoever names one that is not asked is told so by the compiler. */
export type AnswersOf<Q extends Question> = Flat<
  { [One in Asking<Q> as MayBeMissing<One> extends true ? never : One["key"]]: ValueOf<One> } & {
    [One in Asking<Q> as MayBeMissing<One> extends true ? One["key"] : never]?: ValueOf<One>;
  }
>;

/** The same as somebody types it: text, and lists of text. */
export type TypedOf<Q extends Question> = { [Key in keyof AnswersOf<Q>]: string | string[] };

export type SealedOf<Q extends Question> = Extract<Q, { sealed: true }>;
export type UnsealedOf<Q extends Question> = Exclude<Q, { sealed: true }>;
