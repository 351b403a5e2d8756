import "server-only";
import type { CitizenContext, Context, StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type NoticeLine = { id: string; subject: string; body: string; link: string; createdAt: Date; read: boolean };
export type NoticePage = { lines: NoticeLine[]; next: string | null };

const PAGE = 30;
/** Counts are capped: beyond it the badge says "99+". */
const COUNTED = 100;

/** A staff member's own notices, newest first. `before` is the id of the last line of the page before. */
export async function listOwnNotices(
  ctx: StaffContext,
  { before, unreadOnly = false }: { before?: string; unreadOnly?: boolean } = {},
): Promise<NoticePage> {
  const rows = await db().notice.findMany({
    where: { staffId: ctx.actor.id, channel: "portal", ...(unreadOnly && { readAt: null }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    ...(before && { cursor: { id: before }, skip: 1 }),
    take: PAGE + 1,
    select: LINE,
  });
  const lines = rows.slice(0, PAGE).map(toLine);
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}

export async function countUnreadNotices(ctx: StaffContext): Promise<number> {
  return db().notice.count({ where: { staffId: ctx.actor.id, channel: "portal", readAt: null }, take: COUNTED });
}

/** The office's messages on one application: its own applicant, or staff who may see the case. */
export async function listApplicationNotices(
  ctx: CitizenContext | StaffContext,
  applicationId: string,
): Promise<NoticeLine[]> {
  if (!mayRead(ctx, applicationId)) return [];
  const rows = await db().notice.findMany({
    where: { applicationId, channel: "portal", staffId: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: LINE,
  });
  return rows.map(toLine);
}

const LINE = { id: true, subject: true, body: true, link: true, createdAt: true, readAt: true } as const;

function toLine({
  readAt,
  ...line
}: {
  id: string;
  subject: string;
  body: string;
  link: string;
  createdAt: Date;
  readAt: Date | null;
}): NoticeLine {
  return { ...line, read: readAt !== null };
}

function mayRead({ actor }: Context, applicationId: string) {
  return actor.kind === "staff"
    ? actor.roles.length > 0
    : actor.kind === "citizen" && actor.applicationId === applicationId;
}
