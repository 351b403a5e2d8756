import type { z } from "zod";
import type { Answers, BusinessAnswers, IdentityAnswers, ServiceAnswers } from "@/lib/domain/answers";
import { ANSWER_SECTIONS, type AnswerSection } from "@/lib/domain/form-parts";
import { memo } from "@/lib/domain/memo";
import type { ServiceSlug } from "@/lib/domain/services";
import { BUSINESS_FIELDS, businessSchema, type Home, type NpwpRule, placed } from "./business.schema";
import type { Typed } from "./fields.schema";
import { IDENTITY_FIELDS, identitySchema } from "./identity.schema";
import { LAPAK_FIELDS, LapakQuestions } from "./lapak.schema";
import { NIB_FIELDS, NibQuestions } from "./nib.schema";
import { PELATIHAN_FIELDS, PelatihanQuestions } from "./pelatihan.schema";
import { PERALATAN_FIELDS, PeralatanQuestions } from "./peralatan.schema";
import { PROMOSI_FIELDS, PromosiQuestions } from "./promosi.schema";

export type TypedSections = Partial<Record<AnswerSection, Typed>>;
export type { NpwpRule, Typed };

/** What the office's settings and the clock say about a form. */
export type FormRules = { slug: ServiceSlug; today: string; npwpRule: NpwpRule };

export type SectionAnswers = { identity: IdentityAnswers; business: BusinessAnswers; service: ServiceAnswers };
export type Checked<S extends AnswerSection = AnswerSection> =
  | { ok: true; answers: SectionAnswers[S] }
  /** `confirms`: for a warning that asks once, what its ticked box must say. */
  | { ok: false; errors: Record<string, string>; confirms: Record<string, string> };

/** Judges one section; `all` holds what was typed in every section, for the address of the business may be that of the home. */
export function checkSection<S extends AnswerSection>(section: S, all: TypedSections, rules: FormRules): Checked<S> {
  const answer = parse(section, all, rules);
  if (answer.success) return { ok: true, answers: withoutUndefined(answer.data) as SectionAnswers[S] };
  const errors: Record<string, string> = {};
  const confirms: Record<string, string> = {};
  for (const issue of answer.error.issues) {
    const field = String(issue.path[0] ?? "");
    errors[field] ??=
      issue.code === "unrecognized_keys"
        ? "Ada isian yang tidak kami kenal. Muat ulang halaman, lalu coba lagi."
        : issue.message;
    if (issue.code === "custom" && typeof issue.params?.confirms === "string") confirms[field] = issue.params.confirms;
  }
  return { ok: false, errors, confirms };
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

/** The names a section's form may send. */
export function fieldsOf(section: AnswerSection, slug: ServiceSlug): readonly string[] {
  if (section === "identity") return IDENTITY_FIELDS;
  return section === "business" ? BUSINESS_FIELDS : SERVICE_FORMS[slug].fields;
}

const SERVICE_FORMS: Record<ServiceSlug, { fields: readonly string[]; schema: z.ZodType }> = {
  nib: { fields: NIB_FIELDS, schema: NibQuestions },
  lapak: { fields: LAPAK_FIELDS, schema: LapakQuestions },
  peralatan: { fields: PERALATAN_FIELDS, schema: PeralatanQuestions },
  promosi: { fields: PROMOSI_FIELDS, schema: PromosiQuestions },
  pelatihan: { fields: PELATIHAN_FIELDS, schema: PelatihanQuestions },
};

function parse(section: AnswerSection, all: TypedSections, rules: FormRules): z.ZodSafeParseResult<unknown> {
  const typed = all[section] ?? {};
  if (section === "service") return SERVICE_FORMS[rules.slug].schema.safeParse(typed);
  // SOP 3, row 2: an account on OSS hangs on an e-mail address.
  const identity = kept("identity", identitySchema, { today: rules.today, emailRequired: rules.slug === "nib" });
  if (section === "identity") return identity.safeParse(typed);
  const { data } = identity.safeParse(all.identity ?? {});
  const home: Home | null = data ?? null;
  const rulesOfBusiness = { today: rules.today, npwpRule: rules.npwpRule, hasHome: home !== null };
  const answer = kept("business", businessSchema, rulesOfBusiness).safeParse(typed);
  return answer.success ? { ...answer, data: placed(answer.data, home) } : answer;
}

/** A schema costs more to make than to use, and a day has few of them. */
const schemas = memo<unknown>(20);

function kept<T, R extends object>(name: string, make: (rules: R) => T, rules: R): T {
  return schemas(`${name} ${JSON.stringify(rules)}`, () => make(rules)) as T;
}

function withoutUndefined(answers: unknown): unknown {
  return Object.fromEntries(Object.entries(answers as object).filter(([, value]) => value !== undefined));
}

export { ANSWER_SECTIONS, type AnswerSection };
