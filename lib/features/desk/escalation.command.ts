import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { OFFICE_DUTY } from "@/lib/cases/late-duties";
import { groupsOf, listListeners } from "@/lib/cases/listeners";
import { readRuns } from "@/lib/cases/runs";
import { keepReached } from "@/lib/cases/told-stages";
import { type EscalationStage, escalationStage } from "@/lib/domain/escalation";
import { OBJECTION_TASK } from "@/lib/domain/objection";
import { ok } from "@/lib/domain/result";
import { APPLICANT, isSopRole, type SopRole } from "@/lib/domain/roles";
import { dutiesIn, fold, timeline } from "@/lib/domain/workflow";
import { objectionOf } from "@/lib/domain/workflow/objection";
import { taskWords, VERB_WORDS } from "@/lib/domain/workflow/words";
import type { Calendar } from "@/lib/domain/working-time";
import type { Context } from "@/lib/platform/context";
import { db, type Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { transaction } from "@/lib/platform/transaction";
import { type LateDuty, lateDutyMessage, toRecipient } from "./escalation.messages";

const PAGE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";
/** A working day may lie behind so many days off. */
const AHEAD_MS = 21 * 24 * 3_600_000;

/**
 * The sweep: whoever should do a duty hears that little time is left and that none is, then the role above. Each stage
 * of a duty and round once: its row is unique and is written in the transaction of the notice, so that a sweep may be
 * killed, run twice or run beside another. Time that is not the office's escalates nothing.
 */
export async function escalateDuties(ctx: Context, page = PAGE): Promise<void> {
  for (let after = FIRST; ; ) {
    const open = await listOpen(ctx, after, page);
    const calendar = await getCalendar();
    const due = open.filter((duty) => isDue(duty, ctx.clock(), calendar));
    const told = due.length > 0 ? await tell(ctx, due) : ok(null);
    if (!told.ok) throw new Error(`Telling of late duties was too busy after ${after}`);
    const last = open.at(-1);
    if (!last || open.length < page) return;
    after = last.runId;
  }
}

type OpenRow = {
  runId: string;
  duty: string;
  round: number;
  role: string;
  openedAt: Date;
  dueAt: Date;
  told: EscalationStage[];
};

function listOpen(ctx: Context, after: string, take: number): Promise<OpenRow[]> {
  const until = new Date(ctx.clock().getTime() + AHEAD_MS);
  return db().$queryRaw<OpenRow[]>`
    SELECT o.run_id AS "runId", o.duty_id AS duty, o.round, o.role, o.opened_at AS "openedAt", o.due_at AS "dueAt",
      ARRAY(SELECT e.stage FROM escalation e WHERE e.run_id = o.run_id AND e.duty_id = o.duty_id AND e.round = o.round) AS told
    FROM open_duty o
    WHERE o.run_id > ${after}::uuid AND ${OFFICE_DUTY} AND o.due_at < ${until}
    ORDER BY o.run_id LIMIT ${take}`;
}

/** By the shadow of the queue; whether it is the office's time the history says. */
function isDue(duty: OpenRow, now: Date, calendar: Calendar): boolean {
  const stage = escalationStage(duty, now, calendar);
  return stage !== null && !duty.told.includes(stage);
}

type Late = LateDuty & { stage: EscalationStage; role: SopRole; holderId: string | null };

async function tell(ctx: Context, due: readonly OpenRow[]) {
  return transaction(ctx, async (tx) => {
    const late = await listLate(tx, ctx, due);
    const first = await keepReached(tx, ctx.clock(), late);
    const staff = await listListeners(tx, ctx.clock());
    const messages = groupsOf(first, staff).flatMap(
      ({ stage, person, about }) => lateDutyMessage({ stage, to: toRecipient(person), duties: about }) ?? [],
    );
    await enqueue(
      tx,
      messages.map((message) => ({ ...message, at: ctx.clock() })),
    );
    return ok(null);
  });
}

type Shadow = {
  runId: string;
  duty: string;
  round: number;
  role: string;
  openedAt: Date;
  holderId: string | null;
  holder: string | null;
  reference: string | null;
  programmeId: string | null;
  title: string;
};

/** What is still open now, and really late: the rows are held until the end, so that nobody ends a duty meanwhile. */
async function listLate(tx: Tx, ctx: Context, due: readonly OpenRow[]): Promise<Late[]> {
  const ids = due.map(({ runId }) => runId);
  const rows = await tx.$queryRaw<Shadow[]>`
    SELECT d.run_id AS "runId", d.duty_id AS duty, d.round, d.role, d.opened_at AS "openedAt", d.claimed_by_id AS "holderId", h.name AS holder,
      a.reference, d.programme_id AS "programmeId", COALESCE(a.applicant_name || ' (' || s.name || ')', p.title) AS title
    FROM open_duty d
    JOIN service s ON s.slug = d.service_slug
    LEFT JOIN application a ON a.id = d.application_id
    LEFT JOIN programme p ON p.id = d.programme_id
    LEFT JOIN staff h ON h.id = d.claimed_by_id
    WHERE d.run_id = ANY(${ids}::uuid[]) ORDER BY d.due_at, d.run_id FOR SHARE OF d SKIP LOCKED`;
  const runs = await readRuns(tx, ids);
  const [calendar, now] = [await getCalendar(tx), ctx.clock()];
  return rows.flatMap(({ role, reference, programmeId, title, ...row }) => {
    const run = runs.get(row.runId);
    if (!run || !isSopRole(role)) return [];
    const state = fold(run.definition, run.history);
    const shown = timeline(run.definition, state, calendar, now).find(({ status }) => status === "now");
    if (!shown?.dueAt || shown.party !== "office") return [];
    const stage = escalationStage({ openedAt: row.openedAt, dueAt: shown.dueAt }, now, calendar);
    if (!stage) return [];
    const placed = dutiesIn(run.definition, state.scope).find(({ id }) => id === row.duty);
    const task = objectionOf(state)
      ? OBJECTION_TASK
      : !placed || placed.role === APPLICANT
        ? VERB_WORDS.verify
        : taskWords(placed);
    const key = reference ? { reference } : { programmeId: programmeId ?? "" };
    return [{ ...row, run: key, role, stage, dueAt: shown.dueAt, words: `${task}, ${title}` }];
  });
}
