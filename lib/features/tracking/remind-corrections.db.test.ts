import { expect, test } from "vitest";
import { countOfficeToday } from "@/lib/features/case-list/views.queries";
import { returnToApplicant } from "@/lib/features/desk/case.commands";
import { sendDigests } from "@/lib/features/desk/digest.command";
import { systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { remindOfCorrections } from "./remind-corrections.command";

useDatabase({ each: true });

const DAY = 24 * 60;

test("a correction that is not sent is asked for once more before its day, and told to the office after it", async () => {
  const clock = makeClock();
  const answers = answersOf({ email: "a@contoh.test" });
  const { reference, applicationId } = await givenApplication("nib", clock, { answers, given: ["ktp"] });
  const clerk = await asStaff(["pelaksana"], clock);
  await asStaff(["kadis"], clock);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { applicationId } });
  await doAll(clerk, reference, { type: "claim", duty });
  const items = [{ kind: "answer" as const, key: "business.businessName", reason: "Tulis lengkap." }];
  // Asked on Monday, until Friday.
  await returnToApplicant(clerk, { reference, duty, items, dueOn: "2026-11-27" });

  const morning = async () => {
    await remindOfCorrections(systemContext("remind-of-corrections", clock.now), 1);
    return db().notice.findMany({
      where: { dedupeKey: { startsWith: "correction-due:" }, channel: "mail" },
      select: { body: true },
    });
  };
  expect(await morning()).toEqual([]);
  clock.tick(3 * DAY);
  await Promise.all([morning(), morning()]);
  expect(await morning()).toEqual([{ body: expect.stringContaining("paling lambat Jumat, 27 November 2026") }]);
  expect((await countOfficeToday(clerk)).unanswered).toBe(0);

  // On Monday after it: one case in the first page of the desk, and in the digest of who verifies alone.
  clock.tick(4 * DAY);
  const [hour, minute] = [clock.now().getUTCHours() + 8, clock.now().getUTCMinutes()];
  clock.tick(DAY + (8 - hour) * 60 - minute);
  expect((await countOfficeToday(clerk)).unanswered).toBe(1);
  await sendDigests(systemContext("send-digests", clock.now));
  const digests = await db().notice.findMany({
    where: { kind: "digest", channel: "portal", subject: { contains: "perbaikan" } },
    select: { staffId: true, subject: true },
  });
  expect(digests).toEqual([
    { staffId: clerk.actor.id, subject: expect.stringContaining("1 perbaikan belum dijawab dan lewat tanggal") },
  ]);
  expect(await morning()).toHaveLength(1);
});
