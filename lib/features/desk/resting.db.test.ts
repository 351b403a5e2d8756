import { beforeEach, expect, test } from "vitest";
import { actOnProgramme, createProgramme, rescheduleProgramme } from "@/lib/features/programmes/programmes.commands";
import { listProgrammeWork } from "@/lib/features/programmes/steps.queries";
import { withdrawApplication } from "@/lib/features/tracking/tracking.commands";
import { type StaffContext, systemContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { newRequestId } from "@/lib/platform/request-id";
import { useDatabase } from "@/lib/testing";
import { walkStatements } from "@/lib/testing/failing-statements";
import { answersOf, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { type Desk, givenAccepted, givenDesk, givenProgramme, must, nextNik } from "@/lib/testing/programmes";
import { REQUIRED } from "@/lib/testing/services";
import { sendDigests } from "./digest.command";
import { tellResting } from "./resting.command";

useDatabase({ each: true });

let clock: Clock;
let desk: Desk;
beforeEach(async () => {
  clock = makeClock();
  desk = await givenDesk(clock);
});

const sweep = (page?: number) => tellResting(systemContext("tell-resting", clock.now), page);
const noticesOf = ({ actor }: StaffContext, kind = "late") =>
  db().notice.findMany({
    where: { staffId: actor.id, channel: "portal", kind },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { subject: true, body: true, link: true },
  });
const told = async (who: StaffContext) => (await noticesOf(who)).map(({ subject }) => subject);
const until = (day: string, time: string) =>
  clock.tick((new Date(`${day}T${time}:00+08:00`).getTime() - clock.now().getTime()) / 60_000);

/** Sent, and returned by Pelaksana with the usual seven days. */
async function returned(name = "Siti Aminah") {
  const given = REQUIRED.pelatihan;
  const sent = await givenApplication("pelatihan", clock, { answers: answersOf({ nik: nextNik(), name }), given });
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId: sent.runId } });
  const items = [{ kind: "requirement", key: given[0] ?? "", reason: "Fotonya buram." } as const];
  await doAll(desk.pelaksana, sent.reference, { type: "claim", duty }, { type: "return_to_applicant", duty, items });
  return sent;
}

test("a class that has not begun is told of in stages, each once: the officer, then the role above, with the way to it", async () => {
  const programmeId = await givenProgramme(desk.pelaksana, { type: "training", title: "Kelas foto", quota: 5 });
  await sweep();
  until("2026-12-11", "09:00");
  await sweep();
  // Nobody waits for it, so that there is no press before its day.
  expect(await told(desk.pelaksana)).toEqual([]);
  until("2026-12-14", "08:00");
  await Promise.all([sweep(), sweep(1)]);
  await sweep();
  const words = "Hari pertamanya sudah tiba: mulai, ubah jadwal, atau batalkan (Kelas foto)";
  expect([await told(desk.pelaksana), await told(desk.kabid)]).toEqual([[`Masih menunggu Anda: ${words}`], []]);
  expect((await listProgrammeWork(desk.kabid)).stalled).toEqual([]);
  until("2026-12-15", "08:00");
  await sweep();
  await sweep();
  expect(await noticesOf(desk.kabid)).toEqual([
    {
      subject: `Terhenti: ${words}`,
      body: "Hari pertamanya Senin, 14 Desember 2026. Terakhir ada perubahan Senin, 23 November 2026. Menunggu Pelaksana.",
      link: `/petugas/kegiatan/${programmeId}`,
    },
  ]);
  expect([await told(desk.pelaksana), await told(desk.kadis)]).toMatchObject([{ length: 1 }, []]);
  expect((await listProgrammeWork(desk.kabid)).stalled).toMatchObject([{ programmeId, role: "pelaksana" }]);
  expect((await listProgrammeWork(desk.kadis)).stalled).toEqual([]);
  await sendDigests(systemContext("send-digests", clock.now));
  expect((await noticesOf(desk.kabid, "digest"))[0]?.subject).toContain("1 kegiatan terhenti di tim Anda");
  // Another day: all begins anew.
  const days = { firstDay: "2026-12-21", lastDay: "2026-12-22", hours: "09.00-15.00", reason: "Hujan." };
  await must(rescheduleProgramme(desk.pelaksana, { programmeId, ...days }));
  await sweep();
  expect((await listProgrammeWork(desk.kabid)).stalled).toEqual([]);
  until("2026-12-22", "15:00");
  await sweep();
  expect(await told(desk.kabid)).toHaveLength(2);
});

test("a proposal that lies as a draft is told of ten working days after it last moved; without a Kabid the Kadis hears", async () => {
  await db().roleGrant.deleteMany({ where: { staffId: desk.kabid.actor.id } });
  const facts = { type: "stall_proposal", description: "", hours: "", place: "", budgetLine: "" } as const;
  await must(createProgramme(desk.seksi, { ...facts, title: "Lapak", quota: 2 }));
  await must(createProgramme(desk.seksi, { ...facts, title: "Lapak Gerung", quota: 2 }));
  until("2026-12-07", "15:00");
  await sweep();
  expect([await told(desk.seksi), await told(desk.kadis)]).toEqual([["Menunggu Anda: 2 kegiatan"], []]);
  until("2026-12-08", "17:00");
  await sweep(1);
  await sweep();
  expect((await told(desk.kadis)).sort()).toEqual([
    "Terhenti: Buka kegiatan (Lapak Gerung)",
    "Terhenti: Buka kegiatan (Lapak)",
  ]);
  expect(await told(desk.kabid)).toEqual([]);
});

test("a correction that nobody sends comes to the clerk who returned it, then to the Kabid; answered, it is silent", async () => {
  const other = await returned("Lalu Darma");
  const { reference } = await returned();
  until("2026-12-07", "09:00");
  await must(withdrawApplication(other.citizen, { reference: other.reference, requestId: newRequestId(), sure: "ya" }));
  await sweep();
  await sweep();
  const words = "Perbaikan tidak dijawab, Siti Aminah (Pelatihan)";
  expect([await told(desk.pelaksana), await told(desk.kabid)]).toEqual([[`Menunggu Anda: ${words}`], []]);
  until("2026-12-09", "08:00");
  await sweep();
  await sweep();
  expect(await noticesOf(desk.kabid)).toMatchObject([
    { subject: `Terhenti: ${words}`, link: `/petugas/permohonan/${reference}` },
  ]);
  await sendDigests(systemContext("send-digests", clock.now));
  const digest = await noticesOf(desk.kabid, "digest");
  expect(digest[0]?.subject).toContain("1 perbaikan lama tidak dijawab di tim Anda");
  expect((await noticesOf(desk.pelaksana, "digest"))[0]?.subject).toContain("1 perbaikan belum dijawab");
});

test("people who wait while nobody prepares a programme: the officer hears after ten working days, then the Kabid, each once", async () => {
  await givenAccepted("promosi", clock, desk);
  clock.tick(1);
  await givenAccepted("promosi", clock, desk);
  until("2026-12-07", "15:00");
  await sweep();
  await sweep();
  const words = "2 pemohon menunggu kegiatan Promosi Produk UMKM";
  expect([await told(desk.seksi), await told(desk.kabid)]).toEqual([[`Menunggu Anda: ${words}`], []]);
  expect((await listProgrammeWork(desk.kabid)).longUnserved).toEqual([]);
  until("2026-12-08", "17:00");
  await Promise.all([sweep(), sweep(1)]);
  await sweep();
  expect(await noticesOf(desk.kabid)).toEqual([
    {
      subject: `Terhenti: ${words}`,
      body: "Yang pertama mengajukan Senin, 23 November 2026, dan belum ada kegiatan yang disiapkan. Menunggu Seksi Pengembangan Usaha.",
      link: "/petugas/permohonan?keadaan=waiting_programme&layanan=promosi",
    },
  ]);
  expect((await listProgrammeWork(desk.kabid)).longUnserved).toMatchObject([{ serviceSlug: "promosi", count: 2 }]);
  expect((await listProgrammeWork(desk.kadis)).longUnserved).toEqual([]);
  until("2026-12-09", "08:00");
  await sendDigests(systemContext("send-digests", clock.now));
  expect((await noticesOf(desk.kabid, "digest"))[0]?.subject).toContain("1 layanan tanpa kegiatan di tim Anda");

  // One is prepared: silent. It is given up, and all begins anew from that day.
  const programmeId = await givenProgramme(desk.seksi, { type: "promotion", quota: 2 });
  expect((await listProgrammeWork(desk.kabid)).longUnserved).toEqual([]);
  await must(actOnProgramme(desk.kabid, { programmeId, command: { type: "cancel", reason: "Hujan." } }));
  await sweep();
  expect((await listProgrammeWork(desk.kabid)).longUnserved).toEqual([]);
  until("2026-12-28", "15:00");
  await sweep();
  until("2026-12-29", "16:00");
  await sweep();
  expect([await told(desk.seksi), await told(desk.kabid)]).toMatchObject([{ length: 2 }, { length: 2 }]);
});

test("a notice and its row are one: whichever statement fails, the next sweep tells it", async () => {
  await returned();
  until("2026-12-09", "08:00");
  const cut = await walkStatements(
    () => sweep().catch(() => undefined),
    async (failed) => {
      expect([await db().escalation.count(), (await told(desk.kabid)).length], failed).toEqual([0, 0]);
    },
  );
  expect(cut).toBeGreaterThan(3);
  expect(await told(desk.kabid)).toHaveLength(1);
});
