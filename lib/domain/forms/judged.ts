import { tidyText } from "../text/signs";

/** `value` as answers are kept (see answers-of.ts); undefined: left empty, which is allowed. */
export type JudgedAnswer = { ok: true; value: unknown } | { ok: false; sentence: string };

/** More than any field needs: beyond it nothing is read. */
export const LONGEST_FIELD = 4_000;

export function rightAnswer(value: unknown): JudgedAnswer {
  return { ok: true, value };
}

export function wrongAnswer(sentence: string): JudgedAnswer {
  return { ok: false, sentence };
}

/** A field read by a parser of the domain, which refuses by code. */
export function parsed<Code extends string>(
  parse: (typed: string) => { ok: true; value: unknown } | { ok: false; code: Code },
  sentences: Record<Code, string>,
  typed: string,
  missing: string,
): JudgedAnswer {
  const bare = tidyText(typed);
  if (bare === "") return wrongAnswer(missing);
  const answer = parse(bare.slice(0, LONGEST_FIELD));
  return answer.ok ? rightAnswer(answer.value) : wrongAnswer(sentences[answer.code]);
}
