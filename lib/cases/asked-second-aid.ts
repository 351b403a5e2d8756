import "server-only";
import type { SopRole } from "@/lib/domain/roles";
import { type Definition, secondAidAnswerers } from "@/lib/domain/workflow";
import { Prisma, type Tx } from "@/lib/platform/db";

/** A question of rule 18 that waits for the second person. */
export type AskedSecondAid = {
  runId: string;
  /** Number of the event: whoever asks again asks something new. */
  round: number;
  reference: string;
  applicantName: string;
  serviceName: string;
  at: Date;
  askedBy: string;
  /** Whose answer it waits for, the nearest role above the officer first. */
  answerers: readonly SopRole[];
};

const FIRST = "00000000-0000-0000-0000-000000000000";

/** The longest wait first; of many they are taken page by page, by run, and `held` until the transaction ends. */
export async function readAskedSecondAid(
  on: Pick<Tx, "$queryRaw">,
  { take, after, held = false }: { take: number; after?: string; held?: boolean },
): Promise<AskedSecondAid[]> {
  const order = after === undefined ? Prisma.sql`a.second_aid_at, a.id` : Prisma.sql`a.run_id`;
  const rows = await on.$queryRaw<(Omit<AskedSecondAid, "answerers"> & { definition: Definition })[]>`
    SELECT a.run_id AS "runId", e.sequence AS round, a.reference, a.applicant_name AS "applicantName", s.name AS "serviceName",
      a.second_aid_at AS at, e.actor_id AS "askedBy", d.definition
    FROM application a JOIN service s ON s.slug = a.service_slug JOIN run r ON r.id = a.run_id
    JOIN pinned_definition d ON d.hash = r.pinned_hash
    CROSS JOIN LATERAL (SELECT h.sequence, h.actor_id FROM history_event h
      WHERE h.run_id = a.run_id AND h.type = 'second_aid_asked' ORDER BY h.sequence DESC LIMIT 1) AS e
    WHERE a.second_aid = 'asked' AND a.run_id > ${after || FIRST}::uuid
    ORDER BY ${order} LIMIT ${take} ${held ? Prisma.sql`FOR SHARE OF a` : Prisma.empty}`;
  return rows.map(({ definition, ...asked }) => ({ ...asked, answerers: secondAidAnswerers(definition) }));
}

/** Never who asked, whatever roles they hold. */
export function mayAnswer(
  { answerers, askedBy }: Pick<AskedSecondAid, "answerers" | "askedBy">,
  who: { id: string; roles: readonly string[] },
) {
  return who.id !== askedBy && answerers.some((role) => who.roles.includes(role));
}
