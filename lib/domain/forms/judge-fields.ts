import { missingNpwp, type NpwpRule, warnOfNpwp } from "./business-rules";
import { NO_KK_IS_NIK } from "./identifier-kinds";
import { judgeAnswer, type Places } from "./judge-answer";
import type { IdentityFacts } from "./nik-facts";
import { warnIdentity } from "./nik-warning";
import { isAnswerQuestion, type Question } from "./question";
import { isRequiredBy } from "./required";
import type { FormService } from "./service";
import type { Typed } from "./typed";

export type FieldRules = {
  requires: FormService["requires"];
  /** WITA date of the day. */
  today: string;
  npwpRule: NpwpRule;
  places: Places;
  /** Why the business cannot lie where the applicant lives; null: it can. */
  noHome: string | null;
  /** Warnings that ask once have been answered: the office asked for these very answers. */
  confirmed?: boolean;
};

export type JudgedFields = {
  /** What is right, by key, as it is kept. */
  values: Record<string, unknown>;
  errors: Record<string, string>;
  /** For a warning that asks once, what its ticked box must say. */
  confirms: Record<string, string>;
};

/**
 * Some questions of one section, each by itself and together: everything that is wrong is told at once. A rule about
 * several answers speaks where all of them are asked here and right by themselves.
 */
export function judgeFields(questions: readonly Question[], typed: Typed, rules: FieldRules): JudgedFields {
  const values: [string, unknown][] = [];
  const errors = new Map<string, string>();
  const given = new Map(Object.entries(typed));
  for (const question of questions) {
    const judging = { today: rules.today, places: rules.places, demanded: isRequiredBy(rules, question) };
    const judged = judgeAnswer(question, given.get(question.key), judging);
    if (judged.ok) values.push([question.key, judged.value]);
    else errors.set(question.key, judged.sentence);
  }
  const answers = Object.fromEntries(values);
  for (const [field, sentence] of Object.entries(together(questions, answers, errors, rules)))
    if (!errors.has(field)) errors.set(field, sentence);
  const confirms: Record<string, string> = {};
  for (const { field, confirms: says, sentence } of warnings(answers, rules)) {
    errors.set(field, sentence);
    confirms[field] = says;
  }
  return { values: answers, errors: Object.fromEntries(errors), confirms };
}

type Answers = Record<string, unknown>;

/** What concerns several fields, and must be mended. */
function together(
  questions: readonly Question[],
  answers: Answers,
  wrong: ReadonlyMap<string, string>,
  rules: FieldRules,
): Record<string, string> {
  const asks = (key: string) => questions.some((question) => question.key === key);
  const isMissing = (key: string) => asks(key) && !wrong.has(key) && answers[key] === undefined;
  const npwp = isMissing("npwp") ? missingNpwp(rules.npwpRule, answers.noNpwp === true) : null;
  return {
    ...(answers.sameAddress === true && rules.noHome && { sameAddress: rules.noHome }),
    ...unanswered(questions, answers, isMissing),
    ...(npwp && { npwp }),
    // No household bears the number of one of its members.
    ...(answers.noKk !== undefined && answers.noKk === answers.nik && { noKk: NO_KK_IS_NIK }),
  };
}

/** What must be answered because the box that would excuse it is not ticked. */
function unanswered(
  questions: readonly Question[],
  answers: Answers,
  isMissing: (key: string) => boolean,
): Record<string, string> {
  const missing = questions.flatMap((question) =>
    isAnswerQuestion(question) && question.unless && answers[question.unless] !== true && isMissing(question.key)
      ? [[question.key, question.missing]]
      : [],
  );
  return Object.fromEntries(missing);
}

type Warning = { field: string; confirms: string; sentence: string };

/** Each asks once, for exactly these answers. */
function warnings(answers: Answers, { confirmed }: FieldRules): Warning[] {
  if (confirmed) return [];
  const { nik, birthDate, sex, npwp } = answers;
  const identity = { nik, birthDate, sex };
  const found = [
    { field: "confirmNik", warning: isIdentity(identity) ? warnIdentity(identity) : null },
    { field: "confirmNpwp", warning: warnOfNpwp(typeof npwp === "string" ? npwp : undefined) },
  ];
  return found.flatMap(({ field, warning }) =>
    warning && answers[field] !== warning.confirms ? [{ field, ...warning }] : [],
  );
}

function isIdentity(facts: Record<"nik" | "birthDate" | "sex", unknown>): facts is { nik: string } & IdentityFacts {
  return [facts.nik, facts.birthDate, facts.sex].every((fact) => typeof fact === "string");
}
