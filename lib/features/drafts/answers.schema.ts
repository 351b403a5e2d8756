import type { z } from "zod";
import type { Answers, BusinessAnswers, IdentityAnswers, ServiceAnswers } from "@/lib/domain/answers";
import { ANSWER_SECTIONS, type AnswerSection } from "@/lib/domain/form-parts";
import { homeProblem, placed } from "@/lib/domain/forms/business-rules";
import type { TypedSections } from "@/lib/domain/forms/typed";
import { memo } from "@/lib/domain/memo";
import { businessSchema, type FormRules, identitySchema, serviceSchema } from "./sections.schema";

export type { FormRules };

export type SectionAnswers = { identity: IdentityAnswers; business: BusinessAnswers; service: ServiceAnswers };
export type Checked<S extends AnswerSection = AnswerSection> =
  | { ok: true; answers: SectionAnswers[S] }
  /** `confirms`: for a warning that asks once, what its ticked box must say. */
  | { ok: false; errors: Record<string, string>; confirms: Record<string, string> };

/** Judges one section; `all` holds what was typed in every section, for the address of the business may be that of the home. */
export function checkSection<S extends AnswerSection>(section: S, all: TypedSections, rules: FormRules): Checked<S> {
  const answer = parse(section, all, rules);
  if (answer.success) return { ok: true, answers: withoutUndefined(answer.data) as SectionAnswers[S] };
  const errors = new Map<string, string>();
  const confirms = new Map<string, string>();
  for (const issue of answer.error.issues) {
    const field = String(issue.path[0] ?? "");
    const sentence = issue.code === "unrecognized_keys" ? UNKNOWN_FIELD : issue.message;
    if (!errors.has(field)) errors.set(field, sentence);
    if (issue.code === "custom" && typeof issue.params?.confirms === "string")
      confirms.set(field, issue.params.confirms);
  }
  return { ok: false, errors: Object.fromEntries(errors), confirms: Object.fromEntries(confirms) };
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

function parse(section: AnswerSection, all: TypedSections, rules: FormRules): z.ZodSafeParseResult<unknown> {
  const typed = all[section] ?? {};
  if (section === "service") return known("service", rules, () => serviceSchema(rules)).safeParse(typed);
  const identity = known("identity", rules, () => identitySchema(rules));
  if (section === "identity") return identity.safeParse(typed);
  const { data: home = null } = identity.safeParse(all.identity ?? {});
  const noHome = homeProblem(home);
  const answer = known(`business ${noHome}`, rules, () => businessSchema(rules, noHome)).safeParse(typed);
  return answer.success ? { ...answer, data: placed(answer.data, home) } : answer;
}

/** A schema costs more to make than to use, and a day has few of them: by what its rules say, not by whose they are. */
const schemas = memo<z.ZodType>(40);

function known<T extends z.ZodType>(name: string, { service, ...rules }: FormRules, make: () => T): T {
  const asked = name === "service" ? service : { requires: service.requires };
  return schemas(`${name} ${JSON.stringify(rules)} ${JSON.stringify(asked)}`, make) as T;
}

function withoutUndefined(answers: unknown): unknown {
  return Object.fromEntries(Object.entries(answers as object).filter(([, value]) => value !== undefined));
}

export { ANSWER_SECTIONS, type AnswerSection };
