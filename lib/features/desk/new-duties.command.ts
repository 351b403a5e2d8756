import "server-only";
import { readDutyTasks } from "@/lib/cases/duty-task";
import { OFFICE_DUTY } from "@/lib/cases/late-duties";
import { type Listener, listListeners } from "@/lib/cases/listeners";
import { keepFirst } from "@/lib/cases/told-stages";
import { ok } from "@/lib/domain/result";
import type { Verb } from "@/lib/domain/workflow";
import { taskWords } from "@/lib/domain/workflow/words";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/outbox";
import { transaction } from "@/lib/platform/transaction";
import { type LateDuty, newDutyMessage, toRecipient } from "./escalation.messages";

const PAGE = 200;
/** What has lain longer stands in the digest, and is told of as late. */
const LOOK_BACK_MS = 3 * 24 * 3_600_000;

/**
 * The sweep of what has opened: whoever may take a duty that nobody holds hears of it, once for a duty and round, many
 * in one notice. The unique row is written in the transaction of the notice, so that a sweep may be killed, run twice
 * or run beside another. A duty that is the applicant's turn is nobody's yet.
 */
export async function tellNewDuties(ctx: Context, page = PAGE): Promise<void> {
  for (;;) {
    const told = await transaction(ctx, async (tx) => {
      const duties = await listNew(tx, ctx.clock(), page);
      const opened = duties.map((duty) => ({ ...duty, stage: "opened" as const }));
      const first = await keepFirst(tx, ctx.clock(), opened);
      const staff = first.length > 0 ? await listListeners(tx, ctx.clock()) : [];
      const messages = staff.flatMap((person) => newDutyMessage(newTo(person, first)) ?? []);
      await enqueue(
        tx,
        messages.map((message) => ({ ...message, at: ctx.clock() })),
      );
      return ok(duties.length);
    });
    if (!told.ok) throw new Error("Telling of new duties was too busy");
    if (told.value < page) return;
  }
}

type NewDuty = LateDuty & { role: string };
type Row = Omit<NewDuty, "run" | "words" | "holder"> & {
  verb: Verb;
  objection: string | null;
  pin: string;
  reference: string | null;
  programmeId: string | null;
  title: string;
};

/** Held until the end, so that nobody takes one while it is told of. */
async function listNew(tx: Tx, now: Date, take: number): Promise<NewDuty[]> {
  const since = new Date(now.getTime() - LOOK_BACK_MS);
  const rows = await tx.$queryRaw<Row[]>`
    WITH o AS (
      SELECT o.* FROM open_duty o
      WHERE o.claimed_by_id IS NULL AND ${OFFICE_DUTY} AND o.opened_at > ${since}
        AND NOT EXISTS (SELECT 1 FROM escalation e
          WHERE e.run_id = o.run_id AND e.duty_id = o.duty_id AND e.round = o.round AND e.stage = 'opened')
      ORDER BY o.opened_at, o.run_id LIMIT ${take} FOR SHARE OF o SKIP LOCKED)
    SELECT d.run_id AS "runId", d.duty_id AS duty, d.round, d.role, d.verb, d.objection, d.due_at AS "dueAt", r.pinned_hash AS pin,
      a.reference, d.programme_id AS "programmeId", COALESCE(a.applicant_name || ' (' || s.name || ')', p.title) AS title
    FROM o AS d
    JOIN service s ON s.slug = d.service_slug
    JOIN run r ON r.id = d.run_id
    LEFT JOIN application a ON a.id = d.application_id
    LEFT JOIN programme p ON p.id = d.programme_id
    ORDER BY d.opened_at, d.run_id`;
  const taskOf = await readDutyTasks(tx, rows);
  return rows.map(({ verb, objection, pin, reference, programmeId, title, ...row }) => ({
    ...row,
    run: reference ? { reference } : { programmeId: programmeId ?? "" },
    words: `${taskWords({ verb, task: taskOf({ pin, duty: row.duty, verb, objection }) })}, ${title}`,
    holder: null,
  }));
}

function newTo(person: Listener, duties: readonly NewDuty[]) {
  return { to: toRecipient(person), duties: duties.filter(({ role }) => person.roles.some((held) => held === role)) };
}
