import "server-only";
import { hasOtherRowTimes, rowTimes, type State } from "@/lib/domain/workflow";
import type { Tx } from "@/lib/platform/db";
import type { CaseRun } from "../case-run";
import type { Decided } from "../decision";

/** What the report tells rows apart by, besides the SOP of the run's own pin. */
type Facts = { serviceSlug: string; kecamatan: string | null };
type TimedRun = Pick<CaseRun, "id" | "scope" | "definition" | "calendar"> & Facts & { state: State; now: Date };

/** The ended rows of these runs after the decision; nothing is written for those whose rows stand as they stood. */
export async function saveRowTimes(tx: Tx, decided: readonly Decided[]): Promise<void> {
  const changed = decided.filter(({ before, after }) => hasOtherRowTimes(before, after));
  if (changed.length === 0) return;
  await writeRowTimes(
    tx,
    changed.map(({ run, after, at }) => ({ ...run, kecamatan: kecamatanOf(run), state: after, now: at })),
  );
}

/** Rewrites the ended rows of these runs, which the transaction has locked: what has been opened again goes. */
export async function writeRowTimes(tx: Tx, runs: readonly TimedRun[]): Promise<void> {
  const rows = runs.flatMap(({ id, scope, definition, calendar, serviceSlug, kecamatan, state, now }) =>
    rowTimes(definition, state, calendar, now).map((times) => ({
      ...times,
      run: id,
      scope,
      sop: definition.sop,
      version: definition.version,
      service: serviceSlug,
      kecamatan,
    })),
  );
  await tx.$executeRaw`
    WITH x AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(run uuid, "row" int, scope run_scope,
        sop text, version int, service text, kecamatan text, "startedAt" timestamptz, "endedAt" timestamptz,
        "dueAt" timestamptz, office bigint, waiting bigint, applicant bigint, outside bigint, rounds int)),
      opened AS (DELETE FROM row_time t WHERE t.run_id = ANY(${runs.map(({ id }) => id)}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM x WHERE x.run = t.run_id AND x."row" = t.row_no))
    INSERT INTO row_time (run_id, row_no, scope, sop_key, sop_version, service_slug, kecamatan, started_at, ended_at, due_at,
      office, waiting, applicant, outside, rounds)
    SELECT run, "row", scope, sop, version, service, kecamatan, "startedAt", "endedAt", "dueAt", office, waiting, applicant, outside,
      rounds FROM x
    ON CONFLICT (run_id, row_no) DO UPDATE SET (sop_key, sop_version, service_slug, kecamatan, started_at, ended_at, due_at,
      office, waiting, applicant, outside, rounds) = (excluded.sop_key, excluded.sop_version, excluded.service_slug, excluded.kecamatan,
      excluded.started_at, excluded.ended_at, excluded.due_at, excluded.office, excluded.waiting, excluded.applicant, excluded.outside, excluded.rounds)`;
}

function kecamatanOf(run: CaseRun): string | null {
  return run.scope === "application" ? run.kecamatanCode : null;
}
