import "server-only";
import { type BackupHealth, backupHealth } from "@/lib/domain/backup-age";
import type { NumberedBook } from "@/lib/domain/numbered-books";
import { canManageUsers } from "@/lib/features/users/users.policy";
import { readBackupFacts } from "@/lib/platform/backup-state";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

const SHOWN = 30;

export type BackupRow = {
  id: string;
  state: "running" | "whole" | "failed";
  place: string;
  startedAt: Date;
  finishedAt: Date | null;
  moment: Date | null;
  bytes: number;
  files: number;
  cases: number;
  sentence: string;
};

/** Numbers that were taken, by register and year, while nobody has yet said which ones left the office since the backup. */
export type OpenRestoration = {
  moment: Date;
  restoredAt: Date;
  counters: { series: NumberedBook; year: number; last: number }[];
};

export type BackupsView = { health: BackupHealth; backups: BackupRow[]; restoration: OpenRestoration | null };

/** The newest backups, how they stand, and what a restore has left open. */
export async function getBackups(ctx: Context): Promise<BackupsView> {
  if (!canManageUsers(ctx.actor)) throw new Error("Backups are watched by admins only");
  const [facts, rows, restoration] = await Promise.all([
    readBackupFacts(),
    db().backup.findMany({ orderBy: { startedAt: "desc" }, take: SHOWN }),
    openRestoration(),
  ]);
  const backups = rows.map((row) => ({ ...row, bytes: Number(row.bytes) }));
  return { health: backupHealth(facts, ctx.clock()), backups, restoration };
}

async function openRestoration(): Promise<OpenRestoration | null> {
  const open = await db().restoration.findFirst({
    where: { numbersCheckedAt: null },
    orderBy: { id: "desc" },
    select: { moment: true, restoredAt: true },
  });
  if (!open) return null;
  const counters = await db().numberSeries.findMany({ orderBy: [{ year: "desc" }, { series: "asc" }] });
  return { ...open, counters: counters.map((row) => ({ ...row, series: row.series as NumberedBook })) };
}

type Skipped = { series: NumberedBook; year: number; from: number; to: number };

export type SkippedNumbers = { book: NumberedBook; year: number; from: number; to: number; moment: Date };

/** Numbers that left the office between a backup and the restore from it: their letters are on paper alone. */
export async function listSkippedNumbers(_ctx: Context): Promise<SkippedNumbers[]> {
  const rows = await db().restoration.findMany({ orderBy: { id: "asc" }, select: { moment: true, skipped: true } });
  return rows.flatMap(({ moment, skipped }) =>
    (skipped as Skipped[]).map(({ series, ...range }) => ({ book: series, ...range, moment })),
  );
}
