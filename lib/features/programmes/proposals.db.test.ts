import { expect, test } from "vitest";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { recordOutcome, recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import { addEntry, completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { findBusinessCard } from "@/lib/features/register/register.queries";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { endOpenDuty, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { actOnProgramme } from "./programmes.commands";

useDatabase({ each: true });

const APPLICANTS = 25;

test.each([
  ["stall_proposal", "lapak", 1],
  ["equipment_proposal", "peralatan", 2],
] as const)(`%s: ${APPLICANTS} applicants from the line to what each of them gets`, async (type, slug, row) => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const ids: string[] = [];
  for (let i = 0; i < APPLICANTS; i += 1) {
    clock.tick(1);
    ids.push((await givenAccepted(slug, clock, desk)).applicationId);
  }
  const programmeId = await givenProgramme(desk.seksi, { type, quota: APPLICANTS });
  expect((await must(gatherFirst(desk.seksi, { programmeId, count: APPLICANTS }))).value.seated).toBe(APPLICANTS);
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));

  const duty = `fasilitasi.${row}.seksi.perform`;
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "claim", duty } }));
  expect(await completeProgrammeDuty(desk.seksi, { programmeId, duty, settles: [] })).toMatchObject({
    code: "record_missing",
  });
  const item = { name: "Gerobak", specification: "", quantity: APPLICANTS, unit: "buah", price: 4_750_000 };
  await must(addEntry(desk.seksi, { programmeId, kind: "item", data: item }));
  await must(completeProgrammeDuty(desk.seksi, { programmeId, duty, settles: [] }));
  expect(await recordOutcomes(desk.seksi, { programmeId, outcome: "approved" })).toMatchObject({ code: "wrong_state" });
  const walked = [];
  for (let i = 0; i < 4; i += 1) walked.push(await endOpenDuty(desk, programmeId));
  expect(walked).toEqual(
    ["jafung.review", "kabid.initial", "sekretaris.initial", "kadis.approve"].map(
      (item) => `fasilitasi.${row}.${item}`,
    ),
  );

  // Exceptions first, then all the others; nobody attends a proposal.
  const [part, none] = ids as [string, string];
  const alone = { programmeId, applicationId: part };
  expect(await recordOutcome(desk.seksi, { ...alone, outcome: "attended" })).toMatchObject({ code: "wrong_programme" });
  await must(recordOutcome(desk.seksi, { ...alone, outcome: "approved_in_part", note: "Tanpa tenda." }));
  await must(recordOutcome(desk.seksi, { programmeId, applicationId: none, outcome: "not_approved" }));
  expect(await actOnProgramme(desk.seksi, { programmeId, command: { type: "finish", settles: [] } })).toMatchObject({
    code: "outcomes_open",
  });
  // Two were told their outcome: nobody sends them back to wait.
  const cancel = { type: "cancel", reason: "Anggaran dipotong." } as const;
  expect(await actOnProgramme(desk.kadis, { programmeId, command: cancel })).toMatchObject({ code: "outcomes_given" });
  await must(recordOutcomes(desk.seksi, { programmeId, outcome: "approved" }));
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "finish", settles: [] } }));
  const closed = await db().application.groupBy({
    by: ["status", "outcome"],
    where: { id: { in: ids } },
    _count: true,
  });
  expect(Object.fromEntries(closed.map((item) => [`${item.status} ${item.outcome}`, item._count]))).toEqual({
    "completed approved": APPLICANTS - 2,
    "completed approved_in_part": 1,
    "completed not_approved": 1,
  });

  // The business's history shows what it received.
  const { businessId } = await db().application.findUniqueOrThrow({
    where: { id: part },
    select: { businessId: true },
  });
  const card = await findBusinessCard(desk.seksi, businessId ?? "");
  expect(JSON.stringify(card?.cases)).toContain("approved_in_part");
});
