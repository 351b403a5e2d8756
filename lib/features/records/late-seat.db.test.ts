import { expect, test, vi } from "vitest";
import { witaDate } from "@/lib/domain/working-time";
import { gatherFirst, substituteParticipant } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { givenPublicProgramme, walkProgramme } from "@/lib/testing/public-programmes";
import { completeProgrammeDuty, makeLetters, recordDelivery } from "./records.commands";

useDatabase();
vi.setConfig({ testTimeout: 60_000 });

test("letters are not all handed over while somebody who came later has none on the list", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const goes = await givenAccepted("pelatihan", clock, desk);
  const programmeId = await givenPublicProgramme(desk.pelaksana, { title: "Kelas foto", quota: 1 });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  await walkProgramme(desk, programmeId, "deliveries");
  const comes = await givenAccepted("pelatihan", clock, desk);
  const swap = { programmeId, outApplicationId: goes.applicationId, inApplicationId: comes.applicationId };
  await must(substituteParticipant(desk.pelaksana, { ...swap, reason: "Menggantikan yang sakit." }));
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "claim", duty } }));
  const handAll = async () => {
    const letters = await db().programmeLetter.findMany({ where: { programmeId }, select: { id: true } });
    const how = { deliveredOn: witaDate(clock.now()), deliveredBy: "by_hand", deliveredTo: "", note: "" } as const;
    await must(recordDelivery(desk.pelaksana, { programmeId, letterId: letters.map(({ id }) => id), ...how }));
  };
  const end = () => completeProgrammeDuty(desk.pelaksana, { programmeId, duty, settles: [] });
  await handAll();
  expect(await end()).toMatchObject({ code: "letters_missing" });
  expect((await must(makeLetters(desk.pelaksana, { programmeId }))).value.made).toBe(1);
  expect(await end()).toMatchObject({ code: "deliveries_missing" });
  await handAll();
  // Handed over, and still without a number: the row waits for the one who gives it.
  expect(await end()).toMatchObject({ code: "owed_lines_open" });
});
