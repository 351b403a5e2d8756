import { db, Prisma } from "@/lib/platform/db";

/** Counters of tries and the worker's own bookkeeping change with every request, refused or not. */
const LIVELY = new Set(["rate_limit", "_prisma_migrations", "escalation", "morning_digest"]);
/** Written outside the request: when a session was last seen, how far a notice has come. */
const CLOCK_COLUMNS = ["last_seen_at"];
/** Rows of these are never changed, or only by the worker: their number tells all. */
const COUNTED_ONLY = new Set(["notice", "audit_entry", "history_event"]);

/**
 * Looks at a case, and at the identity in it by who holds the duty that checks it: a page that answers a wrong form shows
 * its case again, and every look is in the log.
 */
export const LOOKS = "looks in audit_entry";
const IS_LOOK =
  "(action IN ('case.opened', 'aid.viewed') OR action = 'identity.viewed' AND detail->>'purpose' LIKE 'duty:%')";
/**
 * What the worker's sweeps tell comes by the clock, whoever knocks just then: late, new and resting duties, the morning,
 * what is due or at its end, a second aid that nobody has answered (the asking itself has one part less).
 */
const BY_THE_CLOCK = "'^(late|new|digest|rests|correction-due|draft-ends):|^[^:]+:[^:]+:second_aid:[^:]+:[^:]+:[^:]+$'";
const PASSED_OVER: Record<string, string> = { audit_entry: IS_LOOK, notice: `dedupe_key ~ ${BY_THE_CLOCK}` };

export type DatabaseState = Record<string, string>;

/** Until the worker has done what is due: its writes are nobody's who knocks just then. */
async function untilQuiet() {
  for (let tries = 0; tries < 100; tries += 1) {
    const [due] = await db().$queryRaw<{ many: bigint }[]>`
      SELECT count(*) AS many FROM graphile_worker.jobs
      WHERE attempts < max_attempts AND (run_at <= now() OR locked_at IS NOT NULL)`;
    if (Number(due?.many ?? 0) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Every table with its number of rows and a digest of what they hold. */
export async function readState(): Promise<DatabaseState> {
  await untilQuiet();
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const parts = tables.filter(({ name }) => !LIVELY.has(name)).map(({ name }) => partFor(name));
  parts.push(`SELECT '${LOOKS}' AS name, count(*) || ':' AS state FROM audit_entry WHERE ${IS_LOOK}`);
  const rows = await db().$queryRaw<{ name: string; state: string }[]>(Prisma.raw(parts.join(" UNION ALL ")));
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

/** Which tables are not as they were; empty means that nothing was stored. */
export function changes(before: DatabaseState, after: DatabaseState, except: readonly string[] = []): string[] {
  return Object.keys(after).filter((name) => !except.includes(name) && before[name] !== after[name]);
}

export function describeChanges(before: DatabaseState, after: DatabaseState, names: string[]): string {
  const rows = (state: string | undefined) => state?.split(":")[0] ?? "0";
  return names.map((name) => `${name} ${rows(before[name])} → ${rows(after[name])} rows`).join(", ");
}

function partFor(name: string) {
  const row = CLOCK_COLUMNS.reduce((json, column) => `${json} - '${column}'`, "to_jsonb(t)");
  const digest = COUNTED_ONLY.has(name)
    ? "''"
    : `coalesce(md5(string_agg(md5((${row})::text), '' ORDER BY md5((${row})::text))), '')`;
  const only = name in PASSED_OVER ? ` WHERE NOT (${PASSED_OVER[name]})` : "";
  return `SELECT '${name}' AS name, count(*) || ':' || ${digest} AS state FROM "${name}" t${only}`;
}
