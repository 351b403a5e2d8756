import "server-only";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { type Definition, dutiesIn } from "@/lib/domain/workflow";
import type { StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { inYear, type SopAsked } from "./sop-report-choice.queries";

/** How often cases came back to their applicants, or ended without their aim, by the row in which it happened. */
export type SetBacks = {
  rows: { no: number; returned: number; rejected: number }[];
  /** By the applicant, whatever the row. */
  withdrawn: number;
};

/** What applicants were asked to mend: a paper or an answer, with the ready sentence ("": in the clerk's own words). */
export type AskedAgain = { label: string; sentence: string; count: number };

const MOST = 100;

export async function countSetBacks(ctx: StaffContext, asked: SopAsked, definition: Definition): Promise<SetBacks> {
  const found = await db().$queryRaw<{ type: string; duty: string | null; count: number }[]>`
    SELECT e.type, e.payload->>'duty' AS duty, count(*)::int AS count FROM ${setBacksOf(ctx, asked)} GROUP BY 1, 2`;
  const rowOf = new Map(dutiesIn(definition, "application").map(({ id, row }) => [id, row.no]));
  const count = (type: string, no?: number) =>
    found
      .filter((one) => one.type === type && (no === undefined || rowOf.get(one.duty ?? "") === no))
      .reduce((sum, one) => sum + one.count, 0);
  return {
    rows: [...new Set(rowOf.values())].map((no) => ({
      no,
      returned: count("returned", no),
      rejected: count("rejected", no),
    })),
    withdrawn: count("withdrawn"),
  };
}

/** The most frequent first. Own words are counted, never shown: they may name somebody. */
export async function listAskedAgain(ctx: StaffContext, asked: SopAsked): Promise<AskedAgain[]> {
  const [found, services] = await Promise.all([
    db().$queryRaw<{ key: string; label: string | null; sentence: string; count: number }[]>`
      SELECT item->>'key' AS key, max(item->>'label') AS label, COALESCE(ready.sentence, '') AS sentence, count(*)::int AS count
      FROM ${setBacksOf(ctx, asked)} CROSS JOIN LATERAL jsonb_array_elements(e.payload->'items') AS item
      LEFT JOIN LATERAL (SELECT q.sentence FROM requirement_reason q WHERE q.decision = 'rejected'
        AND q.requirement IN ('', item->>'key') AND starts_with(item->>'reason', q.sentence)
        ORDER BY length(q.sentence) DESC LIMIT 1) AS ready ON true
      WHERE e.type = 'returned' GROUP BY 1, 3 ORDER BY 4 DESC, 1, 3 LIMIT ${MOST}`,
    db().service.findMany({ where: { sopKey: asked.key }, select: { requirements: true } }),
  ]);
  const papers = services.flatMap(({ requirements }) => requirements as unknown as RequirementEntry[]);
  const labels = new Map(papers.map(({ key, label }) => [key, label]));
  return found.map(({ key, label, sentence, count }) => ({ label: label ?? labels.get(key) ?? key, sentence, count }));
}

/** Events `e` of what is asked for. */
function setBacksOf(ctx: StaffContext, { key, version, year, service, kecamatan }: SopAsked): Prisma.Sql {
  return Prisma.sql`(SELECT e.type, e.payload FROM history_event e
    JOIN application a ON a.run_id = e.run_id JOIN run r ON r.id = e.run_id
    JOIN pinned_definition p ON p.hash = r.pinned_hash JOIN sop_version v ON v.id = p.sop_version_id
    WHERE e.type IN ('returned', 'rejected', 'withdrawn') AND v.sop_key = ${key} AND v.version = ${version}
      ${inYear(ctx, "e.at", year)}
      ${service ? Prisma.sql`AND a.service_slug = ${service}` : Prisma.empty}
      ${kecamatan ? Prisma.sql`AND a.kecamatan_code = ${kecamatan}` : Prisma.empty}) AS e`;
}
