import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { actOnCase } from "@/lib/features/desk/case.commands";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { addEntry, completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { answerInvitation, withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { endOpenDuty, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { walkProgramme } from "@/lib/testing/public-programmes";

useDatabase({ each: true });

const told = (staffId: string) =>
  db().notice.findMany({ where: { staffId, channel: "portal" }, orderBy: { id: "asc" }, select: { subject: true } });

test("whoever runs a class hears of a seat given back once its list is approved, and before that the line moves up", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const people = [];
  for (const name of ["Siti", "Budi", "Wati"]) {
    clock.tick(1);
    people.push(await givenAccepted("pelatihan", clock, desk, { name }));
  }
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", quota: 2 });
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 2 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  const [first, second] = people;
  if (!first || !second) throw new Error("nobody");
  const no = { programmeId, coming: "tidak" as const };
  await must(answerInvitation(first.citizen, { ...no, reference: first.reference, requestId: randomUUID() }));
  const left = async () =>
    (await told(desk.pelaksana.actor.id)).filter(({ subject }) => subject.startsWith("Tempat kosong"));
  expect(await left()).toEqual([]);
  await walkProgramme(desk, programmeId, "deliveries");
  await must(answerInvitation(second.citizen, { ...no, reference: second.reference, requestId: randomUUID() }));
  expect(await left()).toEqual([{ subject: "Tempat kosong di Kegiatan contoh: Budi tidak ikut" }]);
});

test("of a proposal it is said in its own words: nobody has a place there", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const { reference, citizen } = await givenAccepted("lapak", clock, desk, { name: "Siti" });
  const programmeId = await givenProgramme(desk.seksi, { type: "stall_proposal", quota: 2, title: "Lapak Gerung" });
  await must(gatherFirst(desk.seksi, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
  const duty = "fasilitasi.1.seksi.perform";
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "claim", duty } }));
  const data = { name: "Gerobak", specification: "", quantity: 1, unit: "buah", price: 4_750_000 };
  await must(addEntry(desk.seksi, { programmeId, kind: "item", data }));
  await must(completeProgrammeDuty(desk.seksi, { programmeId, duty, settles: [] }));
  for (let i = 0; i < 4; i += 1) await endOpenDuty(desk, programmeId);
  await must(withdrawApplication(citizen, { reference, requestId: randomUUID(), sure: "ya" }));
  const notice = await db().notice.findFirstOrThrow({
    where: { staffId: desk.seksi.actor.id, subject: { startsWith: "Calon penerima berkurang" } },
  });
  expect(notice.subject).toBe("Calon penerima berkurang di Lapak Gerung: Siti mundur");
  expect(notice.body).toContain("penggantinya Anda pilih di halaman calon penerima.");
});

test("whoever holds a duty that the applicant gives up hears it with the reason", async () => {
  const clock = makeClock();
  const { pelaksana } = await givenDesk(clock);
  const { reference, citizen, runId } = await givenApplication("nib", clock, { given: ["ktp"] });
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId } });
  await doAll(pelaksana, reference, { type: "claim", duty });
  await must(withdrawApplication(citizen, { reference, requestId: randomUUID(), sure: "ya", reason: "Pindah." }));
  const subjects = (await told(pelaksana.actor.id)).map(({ subject }) => subject);
  expect(subjects.at(-1)).toBe("Dibatalkan pemohon: Periksa berkas, Siti Aminah (Bantuan NIB)");
  expect(await actOnCase(pelaksana, { reference, command: { type: "claim", duty } })).toMatchObject({ ok: false });
});

test("whoever moves up in a proposal is told of no place: a proposal gives nobody one", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const first = await givenAccepted("peralatan", clock, desk, { name: "Siti" });
  clock.tick(1);
  const second = await givenAccepted("peralatan", clock, desk, { name: "Budi" });
  const programmeId = await givenProgramme(desk.seksi, { type: "equipment_proposal", quota: 1 });
  await must(gatherFirst(desk.seksi, { programmeId, count: 1 }));
  const { reference } = first;
  await must(withdrawApplication(first.citizen, { reference, requestId: randomUUID(), sure: "ya", reason: "Pindah." }));
  const where = { applicationId: second.applicationId, subject: { endsWith: "naik dari daftar tunggu" } };
  const { body } = await db().notice.findFirstOrThrow({ where, select: { body: true } });
  expect(body).toMatch(/^Kegiatan ini dapat memuat satu pemohon lagi, dan Anda berada paling depan/);
  expect(body).not.toMatch(/tempat/);
});
