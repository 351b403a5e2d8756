import type { Answers, BusinessAnswers, IdentityAnswers, ServiceAnswers } from "../answers";
import { ANSWER_SECTIONS, type AnswerSection } from "../form-parts";
import { findVillage } from "../regions";
import { type Home, homeProblem, placed } from "./business-rules";
import type { FormRules } from "./form-rules";
import { IDENTITY } from "./identity";
import { judgeAnswer, type Places } from "./judge-answer";
import { type FieldRules, type JudgedFields, judgeFields } from "./judge-fields";
import { isAnswerQuestion, type Question } from "./question";
import { fieldsOf, questionsOf } from "./sections";
import { SERVICE_RULE } from "./service-rules";
import type { Typed, TypedSections } from "./typed";

export type { FormRules };

export type SectionAnswers = { identity: IdentityAnswers; business: BusinessAnswers; service: ServiceAnswers };
export type Checked<S extends AnswerSection = AnswerSection> =
  | { ok: true; answers: SectionAnswers[S] }
  /** `confirms`: for a warning that asks once, what its ticked box must say. */
  | { ok: false; errors: Record<string, string>; confirms: Record<string, string> };

export const PLACES: Places = { isVillage: (code) => findVillage(code) !== null };

/** Judges one section; `all` holds what was typed in every section, for the address of the business may be that of the home. */
export function checkSection<S extends AnswerSection>(section: S, all: TypedSections, rules: FormRules): Checked<S> {
  const typed = withoutFormer(all[section] ?? {});
  const questions = questionsOf(section, rules.service);
  const judged = checkQuestions(section, questions, all, rules);
  const own = new Set(fieldsOf(section, rules.service));
  const errors = Object.keys(typed).some((name) => !own.has(name))
    ? { "": UNKNOWN_FIELD, ...judged.errors }
    : judged.errors;
  if (Object.keys(errors).length > 0) return { ok: false, errors, confirms: judged.confirms };
  return { ok: true, answers: answersOf(section, judged.values, all, rules) as SectionAnswers[S] };
}

/** Some questions of a section, as a page of the form asks them; everything wrong with them at once. */
export function checkQuestions(
  section: AnswerSection,
  questions: readonly Question[],
  all: TypedSections,
  rules: FormRules,
): JudgedFields {
  const judged = judgeFields(questions, withoutFormer(all[section] ?? {}), fieldRules(all, rules));
  if (section !== "service") return judged;
  let { values } = judged;
  const errors: Record<string, string> = { ...judged.errors };
  const confirms: Record<string, string> = { ...judged.confirms };
  for (const rule of rules.service.rules ?? []) {
    const ruled = SERVICE_RULE[rule](values as ServiceAnswers, rules.confirmed === true);
    if ("answers" in ruled) values = ruled.answers;
    else {
      errors[ruled.field] ??= ruled.sentence;
      if (ruled.confirms !== undefined) confirms[ruled.field] = ruled.confirms;
    }
  }
  return { values, errors, confirms };
}

/** What the rules of a form and the other sections say to some questions. */
function fieldRules(all: TypedSections, { service, today, npwpRule, confirmed }: FormRules): FieldRules {
  const noHome = homeProblem(homeIn(all, today));
  const rules = { requires: service.requires, today, npwpRule, places: PLACES, noHome };
  return confirmed ? { ...rules, confirmed } : rules;
}

/** All three sections, or the names of those that are not yet whole. */
export function checkAnswers(
  all: TypedSections,
  rules: FormRules,
): { ok: true; answers: Answers } | { ok: false; sections: AnswerSection[] } {
  const [identity, business, service] = [
    checkSection("identity", all, rules),
    checkSection("business", all, rules),
    checkSection("service", all, rules),
  ];
  if (identity.ok && business.ok && service.ok) {
    return { ok: true, answers: { identity: identity.answers, business: business.answers, service: service.answers } };
  }
  const checked = { identity, business, service };
  return { ok: false, sections: ANSWER_SECTIONS.filter((section) => !checked[section].ok) };
}

const UNKNOWN_FIELD = "Ada isian yang tidak kami kenal. Muat ulang halaman, lalu coba lagi.";

/** The home alone: what else is still missing of a person says nothing about where they live. */
function homeIn({ identity = {} }: TypedSections, today: string): Home | null {
  const [villageCode, address] = ["villageCode", "address"].map((key) => {
    const question = IDENTITY.find((question) => question.key === key);
    const judged = question && judgeAnswer(question, identity[key], { today, places: PLACES, demanded: false });
    return judged?.ok && typeof judged.value === "string" ? judged.value : null;
  });
  return villageCode && address ? { villageCode, address } : null;
}

/** Asked once and asked no more: a draft may still hold it. */
const FORMER_FIELDS = ["kbliVersion"];

function withoutFormer(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !FORMER_FIELDS.includes(name)));
}

type Values = Record<string, unknown>;
type Business = Omit<BusinessAnswers, "businessVillageCode" | "businessAddress"> & {
  sameAddress: boolean;
  noNpwp?: boolean;
};

/** What is kept of a section: without what only helped to answer. */
function answersOf(section: AnswerSection, values: Values, all: TypedSections, rules: FormRules): Values {
  const helpers = new Set(
    questionsOf(section, rules.service)
      .filter((question) => !isAnswerQuestion(question) && question.key !== "sameAddress")
      .map(({ key }) => key),
  );
  const answers = Object.fromEntries(
    Object.entries(values).filter(([key, value]) => !helpers.has(key) && value !== undefined),
  );
  if (section !== "business") return answers;
  const hasNoNpwp = rules.npwpRule === "ask" && values.noNpwp === true;
  const business = placed(answers as Business, homeIn(all, rules.today));
  return hasNoNpwp ? withoutNpwp(business) : business;
}

function withoutNpwp({ npwp: _npwp, ...business }: Values): Values {
  return business;
}

export { ANSWER_SECTIONS, type AnswerSection };
