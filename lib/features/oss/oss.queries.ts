import "server-only";
import { getCalendar } from "@/lib/cases/calendar";
import { WORKING_DAY_MS, workingMilliseconds } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { canTellOfOss, isConcernedByOss } from "./oss.policy";

export type ListedOutage = {
  id: string;
  reason: string;
  beganAt: Date;
  begunBy: string;
  /** null: it goes on. */
  endedAt: Date | null;
  endedBy: string | null;
};

const SHOWN = 20;

/** The newest first; the first one may still go on. */
export async function listOutages(_ctx: StaffContext): Promise<ListedOutage[]> {
  const rows = await db().ossOutage.findMany({ orderBy: { beganAt: "desc" }, take: SHOWN, select: OUTAGE });
  return rows.map(toListed);
}

export type OutageNow = ListedOutage & {
  /** Longer than a working day: somebody may have forgotten to end it. */
  isLong: boolean;
  mayEnd: boolean;
};

/** The one that goes on now; null: none, or nothing to whoever asks. */
export async function findOutage(ctx: StaffContext): Promise<OutageNow | null> {
  if (!isConcernedByOss(ctx.actor)) return null;
  const row = await db().ossOutage.findFirst({ where: { endedAt: null }, select: OUTAGE });
  if (!row) return null;
  const worked = workingMilliseconds(await getCalendar(), row.beganAt, ctx.clock());
  return { ...toListed(row), isLong: worked > WORKING_DAY_MS, mayEnd: canTellOfOss(ctx.actor) };
}

const OUTAGE = {
  id: true,
  reason: true,
  beganAt: true,
  endedAt: true,
  begunBy: { select: { name: true } },
  endedBy: { select: { name: true } },
} as const;

type Row = Omit<ListedOutage, "begunBy" | "endedBy"> & { begunBy: { name: string }; endedBy: { name: string } | null };

function toListed({ begunBy, endedBy, ...outage }: Row): ListedOutage {
  return { ...outage, begunBy: begunBy.name, endedBy: endedBy?.name ?? null };
}
