import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { numberLetters } from "@/lib/cases/letters/number-letters";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { enterIncoming } from "@/lib/features/incoming-letters/incoming-letters.commands";
import { readBackupFacts } from "@/lib/platform/backup-state";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { INCOMING } from "@/lib/testing/incoming-letters";
import { asStaff, makeClock } from "@/lib/testing/office";
import { confirmNumbers, skipNumbers } from "./backups.commands";
import { getBackups } from "./backups.queries";
import { findBrokenCases } from "./restored-check.queries";

useDatabase({ each: true, owner: true });

const clock = makeClock();
const SURAT = { series: "surat", year: 2026 } as const;
let admin: StaffContext;
let clerk: StaffContext;

beforeEach(async () => {
  admin = await asStaff(["admin"], clock);
  clerk = await asStaff(["pelaksana", "sekretaris"], clock);
});

async function restored(restoredAt = clock.now()) {
  await db().numberSeries.upsert({ where: { series_year: SURAT }, create: { ...SURAT, last: 4 }, update: { last: 4 } });
  await db().restoration.create({ data: { backupId: "b", moment: restoredAt, restoredAt } });
}

const enter = () => enterIncoming(clerk, { requestId: randomUUID(), ...INCOMING });

/** The report of a month: the one letter that needs no case. */
async function report() {
  const kind = findLetterKind("laporan-nib");
  if (!kind?.series) throw new Error("The monthly report has no number");
  const numbered = { ...kind, series: kind.series };
  const targets = [{ subject: "report" as const, year: 2026, month: 10 }];
  return db().$transaction((tx) => numberLetters(tx, admin, { kind: numbered, targets, date: "2026-11-23" }));
}

test("after a restore no number is given, of letters and of the agenda, until an admin has said which came last", async () => {
  await restored();
  expect(await enter()).toMatchObject({ ok: false, code: "numbers_unchecked" });
  expect(await skipNumbers(clerk, { ...SURAT, last: 7 })).toMatchObject({ ok: false, code: "no_right" });
  expect(await confirmNumbers(clerk)).toMatchObject({ ok: false, code: "no_right" });
  expect(await skipNumbers(admin, { ...SURAT, last: 3 })).toMatchObject({ ok: false, code: "number_below" });
  expect(await skipNumbers(admin, { ...SURAT, last: 7 })).toMatchObject({ ok: true, value: { skipped: 3 } });
  expect(await skipNumbers(admin, { ...SURAT, last: 7 })).toMatchObject({ ok: true, value: { skipped: 0 } });
  expect((await getBackups(admin)).restoration?.counters).toEqual([{ ...SURAT, last: 7 }]);
  expect(await confirmNumbers(admin)).toMatchObject({ ok: true });

  expect(await enter()).toMatchObject({ ok: true });
  expect(await confirmNumbers(admin)).toMatchObject({ ok: false, code: "numbers_already_checked" });
  expect((await getBackups(admin)).restoration).toBeNull();
  expect(await db().restoration.findMany({ select: { skipped: true, numbersCheckedBy: true } })).toEqual([
    { skipped: [{ ...SURAT, from: 5, to: 7 }], numbersCheckedBy: admin.actor.id },
  ]);
});

test("a year that began after the restore has no number that is unknown", async () => {
  await restored(new Date("2025-12-31T15:59:59Z"));
  expect(await enter()).toMatchObject({ ok: true });
  await restored(new Date("2025-12-31T16:00:00Z"));
  expect(await enter()).toMatchObject({ code: "numbers_unchecked" });
});

test("a letter is refused a number as the agenda is", async () => {
  const before = await report();
  await restored();
  const after = await report();
  expect(after).toMatchObject({ ok: false, code: "numbers_unchecked" });
  expect(before).not.toMatchObject({ code: "numbers_unchecked" });
});

test("the newest whole backup counts, and a later one that failed is told", async () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
  const row = (id: string, state: "whole" | "failed", hour: number) => ({
    id,
    state,
    place: "/c",
    startedAt: at(hour),
    moment: at(hour),
  });
  expect(await readBackupFacts()).toEqual({ moment: null, failedSince: false });
  await db().backup.createMany({ data: [row("a", "failed", 1), row("b", "whole", 2), row("c", "whole", 3)] });
  expect(await readBackupFacts()).toEqual({ moment: at(3), failedSince: false });
  await db().backup.create({ data: row("d", "failed", 4) });
  expect(await readBackupFacts()).toEqual({ moment: at(3), failedSince: true });
});

test("a database without cases has no broken ones", async () => {
  expect(await findBrokenCases(admin)).toEqual([]);
});
