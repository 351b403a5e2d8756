import "server-only";
import { canManageUsers } from "@/lib/features/users/users.policy";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { formVersion } from "@/lib/platform/edit-version";
import { canSendMail } from "@/lib/platform/mail";
import { shownSettings } from "./settings.messages";
import type { OfficeSettings } from "./settings.schema";
import { readOfficeSettings } from "./settings.store";

export async function getSettings(_ctx: Context): Promise<OfficeSettings> {
  return readOfficeSettings(db());
}

/** The settings as their form shows them, with the version that it posts back. */
export async function getSettingsForm(ctx: Context): Promise<{ settings: OfficeSettings; version: string }> {
  const settings = await getSettings(ctx);
  return { settings, version: formVersion(shownSettings(settings)) };
}

export type FailedJob = { id: string; task: string; attempts: number; lastRunAt: Date };
export type OutboxState = {
  smtp: boolean;
  pending: number;
  sent: number;
  failed: number;
  oldestPending: Date | null;
  jobs: FailedJob[];
};

/** What waits to leave the office, and what gave up. Errors are not shown: they may quote an address. */
export async function getOutboxState(ctx: Context): Promise<OutboxState> {
  if (!canManageUsers(ctx.actor)) throw new Error("The outbox is watched by admins only");
  const mail = { channel: "mail" } as const;
  const [counts, oldest, jobs] = await Promise.all([
    db().notice.groupBy({ by: ["state"], where: mail, _count: { _all: true } }),
    db().notice.findFirst({
      where: { ...mail, state: "pending" },
      orderBy: { createdAt: "asc" },
      select: { createdAt: true },
    }),
    db().$queryRaw<FailedJob[]>`
      SELECT id::text, task_identifier AS task, attempts::int, updated_at AS "lastRunAt"
      FROM graphile_worker.jobs WHERE attempts >= max_attempts ORDER BY updated_at DESC LIMIT 20`,
  ]);
  const count = (state: string) => counts.find((row) => row.state === state)?._count._all ?? 0;
  return {
    smtp: canSendMail(),
    pending: count("pending"),
    sent: count("sent"),
    failed: count("failed"),
    oldestPending: oldest?.createdAt ?? null,
    jobs,
  };
}
