import "server-only";
import { act } from "@/lib/cases/act";
import type { ProgrammeRun } from "@/lib/cases/case-run";
import { ADDRESSEE, handsRenewed } from "@/lib/cases/letters/delivery-lines";
import { letterRefusals } from "@/lib/cases/letters/messages";
import { settledWith } from "@/lib/cases/letters/papers-of";
import { onProgramme } from "@/lib/cases/on-programme";
import type { Act } from "@/lib/domain/acts";
import type { EntryKind } from "@/lib/domain/programmes";
import { canRecordLetters, recordOfDuty } from "@/lib/domain/record-rights";
import { atField } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { witaDate } from "@/lib/domain/working-time";
import type { CompleteProgrammeDuty } from "@/lib/features/programmes/programmes.schema";
import { recordAudit } from "@/lib/platform/audit";
import type { StaffContext } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { staleEdit } from "@/lib/platform/edit-version";
import { refused } from "@/lib/platform/refusal";
import { acts, refusals } from "./records.messages";
import { canWriteEntry } from "./records.policy";
import type { AddEntry, FillSurvey, MakeLetters, RecordDelivery, RemoveEntry } from "./records.schema";
import { collectRecord } from "./records.store";
import { type SurveyAnswer, shownSurvey, surveyLabels, surveyWords } from "./shown-survey.messages";
import { staleDelivery } from "./stale-delivery.store";

const MOST_LINES = 300;

/** Ends the duty with what was written down for it; the record goes into the history and stays. */
export async function completeProgrammeDuty(ctx: StaffContext, input: CompleteProgrammeDuty) {
  const { programmeId, duty, note, settles, date, version, after, insertedReason = "" } = input;
  const prepare = async (tx: Tx, programme: ProgrammeRun) => {
    if (date && date > witaDate(ctx.clock())) return atField("date", refused(letterRefusals, "date_ahead"));
    const held = programme.state.open.some((open) => open.duty === duty && open.heldBy === ctx.actor.id);
    // Who does not hold it hears that first, and not what is missing in it.
    const placed = held ? await withPlace(tx, programme, input) : ok(programme);
    if (!placed.ok) return placed;
    const run = placed.value;
    const insertion = after === undefined ? undefined : { after, reason: insertedReason };
    const given = { number: input.number, date, version, insertion };
    const record = held ? await collectRecord(tx, ctx, { programme: run, duty, given }) : ok(undefined);
    if (!record.ok) return record;
    const settled = held ? await settledWith(tx, run, settles, ctx.clock()) : ok(settles);
    if (!settled.ok) return settled;
    const written = { ...(note ? { note } : {}), ...(record.value ? { record: record.value } : {}) };
    return ok({ command: { type: "complete_duty", duty, settles: settled.value, ...written } as const, run });
  };
  return act(ctx, { programmeId }, { type: "complete_duty", prepare });
}

/** Committee, speakers and place are settled by one duty (SOP 2 row 2), whoever prepared the programme. */
async function withPlace(tx: Tx, programme: ProgrammeRun, { duty, place, version }: CompleteProgrammeDuty) {
  if (!place || recordOfDuty(programme, duty) !== "committee") return ok(programme);
  const edit = { now: { place: programme.facts.place }, wanted: { place }, labels: { place: "tempat pelaksanaan" } };
  const stale =
    version !== undefined && staleEdit({ version, ...edit, words: { by: "orang lain", press: "selesaikan" } });
  if (stale) return stale;
  await tx.programme.update({ where: { id: programme.programmeId }, data: { place }, select: { id: true } });
  return ok({ ...programme, facts: { ...programme.facts, place } });
}

export async function addEntry(ctx: StaffContext, { programmeId, kind, data }: AddEntry) {
  return writingLines(ctx, programmeId, kind, async (tx) => {
    if ((await tx.programmeLine.count({ where: { programmeId, kind } })) >= MOST_LINES)
      return refused(refusals, "too_many_lines");
    await tx.programmeLine.create({
      data: {
        programmeId,
        kind,
        data: data as Prisma.InputJsonObject,
        createdBy: ctx.actor.id,
        createdAt: ctx.clock(),
      },
      select: { id: true },
    });
    return ok({ programmeId, kind });
  });
}

/** The answered points of the checklist; whoever has seen the earlier answer to a point replaces it. */
export async function fillSurvey(ctx: StaffContext, { programmeId, points, version }: FillSurvey) {
  return writingLines(ctx, programmeId, "survey", async (tx) => {
    const answered = points.filter((point) => point.ready !== "");
    const lines = await tx.programmeLine.findMany({
      where: { programmeId, kind: "survey" },
      select: { id: true, data: true },
    });
    const stale = version !== undefined && staleSurvey(version, points, lines);
    if (stale) return stale;
    const replaced = lines.filter((line) =>
      answered.some((candidate) => candidate.point === (line.data as { point: string }).point),
    );
    await tx.programmeLine.deleteMany({ where: { id: { in: replaced.map((line) => line.id) } } });
    if (lines.length - replaced.length + answered.length > MOST_LINES) return refused(refusals, "too_many_lines");
    for (const data of answered)
      await tx.programmeLine.create({
        data: { programmeId, kind: "survey", data, createdBy: ctx.actor.id, createdAt: ctx.clock() },
        select: { id: true },
      });
    return ok({ programmeId, kind: "survey" as const });
  });
}

/** Two officers with the same checklist open: the later hears what the earlier wrote; their own answers stay in the form. */
function staleSurvey(version: string, typed: SurveyAnswer[], lines: { data: Prisma.JsonValue }[]) {
  const points = typed.map(({ point }) => point);
  const written = lines.map(({ data }) => data as unknown as SurveyAnswer);
  const answered = typed.filter(({ ready }) => ready !== "").map(({ point }) => point);
  const [now, wanted] = [shownSurvey(points, written), shownSurvey(points, typed)];
  const stale = staleEdit<string>({ version, now, wanted, labels: surveyLabels(answered), say: surveyWords });
  return stale && { ...stale, values: { version: stale.values.version ?? "" } };
}

export async function removeEntry(ctx: StaffContext, { programmeId, lineId }: RemoveEntry) {
  return onProgramme(ctx, programmeId, async (tx, programme) => {
    const line = await tx.programmeLine.findFirst({ where: { id: lineId, programmeId }, select: { kind: true } });
    if (!line) return refused("not_found");
    const kind = line.kind as EntryKind;
    if (!canWriteEntry(ctx.actor, programme, kind)) return refused(refusals, "lines_closed");
    await tx.programmeLine.delete({ where: { id: lineId }, select: { id: true } });
    await auditLine(tx, ctx, programmeId, acts["programme.line_removed"], kind);
    return ok({ programmeId, kind });
  });
}

/** A letter for everybody who sits there now, every speaker and the owner of the place; who has one keeps it. */
export async function makeLetters(ctx: StaffContext, { programmeId }: MakeLetters) {
  return onProgramme(ctx, programmeId, async (tx, programme) => {
    if (!canRecordLetters(ctx.actor, { ...programme, handsAgain: false }, "letters"))
      return refused(refusals, "lines_closed");
    const at = ctx.clock();
    const made = await tx.$executeRaw`
      INSERT INTO programme_letter (id, programme_id, kind, application_id, addressee, made_at, made_by)
      SELECT gen_random_uuid(), x.programme_id, x.kind, x.application_id, x.addressee, ${at}, ${ctx.actor.id} FROM (
        SELECT s.programme_id, 'participant' AS kind, s.application_id, a.applicant_name AS addressee, s.position
        FROM seat s JOIN application a ON a.id = s.application_id
        WHERE s.programme_id = ${programmeId}::uuid AND s.released_at IS NULL
        UNION ALL
        SELECT n.programme_id, 'speaker', NULL, n.data ->> 'name', 1000000 FROM programme_line n
        WHERE n.programme_id = ${programmeId}::uuid AND n.kind = 'speaker'
        UNION ALL
        SELECT p.id, 'place', NULL, p.place, 2000000 FROM programme p WHERE p.id = ${programmeId}::uuid AND p.place <> ''
      ) AS x
      WHERE NOT EXISTS (
        SELECT 1 FROM programme_letter l WHERE l.programme_id = x.programme_id AND l.kind = x.kind
          AND (CASE x.kind WHEN 'participant' THEN l.application_id = x.application_id WHEN 'place' THEN true ELSE l.addressee = x.addressee END))
      ORDER BY x.position`;
    await recordAudit(tx, ctx, {
      action: acts["programme.letters_made"],
      subjectType: "programme",
      subjectId: programmeId,
      detail: { made },
    });
    return ok({ programmeId, made });
  });
}

/** Records how a letter was delivered: to whom, how and when, or why not. The newest record counts. */
export async function recordDelivery(ctx: StaffContext, input: RecordDelivery) {
  return onProgramme(ctx, input.programmeId, async (tx, programme) => {
    const { programmeId, letterId, deliveredOn, deliveredBy, deliveredTo, note } = input;
    const handsAgain = await handsRenewed(tx, programmeId);
    if (!canRecordLetters(ctx.actor, { ...programme, handsAgain }, "deliveries"))
      return refused(refusals, "lines_closed");
    if (deliveredOn > witaDate(ctx.clock())) return atField("deliveredOn", refused(refusals, "delivered_ahead"));
    const stale = await staleDelivery(tx, input);
    const recorded = await tx.$executeRaw`
      UPDATE programme_letter l SET delivered_on = ${deliveredOn}::date, delivered_by = ${deliveredBy},
        delivered_to = CASE WHEN ${deliveredBy} = 'failed' THEN NULL ELSE COALESCE(NULLIF(${deliveredTo}, ''), ${ADDRESSEE}) END,
        note = ${note}, recorded_at = ${ctx.clock()}, recorded_by = ${ctx.actor.id}
      WHERE programme_id = ${programmeId}::uuid AND id = ANY(${letterId}::uuid[])`;
    if (recorded !== letterId.length) return refused("not_found");
    if (stale) return stale;
    await recordAudit(tx, ctx, {
      action: acts["programme.delivery_recorded"],
      subjectType: "programme",
      subjectId: programmeId,
      detail: { letters: recorded, how: deliveredBy },
    });
    return ok({ programmeId, recorded });
  });
}

async function writingLines<T>(ctx: StaffContext, programmeId: string, kind: EntryKind, write: (tx: Tx) => Promise<T>) {
  return onProgramme(ctx, programmeId, async (tx, programme) => {
    if (!canWriteEntry(ctx.actor, programme, kind)) return refused(refusals, "lines_closed");
    await auditLine(tx, ctx, programmeId, acts["programme.line_added"], kind);
    return write(tx);
  });
}

function auditLine(tx: Tx, ctx: StaffContext, programmeId: string, action: Act, kind: EntryKind) {
  return recordAudit(tx, ctx, { action, subjectType: "programme", subjectId: programmeId, detail: { kind } });
}
