import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { groupsOf, listListeners } from "@/lib/cases/listeners";
import { readSteps } from "@/lib/cases/programme-work";
import { readRuns } from "@/lib/cases/runs";
import { keepReached, type ToldOf } from "@/lib/cases/told-stages";
import { readUnserved } from "@/lib/cases/unserved";
import { type EscalationStage, escalationStage } from "@/lib/domain/escalation";
import { CORRECTION, correctionRest, PROGRAMME_STEP, UNSERVED } from "@/lib/domain/resting";
import { ok } from "@/lib/domain/result";
import { isSopRole, type SopRole } from "@/lib/domain/roles";
import { currentDuties, fold } from "@/lib/domain/workflow";
import { deciderRoles } from "@/lib/domain/workflow/deciding";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { transaction } from "@/lib/platform/transaction";
import { toRecipient } from "./escalation.messages";
import { type Rests, restingCase, restingMessage, restingProgramme, restingService } from "./resting.messages";

const PAGE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * The sweep of what rests outside the queue, where the escalation of duties sees nothing: a programme that waits for a
 * press, a returned case that its applicant leaves unanswered, and people who wait while nobody prepares a programme. The stages of a duty and the same unique row, written in
 * the transaction of the notice.
 */
export async function tellResting(ctx: Context, page = PAGE): Promise<void> {
  for (const read of [readServices, readProgrammes, readCorrections])
    for (let after: string | null = FIRST; after !== null; ) {
      const from: string = after;
      const told = await transaction(ctx, async (tx) =>
        ok(await tellPage(tx, ctx, await read(tx, ctx.clock(), from, page))),
      );
      if (!told.ok) throw new Error("Telling of what rests was too busy");
      after = told.value;
    }
}

type Late = Rests & ToldOf & { stage: EscalationStage; role: SopRole; holderId: string | null };
type Page = { late: Late[]; next: string | null };

/** Answers with where the next page begins; null: this was the last. */
async function tellPage(tx: Tx, ctx: Context, { late, next }: Page): Promise<string | null> {
  const first = await keepReached(tx, ctx.clock(), late);
  const staff = first.length > 0 ? await listListeners(tx, ctx.clock()) : [];
  const messages = groupsOf(first, staff).flatMap(
    ({ stage, person, about }) => restingMessage({ stage, to: toRecipient(person), about }) ?? [],
  );
  await enqueue(
    tx,
    messages.map((message) => ({ ...message, at: ctx.clock() })),
  );
  return next;
}

async function readProgrammes(tx: Tx, now: Date, after: string, take: number): Promise<Page> {
  const { steps, next } = await readSteps(tx, now, { after, take });
  const late = steps.flatMap(({ stage, ...step }): Late[] =>
    stage ? [{ ...step, ...restingProgramme(step), stage, duty: PROGRAMME_STEP, holderId: null }] : [],
  );
  return { late, next };
}

/** All of them at once: there are no more than services. */
async function readServices(tx: Tx, now: Date): Promise<Page> {
  const late = (await readUnserved(tx, now)).flatMap(({ stage, ...service }): Late[] =>
    stage ? [{ ...service, ...restingService(service), stage, duty: UNSERVED, holderId: null }] : [],
  );
  return { late, next: null };
}

type Returned = { runId: string; reference: string; applicantName: string; serviceName: string; answerDueAt: Date };

/** The rows are held until the end, so that no answer comes in meanwhile. */
async function readCorrections(tx: Tx, now: Date, after: string, take: number): Promise<Page> {
  const rows = await tx.$queryRaw<Returned[]>`
    SELECT a.run_id AS "runId", a.reference, a.applicant_name AS "applicantName", s.name AS "serviceName",
      a.answer_due_at AS "answerDueAt"
    FROM application a JOIN service s ON s.slug = a.service_slug
    WHERE a.status = 'needs_correction' AND a.answer_due_at < ${now} AND a.run_id > ${after}::uuid
    ORDER BY a.run_id LIMIT ${take} FOR SHARE OF a`;
  const runs = await readRuns(
    tx,
    rows.map(({ runId }) => runId),
  );
  const calendar = await getCalendar(tx);
  const late = rows.flatMap((row): Late[] => {
    const run = runs.get(row.runId);
    const rest = correctionRest(row.answerDueAt, calendar);
    const stage = escalationStage(rest, now, calendar);
    const duty = run && currentDuties(fold(run.definition, run.history))[0];
    if (!stage || !duty) return [];
    const role = [duty.role, ...deciderRoles(run.definition)].find(isSopRole);
    if (!role) return [];
    const told = { runId: row.runId, duty: CORRECTION, round: rest.round };
    return [{ ...restingCase(row), ...told, stage, role, holderId: duty.heldBy }];
  });
  return { late, next: rows.length < take ? null : (rows.at(-1)?.runId ?? null) };
}
