import type { Question } from "./question";

/**
 * Answers whose edit also mends what was said of others: a ticked box that excuses them, and of the answers that are
 * compared with a number each may be the one that was wrong.
 */
export function mendsOf(questions: readonly Question[]): Record<string, string[]> {
  const compared = COMPARED.map((group) => group.filter((key) => questions.some((question) => question.key === key)));
  return Object.fromEntries(
    questions
      .map(({ key }): [string, string[]] => [
        key,
        [
          ...questions.filter((other) => "unless" in other && other.unless === key).map((other) => other.key),
          ...compared.filter((group) => group.includes(key)).flatMap((group) => group.filter((other) => other !== key)),
        ],
      ])
      .filter(([, others]) => others.length > 0),
  );
}

/** See nik-warning.ts and business-rules.ts. */
const COMPARED = [
  ["birthDate", "confirmNik"],
  ["sex", "confirmNik"],
  ["nik", "confirmNik"],
  ["npwp", "confirmNpwp"],
  ["npwp", "noNpwp"],
];
