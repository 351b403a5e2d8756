import "server-only";
import { type EscalationStage, escalationStage } from "@/lib/domain/escalation";
import { PROGRAMME_TYPES, type ProgrammeType, serviceOfType } from "@/lib/domain/programmes";
import { type Rest, unservedRest } from "@/lib/domain/resting";
import { isSopRole, type SopRole } from "@/lib/domain/roles";
import { programmeRoles } from "@/lib/domain/workflow";
import { Prisma, type Tx } from "@/lib/platform/db";
import { getCalendar } from "./calendar";
import { pinToday } from "./pin";

/** People wait for a service of which no programme is being prepared or open; who is to prepare one, and how long it rests already. */
export type Unserved = Waiting & Rest & { type: ProgrammeType; role: SopRole; stage: EscalationStage | null };

type Waiting = {
  serviceSlug: string;
  serviceName: string;
  count: number;
  /** When the first of them applied, and the run of that one. */
  since: Date;
  runId: string;
};

/** Past this many nothing is counted. */
const COUNTED = 1000;

export async function readUnserved(on: Tx, now: Date): Promise<Unserved[]> {
  const types = new Map<string, ProgrammeType>(PROGRAMME_TYPES.map((type) => [serviceOfType(type), type]));
  const rows = await on.$queryRaw<Waiting[]>`
    SELECT s.slug AS "serviceSlug", s.name AS "serviceName", w.count, w.since, w.run_ids[1] AS "runId"
    FROM service s CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, min(submitted_at) AS since, array_agg(run_id ORDER BY submitted_at, run_id) AS run_ids FROM (
        SELECT a.submitted_at, a.run_id FROM application a WHERE a.service_slug = s.slug AND a.status = 'waiting_programme'
        ORDER BY a.submitted_at, a.run_id LIMIT ${Prisma.raw(String(COUNTED + 1))}) AS first) AS w
    WHERE s.slug = ANY(${[...types.keys()]}::text[]) AND w.count > 0
      AND NOT EXISTS (SELECT 1 FROM programme p WHERE p.service_slug = s.slug AND p.status IN ('draft', 'open'))
    ORDER BY s.position`;
  if (rows.length === 0) return [];
  const calendar = await getCalendar(on);
  const unserved = await Promise.all(
    rows.map(async (row) => {
      const type = types.get(row.serviceSlug);
      const { officer } = programmeRoles((await pinToday(on, row.serviceSlug, now)).definition);
      if (!type || !officer || !isSopRole(officer)) return [];
      const rest = unservedRest(await restsFrom(on, row), calendar);
      return [{ ...row, ...rest, type, role: officer, stage: escalationStage(rest, now, calendar) }];
    }),
  );
  return unserved.flat();
}

/** From the day on which the first of them began to wait; where a programme was begun or given up since, from then. */
async function restsFrom(on: Tx, { serviceSlug, runId, since }: Waiting): Promise<Date> {
  const [last] = await on.$queryRaw<{ at: Date | null }[]>`
    SELECT greatest(
      (SELECT max(h.at) FROM history_event h WHERE h.run_id = ${runId}::uuid),
      (SELECT max(h.at) FROM programme p JOIN history_event h ON h.run_id = p.run_id
        WHERE p.service_slug = ${serviceSlug} AND h.type IN ('started', 'cancelled'))) AS at`;
  return last?.at ?? since;
}
