import "server-only";
import { cursorOf, edgeOf } from "@/lib/domain/keyset";
import type { Context, StaffContext } from "@/lib/platform/context";
import { db, Prisma } from "@/lib/platform/db";
import { lossWords } from "./notices.messages";
import type { NoticeFilter } from "./notices.schema";

export type OwnNotice = {
  id: string;
  subject: string;
  body: string;
  link: string;
  createdAt: Date;
  readAt: Date | null;
  /** lib/domain/notice-kinds.ts, or "" */
  kind: string;
};

/** Counts are capped: beyond it the badge says "99+". */
const COUNTED = 100;

/** A staff member's own notices, newest first. */
export async function listOwnNotices(ctx: StaffContext): Promise<OwnNotice[]> {
  return db().notice.findMany({
    where: { staffId: ctx.actor.id, channel: "portal" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 30,
    select: LINE,
  });
}

export type NoticePage = { items: OwnNotice[]; next: string | null };

const PAGE = 50;

/** All of one's own, newest first; keyset on (written, id). */
export async function listNotices(
  ctx: StaffContext,
  { tampil, sesudah }: NoticeFilter,
  most = PAGE,
): Promise<NoticePage> {
  const edge = edgeOf(sesudah);
  const items = await db().notice.findMany({
    where: {
      staffId: ctx.actor.id,
      channel: "portal",
      ...(tampil === "belum" && { readAt: null }),
      ...(edge && { OR: [{ createdAt: { lt: edge.at } }, { createdAt: edge.at, id: { lt: edge.id } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most + 1,
    select: LINE,
  });
  const last = items[most - 1];
  return {
    items: items.slice(0, most),
    next: items.length > most && last ? cursorOf({ at: last.createdAt, id: last.id }) : null,
  };
}

export async function countUnreadNotices(ctx: StaffContext): Promise<number> {
  return db().notice.count({ where: { staffId: ctx.actor.id, channel: "portal", readAt: null }, take: COUNTED });
}

/** By then it has been tried for an hour. */
const LONG_TRIED = 8;

/** `why`: in words, or "" where nobody said. */
export type LostMail = { subject: string; recipient: string; at: Date; why: string };

/** Mail to an applicant that was refused, came back, or that nobody has taken for an hour; whoever may see the case is asked by its page. */
export async function listLostMail(_ctx: StaffContext, applicationId: string): Promise<LostMail[]> {
  const rows = await db().notice.findMany({
    where: { ...LOST, applicationId },
    orderBy: { createdAt: "desc" },
    take: 20,
    select: { subject: true, recipient: true, createdAt: true, lastError: true },
  });
  return rows.map(({ createdAt: at, lastError, ...mail }) => ({ ...mail, at, why: lossWords(lastError) }));
}

/** Which of these cases have such mail; for the lines of a list that was asked for before. */
export async function findCasesWithLostMail(_ctx: Context, applicationIds: string[]): Promise<Set<string>> {
  if (applicationIds.length === 0) return new Set();
  const rows = await db().notice.findMany({
    where: { ...LOST, applicationId: { in: applicationIds } },
    distinct: ["applicationId"],
    select: { applicationId: true },
  });
  return new Set(rows.flatMap(({ applicationId }) => applicationId ?? []));
}

const LOST: Prisma.NoticeWhereInput = {
  staffId: null,
  channel: "mail",
  OR: [{ state: "failed" }, { state: "pending", attempts: { gte: LONG_TRIED } }],
};

/** The same of `notice n`, for a list that is narrowed by it; literal, for its index holds what is not sent alone. */
export const LOST_MAIL = Prisma.sql`n.staff_id IS NULL AND n.channel = 'mail'
  AND (n.state = 'failed' OR (n.state = 'pending' AND n.attempts >= ${Prisma.raw(String(LONG_TRIED))}))`;

const LINE = { id: true, subject: true, body: true, link: true, createdAt: true, readAt: true, kind: true } as const;
