import "server-only";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { openAnswers, snapshotOf } from "@/lib/cases/intake";
import { serviceFormOf } from "@/lib/cases/services";
import { staleAnswers } from "@/lib/cases/stale-answers";
import type { Answers } from "@/lib/domain/answers";
import { changedAnswers } from "@/lib/domain/forms/changed-answers";
import { officeCorrectsField } from "@/lib/domain/forms/office-corrects";
import { mayStayEmpty } from "@/lib/domain/forms/required";
import { answerAt, answerLabel, factField, findQuestion } from "@/lib/domain/forms/sections";
import type { FormService } from "@/lib/domain/forms/service";
import { ok } from "@/lib/domain/result";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { type AnswerChange, fold, type ReturnedItem } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";

type TypedNow = Record<string, string | string[] | undefined>;

/**
 * Puts what the applicant typed now in place of the returned answers. Only those are judged: an older answer that
 * today's form would not take, or an item that no form asks any more, is no reason to refuse the others. Fields that
 * were not returned are refused, so nothing else changes.
 */
export async function correctAnswers(tx: Tx, ctx: Context, run: ApplicationRun, { version, ...typed }: TypedNow) {
  const returned = fold(run.definition, run.history, run.seat).correction?.items ?? [];
  const service = await serviceFormOf(tx, run.serviceSlug);
  const items = returned.map((item) => ({ ...item, field: fieldOf(service, item) }));
  if (Object.keys(typed).some((field) => !items.some((item) => item.field === field))) return refused("item_unknown");
  const answers = await openAnswers(tx, run.applicationId);
  const asked = [...new Set(items.map(({ field }) => field))].filter((field) => field !== null);
  const open = asked.filter((field) => findQuestion(service, field) !== null);
  const answered = open.filter((field) => isAnswered(service, field, typed[field]));
  // Nothing stands behind them that could be typed: they follow from the others.
  const unanswerable = asked.filter((field) => !open.includes(field));
  const laid = answered.filter((field) => !keepsSealed(service, answers, field, typed[field]));
  const fields = laid.filter((field) => officeCorrectsField(service, field));
  const stale = typeof version === "string" && staleAnswers(service, { answers, typed, fields, version }, BY_OFFICE);
  if (stale) return stale;
  let changes: AnswerChange[] = [];
  if (laid.length > 0) {
    const corrected = changedAnswers({ service, answers, typed, fields: laid, today: witaDate(ctx.clock()) });
    if (!corrected.ok) return { ...refused("invalid_input"), errors: corrected.errors };
    const data = snapshotOf(corrected.answers);
    await tx.application.update({ where: { id: run.applicationId }, data, select: { id: true } });
    changes = corrected.changes;
  }
  const done = new Set([...answered, ...unanswerable]);
  const keysOf = (kind: ReturnedItem["kind"]) =>
    items.filter((item) => item.kind === kind && done.has(item.field ?? "")).map(({ key }) => key);
  // A requirement is met by something, not by an empty field.
  const facts = items.filter(({ field }) => field !== null && isGiven(typed[field])).map(({ key }) => key);
  const kept = keysOf("requirement").filter((key) => facts.includes(key));
  return ok({ answered: keysOf("answer"), facts: kept, changes });
}

const BY_OFFICE = { by: "petugas", press: "kirim" };

function fieldOf(service: FormService, item: ReturnedItem): string | null {
  return item.kind === "answer" ? item.key : factField(service, item.key);
}

/** A list of boxes, and what may be left empty, is answered as soon as it was shown: "none" is an answer too. */
function isAnswered(service: FormService, field: string, typed: string | string[] | undefined): boolean {
  const question = findQuestion(service, field);
  if (typed === undefined || !question) return false;
  return question.kind === "many" || mayStayEmpty(service, question) || isGiven(typed);
}

function isGiven(typed: string | string[] | undefined): boolean {
  return [typed ?? ""].flat().some((value) => value.trim() !== "");
}

/** A sealed answer is not shown again, so an empty field does not mean that it is taken back. */
function keepsSealed(service: FormService, answers: Answers, field: string, typed: TypedNow[string]): boolean {
  return findQuestion(service, field)?.sealed === true && !isGiven(typed) && answerAt(answers, field) !== undefined;
}

/** The items in the words of the form, by key: for whoever has not answered all of them. */
export async function itemLabels(
  tx: Tx,
  run: ApplicationRun,
): Promise<{ key: string; label: string; field: string | null }[]> {
  const service = await serviceFormOf(tx, run.serviceSlug);
  const papers = new Map((run.requirements as RequirementEntry[]).map((entry) => [entry.key, entry.label]));
  const items = fold(run.definition, run.history, run.seat).correction?.items ?? [];
  return items.map((item) => ({
    key: item.key,
    label: item.kind === "answer" ? answerLabel(service, item.key) : (papers.get(item.key) ?? item.key),
    field: fieldOf(service, item),
  }));
}
