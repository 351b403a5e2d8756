import { z } from "zod";
import type { BusinessAnswers, IdentityAnswers } from "@/lib/domain/answers";
import type { AnswerSection } from "@/lib/domain/form-parts";
import { isRequiredBy } from "@/lib/domain/forms/asked";
import { missingNpwp, type NpwpRule, npwpRuleOf, warnOfNpwp } from "@/lib/domain/forms/business-rules";
import { warnIdentity } from "@/lib/domain/forms/nik-warning";
import { isAnswerQuestion, type Question } from "@/lib/domain/forms/question";
import { questionsOf } from "@/lib/domain/forms/sections";
import type { FormService } from "@/lib/domain/forms/service";
import { SERVICE_RULE } from "@/lib/domain/forms/service-rules";
import { witaDate } from "@/lib/domain/working-time";
import { questionSchema } from "./question.schema";

/** What the office's settings and the clock say about a form. */
export type FormRules = {
  service: FormService;
  /** WITA date of the request. */
  today: string;
  npwpRule: NpwpRule;
  /** Warnings that ask once have been answered: the office asked for these very answers. */
  confirmed?: boolean;
};

export type IdentityOutput = IdentityAnswers;
export type BusinessOutput = Omit<BusinessAnswers, "businessVillageCode" | "businessAddress"> & {
  sameAddress: boolean;
  businessVillageCode?: string;
  businessAddress?: string;
};

export function identitySchema(rules: FormRules): z.ZodType<IdentityOutput> {
  return fields("identity", rules).transform((typed, context) => {
    const { confirmNik, ...identity } = typed as IdentityOutput & { confirmNik?: string };
    return askOnce(context, rules, "confirmNik", confirmNik, warnIdentity(identity)) ? identity : z.NEVER;
  }) as z.ZodType<IdentityOutput>;
}

/** `noHome`: why "sama dengan alamat rumah" cannot be ticked; null: the applicant's own address will do, see `placed`. */
export function businessSchema(rules: FormRules, noHome: string | null): z.ZodType<BusinessOutput> {
  return fields("business", rules, (typed) => {
    const npwp = typed.npwp === undefined ? missingNpwp(rules.npwpRule, typed.noNpwp === true) : null;
    return {
      ...(typed.sameAddress === true && noHome && { sameAddress: noHome }),
      ...unanswered("business", rules, typed),
      ...(npwp && { npwp }),
    };
  }).transform((typed, context) => {
    const { noNpwp, confirmNpwp, ...business } = typed as BusinessOutput & { noNpwp: boolean; confirmNpwp?: string };
    if (!askOnce(context, rules, "confirmNpwp", confirmNpwp, warnOfNpwp(business.npwp))) return z.NEVER;
    return rules.npwpRule === "ask" && noNpwp ? { ...business, npwp: undefined } : business;
  }) as z.ZodType<BusinessOutput>;
}

export function serviceSchema(rules: FormRules) {
  const judged = fields("service", rules, (typed) => unanswered("service", rules, typed)).transform(
    (typed, context) => {
      let answers = typed;
      for (const rule of rules.service.rules ?? []) {
        const ruled = SERVICE_RULE[rule](answers, rules.confirmed === true);
        if (!("answers" in ruled)) {
          const { field, sentence, confirms } = ruled;
          context.addIssue({ code: "custom", path: [field], message: sentence, params: { confirms } });
          return z.NEVER;
        }
        answers = ruled.answers;
      }
      return withoutHelpers(answers, rules.service.questions);
    },
  );
  return z.preprocess(withoutFormer, judged);
}

/** Asked once and asked no more: a draft may still hold it. */
const FORMER_FIELDS = ["kbliVersion"];

function withoutFormer(typed: unknown): unknown {
  if (typeof typed !== "object" || typed === null) return typed;
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !FORMER_FIELDS.includes(name)));
}

type Output = Record<string, unknown>;

/**
 * The fields of a section, each by its question. Strict: a field that is not asked is refused, not dropped.
 * `together` says what concerns several fields; it is told with what concerns one, for nobody should have to
 * send twice to hear it.
 */
function fields(section: AnswerSection, rules: FormRules, together?: (typed: Output) => Record<string, string>) {
  const { service, today } = rules;
  const shape = questionsOf(section, service).map((question) => [
    question.key,
    questionSchema(question, { today, demanded: isRequiredBy(service, question) }),
  ]);
  const schema: z.ZodType<Output> = z.strictObject(Object.fromEntries(shape));
  if (!together) return schema;
  return schema.superRefine(
    (typed, context) => {
      for (const [field, message] of Object.entries(together(typed)))
        context.addIssue({ code: "custom", path: [field], message });
    },
    { when: ({ value }) => typeof value === "object" && value !== null },
  );
}

/** What must be answered because the box that would excuse it is not ticked. */
function unanswered(section: AnswerSection, { service }: FormRules, typed: Output): Record<string, string> {
  const missing = questionsOf(section, service).flatMap((question) =>
    isAnswerQuestion(question) &&
    question.unless &&
    typed[question.unless] !== true &&
    typed[question.key] === undefined
      ? [[question.key, question.missing]]
      : [],
  );
  return Object.fromEntries(missing);
}

type Warning = { confirms: string; sentence: string } | null;

/** false: the warning was told now, with what its ticked box must say. */
function askOnce(
  context: z.RefinementCtx,
  rules: FormRules,
  field: string,
  said: string | undefined,
  warning: Warning,
): boolean {
  if (!warning || rules.confirmed || said === warning.confirms) return true;
  const params = { confirms: warning.confirms };
  context.addIssue({ code: "custom", path: [field], message: warning.sentence, params });
  return false;
}

function withoutHelpers(typed: Output, questions: readonly Question[]): Output {
  const helpers = new Set(questions.filter((question) => !isAnswerQuestion(question)).map((question) => question.key));
  return Object.fromEntries(Object.entries(typed).filter(([key]) => !helpers.has(key)));
}

/** The rules of a form, for whoever has read the office's setting. */
export function rulesOf(service: FormService, now: Date, npwpRelaxed: boolean): FormRules {
  return { service, today: witaDate(now), npwpRule: npwpRuleOf(service, npwpRelaxed) };
}
