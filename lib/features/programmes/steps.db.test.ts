import { expect, test } from "vitest";
import { PROGRAMME_STEPS } from "@/lib/domain/programmes";
import { sendDigests } from "@/lib/features/desk/digest.command";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { recordOutcomes } from "@/lib/features/outcomes/outcomes.commands";
import { addEntry, completeProgrammeDuty } from "@/lib/features/records/records.commands";
import { answerInvitation } from "@/lib/features/tracking/tracking.commands";
import { type StaffContext, systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { endOpenDuty, givenAccepted, givenDesk, must } from "@/lib/testing/programmes";
import { actOnProgramme, createProgramme, openProgramme } from "./programmes.commands";
import { listProgrammes } from "./programmes.queries";
import { listProgrammeWork } from "./steps.queries";

useDatabase({ each: true });

const wordsFor = async (ctx: StaffContext) => {
  const { programmes, unserved } = await listProgrammeWork(ctx);
  return [
    ...programmes.map(({ words }) => words),
    ...unserved.map(({ count, serviceSlug }) => `${count} ${serviceSlug}`),
  ];
};
const FACTS = { description: "", hours: "", place: "", budgetLine: "" };

test("from the first who waits to the end a proposal that rests stands before who is to press, and before nobody else", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const seen: string[][] = [];
  const look = async () => seen.push(await wordsFor(desk.seksi));
  await look();
  await givenAccepted("lapak", clock, desk);
  await look();
  const made = await must(createProgramme(desk.seksi, { type: "stall_proposal", title: "Lapak", quota: 1, ...FACTS }));
  const { programmeId } = made.value;
  await look();
  await must(openProgramme(desk.seksi, { programmeId }));
  await look();
  await must(gatherFirst(desk.seksi, { programmeId, count: 1 }));
  await look();
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
  await look();
  const item = { name: "Gerobak", specification: "", quantity: 1, unit: "buah", price: 4_750_000 };
  await must(
    actOnProgramme(desk.seksi, { programmeId, command: { type: "claim", duty: "fasilitasi.1.seksi.perform" } }),
  );
  await must(addEntry(desk.seksi, { programmeId, kind: "item", data: item }));
  await must(completeProgrammeDuty(desk.seksi, { programmeId, duty: "fasilitasi.1.seksi.perform", settles: [] }));
  for (let i = 0; i < 4; i += 1) await endOpenDuty(desk, programmeId);
  await look();
  // Nobody else is asked; whoever signed last may record as well.
  expect(await wordsFor(desk.kabid)).toEqual([]);
  expect(await wordsFor(desk.kadis)).toEqual(["Catat hasil 1 calon penerima", "Beri nomor berita acara seleksi"]);
  const [listed] = (await listProgrammes(desk.kabid, { jenis: undefined, keadaan: undefined, sesudah: undefined }))
    .items;
  expect(listed?.step).toBe("Catat hasil 1 calon penerima");
  await must(recordOutcomes(desk.seksi, { programmeId, outcome: "approved" }));
  await look();
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "finish", settles: [] } }));
  await look();
  expect(seen).toEqual([
    [],
    ["1 lapak"],
    ["Buka kegiatan"],
    ["Kumpulkan pemohon yang menunggu"],
    ["Mulai kegiatan"],
    [],
    ["Catat hasil 1 calon penerima"],
    ["Selesaikan kegiatan"],
    [],
  ]);
  expect(PROGRAMME_STEPS).toContain("fill");
});

test("a seat that is given back after the list was approved asks for a substitute, once somebody waits", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const first = await givenAccepted("pelatihan", clock, desk);
  const days = { firstDay: "2026-12-14", lastDay: "2026-12-14" };
  const made = await must(
    createProgramme(desk.pelaksana, {
      type: "training",
      title: "Kelas",
      quota: 1,
      ...FACTS,
      place: "Aula Dinas",
      ...days,
    }),
  );
  const { programmeId } = made.value;
  await must(openProgramme(desk.pelaksana, { programmeId }));
  await must(gatherFirst(desk.pelaksana, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.pelaksana, { programmeId, command: { type: "start" } }));
  for (let i = 0; i < 2; i += 1) await endOpenDuty(desk, programmeId);
  const people = [
    ["committee", { name: "Lalu Wirajaya", post: "Ketua" }],
    ["speaker", { name: "Nurul Hidayati", from: "", topic: "Foto produk" }],
  ] as const;
  const open = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
  await must(actOnProgramme(desk.jafung, { programmeId, command: { type: "claim", duty: open.dutyId } }));
  for (const [kind, data] of people) await must(addEntry(desk.jafung, { programmeId, kind, data } as never));
  await must(completeProgrammeDuty(desk.jafung, { programmeId, duty: open.dutyId, settles: [] }));
  for (let i = 0; i < 3; i += 1) await endOpenDuty(desk, programmeId);
  const answer = { reference: first.reference, requestId: newRequestId(), programmeId, coming: "tidak" } as const;
  await must(answerInvitation(first.citizen, answer));
  expect(await wordsFor(desk.pelaksana)).toEqual(["1 pelatihan"]);
  await givenAccepted("pelatihan", clock, desk);
  expect(await wordsFor(desk.pelaksana)).toEqual(["Isi tempat kosong dengan pengganti", "2 pelatihan"]);
});

test("the digest of the morning counts what rests, to whom it waits for", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  await givenAccepted("lapak", clock, desk);
  clock.tick(24 * 60 - ((clock.now().getTime() / 60_000 + 8 * 60) % (24 * 60)) + 8 * 60);
  await sendDigests(systemContext("send-digests", clock.now));
  const notices = await db().notice.findMany({
    where: { kind: "digest", channel: "portal" },
    select: { staffId: true, subject: true },
  });
  expect(notices).toEqual([
    { staffId: desk.seksi.actor.id, subject: expect.stringContaining("1 kegiatan menunggu Anda") },
  ]);
});
