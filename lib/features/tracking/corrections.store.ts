import "server-only";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { openAnswers, snapshotOf } from "@/lib/cases/intake";
import { serviceFormOf } from "@/lib/cases/services";
import { type Answers, splitSecrets, withoutBirth } from "@/lib/domain/answers";
import { ANSWER_SECTIONS, type AnswerSection } from "@/lib/domain/form-parts";
import { describeAnswers } from "@/lib/domain/forms/describe";
import { judgeAnswer } from "@/lib/domain/forms/judge-answer";
import { isRequiredBy, mayStayEmpty } from "@/lib/domain/forms/required";
import { answerAt, answerLabel, factField, findQuestion } from "@/lib/domain/forms/sections";
import type { FormService } from "@/lib/domain/forms/service";
import { type TypedSections, typedFrom } from "@/lib/domain/forms/typed";
import { ok } from "@/lib/domain/result";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { type AnswerChange, fold, type ReturnedItem } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import { checkSection, type FormRules, PLACES } from "@/lib/features/drafts/answers.schema";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";

type TypedNow = Record<string, string | string[] | undefined>;

/**
 * Puts what the applicant typed now in place of the returned answers. Only those are judged: an older answer that
 * today's form would not take, or an item that no form asks any more, is no reason to refuse the others. Fields that
 * were not returned are refused, so nothing else changes.
 */
export async function correctAnswers(tx: Tx, ctx: Context, run: ApplicationRun, typed: TypedNow) {
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
  let changes: AnswerChange[] = [];
  if (laid.length > 0) {
    const corrected = corrections(service, answers, typed, laid, witaDate(ctx.clock()));
    if (!corrected.ok) return { ...refused("invalid_input"), errors: corrected.errors };
    const data = snapshotOf(corrected.answers);
    await tx.application.update({ where: { id: run.applicationId }, data, select: { id: true } });
    changes = changesBetween(service, answers, corrected.answers, laid, witaDate(ctx.clock()));
  }
  const done = new Set([...answered, ...unanswerable]);
  const keysOf = (kind: ReturnedItem["kind"]) =>
    items.filter((item) => item.kind === kind && done.has(item.field ?? "")).map(({ key }) => key);
  // A requirement is met by something, not by an empty field.
  const facts = items.filter(({ field }) => field !== null && isGiven(typed[field])).map(({ key }) => key);
  const kept = keysOf("requirement").filter((key) => facts.includes(key));
  return ok({ answered: keysOf("answer"), facts: kept, changes });
}

/** As a clerk reads them; what is sealed is told nowhere. */
function changesBetween(service: FormService, before: Answers, after: Answers, fields: string[], today: string) {
  const read = (answers: Answers) =>
    new Map(
      describeAnswers(service, withoutBirth(splitSecrets(answers).stored), today).map(({ key, value }) => [key, value]),
    );
  const [old, now] = [read(before), read(after)];
  return fields.flatMap((key): AnswerChange[] => {
    const [was = "", is = ""] = [old.get(key), now.get(key)];
    return was === is ? [] : [{ key, before: was, after: is }];
  });
}

type Corrected = { ok: true; answers: Answers } | { ok: false; errors: Record<string, string> };

/** Each field by its own question, and together with the rest of its section; errors elsewhere than at these fields are left aside. */
function corrections(
  service: FormService,
  answers: Answers,
  typed: TypedNow,
  fields: string[],
  today: string,
): Corrected {
  const sections: TypedSections = typedFrom(service, answers);
  for (const field of fields) lay(service, sections, field, typed[field] ?? "");
  // The office asked for these very answers and looks at them again: the form's "are you sure" is not asked twice.
  const rules: FormRules = { service, today, npwpRule: "optional", confirmed: true };
  const errors: Record<string, string> = {};
  const corrected = ANSWER_SECTIONS.map((section) => {
    const own = fields.filter((field) => field.startsWith(`${section}.`));
    const checked = checkSection(section, sections, rules);
    if (own.length === 0) return [section, answers[section]];
    const wrong: Record<string, string> = checked.ok ? {} : checked.errors;
    for (const field of own) {
      const message = wrong[field.slice(section.length + 1)];
      if (message) errors[field] = message;
    }
    const others = without(answers[section], own);
    return [section, { ...others, ...(checked.ok ? checked.answers : each(service, sections, own, today)) }];
  });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, answers: Object.fromEntries(corrected) as Answers };
}

/** What these fields say by themselves, where something else in their section stands in the way of judging it whole. */
function each(service: FormService, sections: TypedSections, fields: string[], today: string) {
  const read = fields.flatMap((field) => {
    const question = findQuestion(service, field);
    const typed = answerAt(sections, field);
    if (!question) return [];
    const judged = judgeAnswer(question, typed, { today, places: PLACES, demanded: isRequiredBy(service, question) });
    return judged.ok && judged.value !== undefined ? [[question.key, judged.value] as const] : [];
  });
  return Object.fromEntries(read);
}

function without(answers: object, fields: string[]): object {
  const gone = new Set(fields.map((field) => field.split(".")[1]));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !gone.has(name)));
}

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

/** Replaces one answer among those of its section. */
function lay(service: FormService, sections: TypedSections, field: string, value: string | string[]) {
  const [section, name] = field.split(".") as [AnswerSection, string];
  const isList = findQuestion(service, field)?.kind === "many";
  const laid = isList ? [value].flat().filter((one) => one !== "") : value;
  sections[section] = { ...sections[section], [name]: laid };
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
