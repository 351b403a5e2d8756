import { expect, test, vi } from "vitest";
import { witaDate } from "@/lib/domain/working-time";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { numberAll, voidLetter } from "@/lib/features/letters/letters.commands";
import { recordAttendance, recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { actOnProgramme } from "./programmes.commands";
import { listProgrammeWork } from "./steps.queries";

useDatabase({ each: true });
vi.setConfig({ testTimeout: 60_000 });

test("a certificate that nobody has numbered stands before who signs it, until it has one in force", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const there = await givenAccepted("pelatihan", clock, desk);
  await givenAccepted("pelatihan", clock, desk);
  const programmeId = await givenPublicProgramme(desk.pelaksana, { title: "Kelas foto", quota: 2 });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 2 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "attendance");
  clock.tick(24 * 60 * 17);
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  const applicationId = (await db().seat.findMany({ where: { programmeId } })).map((seat) => seat.applicationId);
  for (const day of ["2026-12-07", "2026-12-08", "2026-12-09"])
    await must(
      recordAttendance(desk.pelaksana, { programmeId, day, applicationId, present: [there.applicationId], back: 1 }),
    );
  await must(recordOutcomes(desk.pelaksana, { programmeId, outcome: "by_attendance" }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "release", duty } }));
  await walkProgramme(desk, programmeId);
  const work = async (ctx: StaffContext) =>
    (await listProgrammeWork(ctx)).programmes.map(({ words }) => words).filter((words) => words.includes("sertifikat"));
  expect(await work(desk.kadis)).toEqual([]);
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "finish", settles: [] } }));
  expect([await work(desk.kadis), await work(desk.pelaksana)]).toEqual([["Beri nomor 1 sertifikat pelatihan"], []]);

  const kind = "sertifikat-pelatihan";
  await must(numberAll(desk.kadis, { kind, kegiatan: programmeId, date: witaDate(clock.now()) }));
  expect(await work(desk.kadis)).toEqual([]);
  const { id: letterId } = await db().letter.findFirstOrThrow({ where: { programmeId, kind } });
  await must(voidLetter(desk.sekretaris, { letterId, reason: "Salah ketik nama." }));
  expect(await work(desk.kadis)).toEqual(["Beri nomor 1 sertifikat pelatihan"]);
});
