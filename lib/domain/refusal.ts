import { type Refused, refuse } from "./result";

/** A refusal that somebody reads: the code is for programs, the sentence for people. Plain data. */
export type Worded<C extends string = string> = {
  code: C;
  sentence: string;
  /** The page where what is in the way is mended. */
  see?: PageToSee;
};
export type PageToSee = { href: string; label: string };

export type Sentences<C extends string = string> = Readonly<Record<C, string>>;

/** The refusals that one room declares beside its code. A test gathers them: a code stands once, a sentence ends as one. */
export function defineRefusals<const C extends string>(sentences: Record<C, string>): Sentences<C> {
  return Object.freeze(sentences);
}

export function refusedAs<C extends string>(sentences: Sentences<C>, code: C): Refused<Worded<C>> {
  return refuse({ code, sentence: sentences[code] });
}

/** The same, shown at the field that is wrong. */
export function atField<R extends { sentence: string }>(field: string, refusal: R) {
  return { ...refusal, errors: { [field]: refusal.sentence } as Record<string, string> };
}
