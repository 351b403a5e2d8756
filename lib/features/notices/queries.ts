import "server-only";
import type { CitizenContext, Context, StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

export type OwnNotice = {
  id: string;
  subject: string;
  body: string;
  link: string;
  createdAt: Date;
  readAt: Date | null;
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

export async function countUnreadNotices(ctx: StaffContext): Promise<number> {
  return db().notice.count({ where: { staffId: ctx.actor.id, channel: "portal", readAt: null }, take: COUNTED });
}

/** The office's messages on one application: its own applicant, or staff who may see the case. */
export async function listApplicationNotices(
  ctx: CitizenContext | StaffContext,
  applicationId: string,
): Promise<OwnNotice[]> {
  if (!mayRead(ctx, applicationId)) return [];
  return db().notice.findMany({
    where: { applicationId, channel: "portal", staffId: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 100,
    select: LINE,
  });
}

const LINE = { id: true, subject: true, body: true, link: true, createdAt: true, readAt: true } as const;

function mayRead({ actor }: Context, applicationId: string) {
  return actor.kind === "staff"
    ? actor.roles.length > 0
    : actor.kind === "citizen" && actor.applicationId === applicationId;
}
