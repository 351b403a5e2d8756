import "server-only";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { openAnswers, snapshotOf } from "@/lib/cases/intake";
import { serviceFormOf } from "@/lib/cases/services";
import type { Answers } from "@/lib/domain/answers";
import type { AnswerSection } from "@/lib/domain/form-parts";
import { type Asking, factField, findQuestion } from "@/lib/domain/forms/sections";
import { type TypedSections, typedFrom } from "@/lib/domain/forms/typed";
import { ok } from "@/lib/domain/result";
import { fold, type ReturnedItem } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import { type Checked, checkSection, type FormRules } from "@/lib/features/drafts/answers.schema";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";

/**
 * Puts what the applicant typed now in place of the returned answers and judges the whole
 * sections again. Fields that were not returned are refused, so nothing else changes.
 */
export async function correctAnswers(
  tx: Tx,
  ctx: Context,
  run: ApplicationRun,
  typed: Record<string, string | string[] | undefined>,
) {
  const returned = fold(run.definition, run.history, run.seat).correction?.items ?? [];
  const service = await serviceFormOf(tx, run.serviceSlug);
  const fields = returned.map((item) => fieldOf(service, item)).filter((field) => field !== null);
  if (Object.keys(typed).some((field) => !fields.includes(field))) return refused("item_unknown");
  const answered = fields.filter((field) => isAnswered(service, field, typed[field]));
  if (answered.length === 0) return ok({ answered: [] as string[], facts: [] as string[] });

  const answers = await openAnswers(tx, run.applicationId);
  const sections = typedFrom(service, answers);
  for (const field of answered) lay(service, sections, field, typed[field] ?? "");
  // The office asked for these very answers and looks at them again: the form's "are you sure" is not asked twice.
  const today = witaDate(ctx.clock());
  const rules: FormRules = { service, today, npwpRule: "optional", confirmed: true };
  const [identity, business, own] = [
    checkSection("identity", sections, rules),
    checkSection("business", sections, rules),
    checkSection("service", sections, rules),
  ];
  const errors = {
    ...errorsOf("identity", identity),
    ...errorsOf("business", business),
    ...errorsOf("service", own),
  };
  if (!identity.ok || !business.ok || !own.ok)
    return { ...refused("invalid_input"), errors: atOpenFields(errors, answered) };

  const corrected: Answers = { identity: identity.answers, business: business.answers, service: own.answers };
  await tx.application.update({ where: { id: run.applicationId }, data: snapshotOf(corrected), select: { id: true } });
  const facts = returned
    .filter((item) => item.kind === "requirement" && answered.includes(factField(service, item.key) ?? ""))
    .map((item) => item.key);
  return ok({
    answered: returned.filter((item) => item.kind === "answer" && answered.includes(item.key)).map((item) => item.key),
    facts,
  });
}

function fieldOf(service: Asking, item: ReturnedItem): string | null {
  return item.kind === "answer" ? item.key : factField(service, item.key);
}

function isList(service: Asking, field: string): boolean {
  return findQuestion(service, field)?.kind === "many";
}

/** A list of boxes is answered as soon as it was shown: none ticked is an answer too. */
function isAnswered(service: Asking, field: string, typed: string | string[] | undefined): boolean {
  if (typed === undefined) return false;
  return isList(service, field) || [typed].flat().some((value) => value.trim() !== "");
}

/** Replaces one answer among those of its section. */
function lay(service: Asking, sections: TypedSections, field: string, value: string | string[]) {
  const [section, name] = field.split(".") as [AnswerSection, string];
  const laid = isList(service, field) ? [value].flat().filter((one) => one !== "") : value;
  sections[section] = { ...sections[section], [name]: laid };
}

function errorsOf(section: AnswerSection, checked: Checked): Record<string, string> {
  if (checked.ok) return {};
  return Object.fromEntries(Object.entries(checked.errors).map(([field, message]) => [`${section}.${field}`, message]));
}

/** Errors on the open fields; one elsewhere (an old answer under newer rules) is told at the first open field. */
function atOpenFields(errors: Record<string, string>, open: string[]): Record<string, string> {
  const own = Object.fromEntries(Object.entries(errors).filter(([field]) => open.includes(field)));
  const [first] = open;
  if (Object.keys(own).length > 0 || !first) return own;
  return { [first]: Object.values(errors)[0] ?? "Periksa lagi isian ini." };
}
