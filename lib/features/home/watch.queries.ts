import "server-only";
import { addCalendarDays, startOfWitaDay, type WitaDate, witaDate } from "@/lib/domain/working-time";
import { ACT_WORDS } from "@/lib/features/audit/act-words.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { watchesOffice } from "./home.policy";

/** What the auditor's list of acts is narrowed to. */
export type WatchedFilter = { tindakan: string; dari: WitaDate; pelaku?: string; sampai?: WitaDate };
export type Watched = { label: string; count: number; filter: WatchedFilter };
export type Watch = { since: WitaDate; bulk: Watched[]; overrides: Watched[]; exports: Watched[] };

const DAYS = 30;
/** So many looks of one kind by one person on one day are many. */
export const BULK = 30;
const MOST = 20;
const LOOKS = ["document.viewed", "identity.viewed"];
/** Acts by which somebody steps over the usual order. */
const OVERRIDES = [
  "duty.assigned",
  "duty.taken_over",
  "application.rejection_reopened",
  "application.verification_reopened",
  "programme.substituted",
  "role.granted",
];
const EXPORTS = ["case_list.taken", "register.taken", "agenda.taken"];

/** The last thirty days: who opened many papers in one day, who stepped over the order, who took lists along. */
export async function getWatch(ctx: StaffContext): Promise<Watch> {
  const since = addCalendarDays(witaDate(ctx.clock()), 1 - DAYS);
  if (!watchesOffice(ctx.actor)) return { since, bulk: [], overrides: [], exports: [] };
  const [bulk, counts] = await Promise.all([listBulk(since), countActs([...OVERRIDES, ...EXPORTS], since)]);
  const of = (actions: readonly string[]) =>
    actions.flatMap((action): Watched[] => {
      const count = counts.get(action) ?? 0;
      return count > 0 ? [{ label: wordsOf(action), count, filter: { tindakan: action, dari: since } }] : [];
    });
  return { since, bulk, overrides: of(OVERRIDES), exports: of(EXPORTS) };
}

type BulkRow = { actorId: string; actorName: string; action: string; day: string; count: number };

async function listBulk(since: WitaDate): Promise<Watched[]> {
  const rows = await db().$queryRaw<BulkRow[]>`
    SELECT actor_id AS "actorId", max(actor_name) AS "actorName", action,
      to_char(at AT TIME ZONE 'Asia/Makassar', 'YYYY-MM-DD') AS day, count(*)::int AS count
    FROM audit_entry
    WHERE action = ANY(${LOOKS}::text[]) AND at >= ${startOfWitaDay(since)} AND actor_id NOT IN ('pemohon', 'publik')
    GROUP BY actor_id, action, day HAVING count(*) >= ${BULK}
    ORDER BY day DESC, count DESC LIMIT ${MOST}`;
  return rows.map(({ actorId, actorName, action, day, count }) => ({
    label: `${actorName || "Petugas"}, ${day.split("-").reverse().map(Number).join("/")}: ${inMiddle(wordsOf(action))}`,
    count,
    filter: { tindakan: action, dari: day, sampai: day, pelaku: actorId },
  }));
}

async function countActs(actions: readonly string[], since: WitaDate): Promise<Map<string, number>> {
  const rows = await db().auditEntry.groupBy({
    by: ["action"],
    where: { action: { in: [...actions] }, at: { gte: startOfWitaDay(since) } },
    _count: true,
  });
  return new Map(rows.map(({ action, _count }) => [action, _count]));
}

/** "Melihat NIK lengkap" in the middle of a line; what is short keeps its capitals. */
function inMiddle(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function wordsOf(action: string): string {
  return ACT_WORDS.get(action) ?? action;
}
