import "server-only";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { openAnswers, snapshotOf } from "@/lib/cases/intake";
import { FACT_FIELDS } from "@/lib/domain/answer-labels";
import type { Answers } from "@/lib/domain/answers";
import { ok } from "@/lib/domain/result";
import type { ServiceSlug } from "@/lib/domain/services";
import { fold, type ReturnedItem } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import { checkSection, type TypedSections } from "@/lib/features/drafts/answers.schema";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";

/**
 * Lays what the applicant typed now over the returned answers and judges the whole
 * sections again. Fields that were not returned are refused, so nothing else changes.
 */
export async function correctAnswers(
  tx: Tx,
  ctx: Context,
  run: ApplicationRun,
  typed: Record<string, string | string[] | undefined>,
) {
  const returned = fold(run.definition, run.history, run.seat).correction?.items ?? [];
  const fields = returned.map(fieldOf).filter((field) => field !== null);
  if (Object.keys(typed).some((field) => !fields.includes(field))) return refused("item_unknown");
  const answered = fields.filter((field) => isAnswered(field, typed[field]));
  if (answered.length === 0) return ok({ answered: [] as string[], facts: [] as string[] });

  const answers = await openAnswers(tx, run.applicationId);
  const sections = typedSections(answers);
  for (const field of answered) lay(sections, field, typed[field] ?? "");
  confirmWarnings(sections);
  const rules = { slug: run.serviceSlug as ServiceSlug, today: witaDate(ctx.clock()), npwpRule: "optional" as const };
  const [identity, business, service] = [
    checkSection("identity", sections, rules),
    checkSection("business", sections, rules),
    checkSection("service", sections, rules),
  ];
  const errors = { ...wrong("identity", identity), ...wrong("business", business), ...wrong("service", service) };
  if (!identity.ok || !business.ok || !service.ok)
    return { ...refused("invalid_input"), errors: pick(errors, answered) };

  const corrected: Answers = { identity: identity.answers, business: business.answers, service: service.answers };
  await tx.application.update({ where: { id: run.applicationId }, data: snapshotOf(corrected), select: { id: true } });
  const facts = returned
    .filter((item) => item.kind === "requirement" && answered.includes(FACT_FIELDS[item.key] ?? ""))
    .map((item) => item.key);
  return ok({
    answered: returned.filter((item) => item.kind === "answer" && answered.includes(item.key)).map((item) => item.key),
    facts,
  });
}

/** Answers as a form would send them. */
export function typedSections(answers: Answers): TypedSections {
  const typed = (section: object) =>
    Object.fromEntries(
      Object.entries(section)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)]),
    );
  return { identity: typed(answers.identity), business: typed(answers.business), service: typed(answers.service) };
}

function fieldOf(item: ReturnedItem): string | null {
  return item.kind === "answer" ? item.key : (FACT_FIELDS[item.key] ?? null);
}

/** A list of boxes is answered as soon as it was shown: none ticked is an answer too. */
function isAnswered(field: string, typed: string | string[] | undefined): boolean {
  if (typed === undefined) return false;
  return field === LIST || [typed].flat().some((candidate) => candidate.trim() !== "");
}

function lay(sections: TypedSections, field: string, value: string | string[]) {
  const [section, name] = field.split(".") as [keyof TypedSections, string];
  const laid = field === LIST ? [value].flat().filter((item) => item !== "") : value;
  sections[section] = { ...sections[section], [name]: laid };
}

const LIST = "service.certificates";

/** The office asked for this very answer and looks at it again: the form's "are you sure" is not asked twice. */
function confirmWarnings(sections: TypedSections) {
  const identity = sections.identity ?? {};
  const nik = String(identity.nik ?? "").replace(/\D/g, "");
  sections.identity = { ...identity, confirmNik: `${nik}/${identity.birthDate}/${identity.sex}` };
  const npwp = sections.business?.npwp;
  if (typeof npwp === "string") sections.business = { ...sections.business, confirmNpwp: npwp.replace(/\D/g, "") };
}

type Judged = { ok: true } | { ok: false; errors: Record<string, string> };

function wrong(section: string, judged: Judged): Record<string, string> {
  return judged.ok
    ? {}
    : Object.fromEntries(Object.entries(judged.errors).map(([field, message]) => [`${section}.${field}`, message]));
}

/** Errors on the open fields; one elsewhere (an old answer under newer rules) is told at the first open field. */
function pick(errors: Record<string, string>, answered: string[]): Record<string, string> {
  const own = Object.fromEntries(Object.entries(errors).filter(([field]) => answered.includes(field)));
  const [first] = answered;
  return Object.keys(own).length > 0 || !first
    ? own
    : { [first]: Object.values(errors)[0] ?? "Periksa lagi isian ini." };
}
