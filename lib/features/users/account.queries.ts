import "server-only";
import { type NoticeChoices, noticeChoices } from "@/lib/domain/notice-kinds";
import { IDLE_MINUTES } from "@/lib/platform/auth/session";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { type EditVersion, formVersion } from "@/lib/platform/edit-version";
import { shownNotices } from "./shown-notices.messages";

export type OwnAccount = { name: string; email: string; nip: string | null; rank: string | null; post: string | null };
export type OwnSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date; isThisOne: boolean };

export async function getOwnAccount(ctx: StaffContext): Promise<OwnAccount> {
  return db().staff.findUniqueOrThrow({
    where: { id: ctx.actor.id },
    select: { name: true, email: true, nip: true, rank: true, post: true },
  });
}

/** `version`: of the form that shows them. */
export type NoticesForm = { choices: NoticeChoices; version: EditVersion };

/** How notices reach oneself, kind by kind. */
export async function getNoticeChoices(ctx: StaffContext): Promise<NoticesForm> {
  const { noticeChoices: kept, mailNotices } = await db().staff.findUniqueOrThrow({
    where: { id: ctx.actor.id },
    select: { noticeChoices: true, mailNotices: true },
  });
  const choices = noticeChoices(kept, mailNotices);
  return { choices, version: formVersion(shownNotices(choices)) };
}

/** Browsers in which this account is signed in now. */
export async function listOwnSessions(ctx: StaffContext): Promise<OwnSession[]> {
  const now = ctx.clock();
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
  const rows = await db().staffSession.findMany({
    where: { staffId: ctx.actor.id, endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
    take: 50,
  });
  return rows.map((row) => ({ ...row, isThisOne: row.id === ctx.actor.sessionId }));
}
