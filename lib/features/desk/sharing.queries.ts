import "server-only";
import { readDutyTasks } from "@/lib/cases/duty-task";
import { cursorOf, edgeOf } from "@/lib/domain/keyset";
import type { SopRole } from "@/lib/domain/roles";
import type { Verb } from "@/lib/domain/workflow";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { pickOf, type SharingFilter } from "./sharing.schema";

export type SharedDuty = {
  runId: string;
  duty: string;
  verb: Verb;
  /** Its short name, as the SOP version of this run has it. */
  task?: string;
  serviceName: string;
  reference: string | null;
  programmeId: string | null;
  title: string;
  dueAt: Date;
  /** Whose it is now. */
  holder: string | null;
  /** What the form sends when it is ticked: run, duty and the holder who was shown. */
  pick: string;
};
type Row = Omit<SharedDuty, "pick" | "task"> & { holderId: string | null; pin: string };

const PAGE = 30;

/**
 * Open duties of one role, the most urgent first, in runs that the reader's own roles have to do with; keyset on
 * (due, run). An objection is nobody's to be given: it is decided at once.
 */
export async function listDutiesOf(
  ctx: StaffContext,
  role: SopRole,
  { pemegang, sesudah }: SharingFilter,
): Promise<{ items: SharedDuty[]; next: string | null }> {
  const edge = edgeOf(sesudah);
  const from = edge?.at.toISOString() ?? "-infinity";
  const rows = await db().$queryRaw<Row[]>`
    WITH visible AS (
      SELECT DISTINCT p.hash FROM pinned_definition p, unnest(${ctx.actor.roles}::text[]) AS held(role)
      WHERE jsonb_path_exists(p.definition, '$.rows[*].duties[*].role ? (@ == $role)', jsonb_build_object('role', held.role))
        OR jsonb_path_exists(p.definition, '$.rows[*].informed[*] ? (@ == $role)', jsonb_build_object('role', held.role)))
    SELECT o.run_id AS "runId", o.duty_id AS duty, o.verb, s.name AS "serviceName", a.reference, o.programme_id AS "programmeId",
      COALESCE(a.applicant_name || ' – ' || a.business_name, p.title) AS title, o.due_at AS "dueAt",
      o.claimed_by_id AS "holderId", h.name AS holder, v.hash AS pin
    FROM open_duty o
    JOIN run r ON r.id = o.run_id
    JOIN visible v ON v.hash = r.pinned_hash
    JOIN service s ON s.slug = o.service_slug
    LEFT JOIN application a ON a.id = o.application_id
    LEFT JOIN programme p ON p.id = o.programme_id
    LEFT JOIN staff h ON h.id = o.claimed_by_id
    WHERE o.role = ${role} AND o.objection IS NULL AND (o.due_at, o.run_id) > (${from}::timestamptz, ${edge?.id ?? FIRST_RUN}::uuid) ${heldBy(pemegang)}
    ORDER BY o.due_at, o.run_id LIMIT ${PAGE + 1}`;
  const last = rows[PAGE - 1];
  const taskOf = await readDutyTasks(db(), rows);
  return {
    items: rows.slice(0, PAGE).map(({ holderId, pin, ...item }) => ({
      ...item,
      task: taskOf({ pin, duty: item.duty, verb: item.verb }),
      pick: pickFor(item, holderId),
    })),
    next: rows.length > PAGE && last ? cursorOf({ at: last.dueAt, id: last.runId }) : null,
  };
}

function pickFor({ reference, programmeId, duty }: Omit<Row, "holderId" | "pin">, from: string | null): string {
  return pickOf({ run: reference ? { reference } : { programmeId: programmeId ?? "" }, duty, from });
}

const FIRST_RUN = "00000000-0000-0000-0000-000000000000";

function heldBy(holder: SharingFilter["pemegang"]): Prisma.Sql {
  if (holder === undefined) return Prisma.empty;
  return holder === "kosong"
    ? Prisma.sql`AND o.claimed_by_id IS NULL`
    : Prisma.sql`AND o.claimed_by_id = ${holder}::uuid`;
}
