import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { witaDate } from "@/lib/domain/working-time";
import { saveFile } from "@/lib/features/documents/documents.commands";
import { openDocument } from "@/lib/features/documents/viewing.commands";
import { staffContextFor } from "@/lib/platform/context/outside";
import { db } from "@/lib/platform/db";
import { phonePhoto } from "@/lib/platform/uploads/content/sample-files";
import { useDatabase } from "@/lib/testing";
import { givenIncoming } from "@/lib/testing/incoming-letters";
import { makeClock } from "@/lib/testing/office";
import { type Desk, givenDesk, must } from "@/lib/testing/programmes";
import { endDisposition, giveDisposition, withdrawDisposition } from "./dispositions.commands";
import type { GiveDisposition } from "./dispositions.schema";
import { findIncoming, listAddressees } from "./incoming-letter.queries";
import { countWaitingLetters, listWaitingLetters } from "./waiting.queries";

useDatabase();

const clock = makeClock();

const asked = (letterId: string, to: GiveDisposition["to"], changes: Partial<GiveDisposition> = {}) => ({
  requestId: randomUUID(),
  letterId,
  to,
  instructions: ["tindak_lanjuti" as const],
  note: "Bawa data pedagang.",
  dueOn: "2026-11-25",
  ...changes,
});

const waits = async (ctx: Desk["kadis"], letterId: string) =>
  (await listWaitingLetters(ctx)).letters.filter((line) => line.letterId === letterId).map(({ kind }) => kind);
const newest = async (letterId: string) =>
  db().disposition.findFirstOrThrow({ where: { letterId }, orderBy: { id: "desc" }, select: { id: true } });
const subjects = async (ctx: Desk["kadis"]) => {
  const told = await db().notice.findMany({ where: { staffId: ctx.actor.id, channel: "portal" } });
  return told.map(({ subject }) => subject).sort();
};

test("a letter goes from the head by the section to the front desk and its reports come back up", async () => {
  const desk = await givenDesk(clock);
  const letterId = await givenIncoming(desk.pelaksana);
  expect(await waits(desk.kadis, letterId)).toEqual(["unseen"]);
  expect(await waits(desk.sekretaris, letterId)).toEqual(["unseen"]);
  expect(await waits(desk.kabid, letterId)).toEqual([]);

  await must(giveDisposition(desk.kadis, asked(letterId, { role: "kabid" })));
  expect(await waits(desk.kadis, letterId)).toEqual([]);
  expect(await waits(desk.kabid, letterId)).toEqual(["asked"]);
  expect(await countWaitingLetters(desk.kabid)).toBe(1);
  const { id: first } = await newest(letterId);

  const passed = asked(letterId, { staffId: desk.pelaksana.actor.id }, { parentId: first });
  await must(giveDisposition(desk.kabid, passed));
  // Pressed twice: one disposition.
  await must(giveDisposition(desk.kabid, passed));
  expect(await db().disposition.count({ where: { letterId } })).toBe(2);
  const { id: second } = await newest(letterId);
  expect(await waits(desk.kabid, letterId)).toEqual(["passed_on"]);

  expect(await endDisposition(desk.kabid, { dispositionId: first, report: "Sudah." })).toMatchObject({
    code: "disposition_passed_on",
  });
  expect(await endDisposition(desk.jafung, { dispositionId: second, report: "Sudah." })).toMatchObject({
    code: "no_right",
  });
  await must(endDisposition(desk.pelaksana, { dispositionId: second, report: "Rapat sudah dihadiri." }));
  expect(await waits(desk.kabid, letterId)).toEqual(["asked"]);
  await must(endDisposition(desk.kabid, { dispositionId: first, report: "Selesai, lihat laporan staf." }));
  expect(await endDisposition(desk.kabid, { dispositionId: first, report: "Lagi." })).toMatchObject({
    code: "disposition_ended",
  });
  expect(await findIncoming(desk.seksi, letterId)).toMatchObject({
    stage: "done",
    dispositions: [
      { depth: 0, to: "Kepala Bidang", state: "done", endedBy: desk.kabid.actor.name, mayEnd: false },
      { depth: 1, to: desk.pelaksana.actor.name, state: "done", report: "Rapat sudah dihadiri." },
    ],
  });
  const name = "“Undangan rapat pasar rakyat” dari Dinas Perdagangan Kabupaten Lombok Barat";
  expect(await subjects(desk.kabid)).toEqual([`Disposisi selesai: ${name}`, `Disposisi: ${name}`]);
  expect(await subjects(desk.kadis)).toEqual([`Disposisi selesai: ${name}`, `Surat masuk: ${name}`]);
  const acts = await db().auditEntry.findMany({
    where: { subjectId: letterId },
    orderBy: { id: "asc" },
    select: { action: true },
  });
  expect(acts.map(({ action }) => action)).toEqual([
    "incoming.entered",
    "disposition.given",
    "disposition.given",
    "disposition.done",
    "disposition.done",
  ]);
});

test("who may ask whom: below the giver, who is here, by a day to come; a section passes on only what is its own", async () => {
  const desk = await givenDesk(clock);
  const letterId = await givenIncoming(desk.pelaksana);
  const give = (who: keyof Desk, to: GiveDisposition["to"], changes: Partial<GiveDisposition> = {}) =>
    giveDisposition(desk[who], asked(letterId, to, changes));
  expect(await give("pelaksana", { role: "pelaksana" })).toMatchObject({ code: "no_right" });
  expect(await give("kabid", { role: "pelaksana" })).toMatchObject({ code: "no_right" });
  expect(await give("sekretaris", { role: "kadis" })).toMatchObject({ code: "disposition_not_below" });
  expect(await give("kadis", { staffId: desk.kadis.actor.id })).toMatchObject({ code: "disposition_not_below" });
  expect(await give("kadis", { staffId: randomUUID() })).toMatchObject({ code: "disposition_not_below" });
  expect(await give("kadis", { role: "kabid" }, { dueOn: "2026-11-22" })).toMatchObject({
    code: "disposition_due_past",
  });
  await must(give("kadis", { staffId: desk.jafung.actor.id }));
  const { id: parentId } = await newest(letterId);
  expect(await give("kabid", { role: "pelaksana" }, { parentId })).toMatchObject({ code: "no_right" });
  await db().staff.updateMany({ where: { id: { in: [desk.seksi.actor.id] } }, data: { active: false } });
  const names = (await listAddressees(desk.kabid)).people.map(({ id }) => id);
  expect(names).toContain(desk.pelaksana.actor.id);
  expect(names).not.toContain(desk.seksi.actor.id);
  expect(names).not.toContain(desk.sekretaris.actor.id);
});

test("taken back it waits for the giver's next word; of whoever has left the giver is told in the queue", async () => {
  const desk = await givenDesk(clock);
  const letterId = await givenIncoming(desk.pelaksana, { urgency: "segera" });
  await must(giveDisposition(desk.sekretaris, asked(letterId, { staffId: desk.jafung.actor.id })));
  const { id: dispositionId } = await newest(letterId);
  await db().staff.update({ where: { id: desk.jafung.actor.id }, data: { active: false } });
  expect(await waits(desk.sekretaris, letterId)).toEqual(["stranded"]);
  const back = { dispositionId, reason: "Sudah pindah tugas." };
  expect(await withdrawDisposition(desk.kabid, back)).toMatchObject({ code: "no_right" });
  await must(withdrawDisposition(desk.sekretaris, back));
  expect(await waits(desk.sekretaris, letterId)).toEqual(["unseen"]);
  // The same of a role that nobody holds any more.
  await must(giveDisposition(desk.sekretaris, asked(letterId, { role: "seksi" })));
  await db().roleGrant.updateMany({ where: { role: "seksi" }, data: { validTo: new Date("2026-11-01") } });
  expect((await listWaitingLetters(desk.sekretaris)).letters).toMatchObject([
    { kind: "stranded", who: "Seksi Pengembangan Usaha" },
  ]);
  expect(await giveDisposition(desk.sekretaris, asked(letterId, { role: "seksi" }))).toMatchObject({
    code: "disposition_nobody",
  });
  await expect(db().disposition.delete({ where: { id: dispositionId } })).rejects.toThrow();
  await expect(db().disposition.update({ where: { id: dispositionId }, data: { state: "open" } })).rejects.toThrow();
});

test("whoever has more than a page can read is told that there is more", async () => {
  const desk = await givenDesk(clock);
  await db().$executeRaw`
    INSERT INTO incoming_letter (id, request_id, year, agenda, received_on, sender, subject, entered_by_id)
    SELECT gen_random_uuid(), gen_random_uuid(), 2026, 1000 + n, '2026-11-23', 'Dinas', 'Hal', ${desk.pelaksana.actor.id}::uuid
    FROM generate_series(1, 40) AS n`;
  const { letters, more } = await listWaitingLetters(desk.kadis);
  expect([letters.length, more]).toEqual([30, true]);
  expect(await countWaitingLetters(desk.kadis)).toBeGreaterThanOrEqual(40);
  await db()
    .$executeRaw`UPDATE incoming_letter SET voided_at = now(), void_reason = 'x', voided_by_id = entered_by_id WHERE agenda > 1000`;
});

test("what is past its day is told as late, and stands above the others", async () => {
  const desk = await givenDesk(clock);
  const soon = await givenIncoming(desk.pelaksana);
  const late = await givenIncoming(desk.pelaksana);
  await must(giveDisposition(desk.kadis, asked(soon, { staffId: desk.kabid.actor.id }, { dueOn: "2026-11-30" })));
  await must(giveDisposition(desk.kadis, asked(late, { staffId: desk.kabid.actor.id }, { dueOn: "2026-11-23" })));
  clock.tick(24 * 60);
  const lines = (await listWaitingLetters(desk.kabid)).letters.filter(({ letterId }) =>
    [soon, late].includes(letterId),
  );
  expect(lines.map(({ letterId, late }) => [letterId, late])).toEqual([
    [late, true],
    [soon, false],
  ]);
  // Whoever asked sees it, too.
  expect(await waits(desk.kadis, late)).toEqual(["overdue"]);
  expect(await waits(desk.kadis, soon)).toEqual([]);
});

test("a scan is sent by the front desk, read by whoever may read the letter, and every look is written down", async () => {
  const desk = await givenDesk(clock);
  const letterId = await givenIncoming(desk.pelaksana, { security: "T" });
  const target = (by: string) => ({ kind: "incoming", letterId, maxFiles: 10, by }) as const;
  const file = { name: "surat.jpg", bytes: await phonePhoto() };
  expect(await saveFile(desk.kabid, target(desk.kabid.actor.id), file)).toMatchObject({ code: "upload_not_allowed" });
  expect(await saveFile(desk.pelaksana, target(desk.pelaksana.actor.id), file)).toMatchObject({ ok: true });
  const [scan] = await db().document.findMany({ where: { incomingId: letterId } });
  const id = scan?.id ?? "";
  expect(await openDocument(desk.seksi, { id, how: "shown" })).toMatchObject({ code: "not_found" });
  expect(await openDocument(desk.kabid, { id, how: "shown" })).toMatchObject({ ok: true });
  const looks = await db().auditEntry.findMany({ where: { action: "document.viewed", subjectId: id } });
  expect(looks).toMatchObject([{ actorId: desk.kabid.actor.id, detail: { purpose: "incoming letter" } }]);
  expect(await findIncoming(desk.pelaksana, letterId)).toMatchObject({ maySend: true, mayRemove: true });
  await must(giveDisposition(desk.kadis, asked(letterId, { role: "kabid" })));
  expect(await findIncoming(desk.pelaksana, letterId)).toMatchObject({ maySend: true, mayRemove: false });
});

test("whoever stood in for the head on that day is shown as Plt. or Plh., and stays so", async () => {
  const desk = await givenDesk(clock);
  const letterId = await givenIncoming(desk.pelaksana);
  const { id: staffId } = desk.sekretaris.actor;
  const today = witaDate(clock.now());
  const standIn = { staffId, role: "kadis", kind: "plh", decree: "800/12", validFrom: new Date(today) } as const;
  const { id } = await db().roleGrant.create({ data: { ...standIn, validTo: new Date(today) }, select: { id: true } });
  const asHead = await staffContextFor(staffId, clock.now);
  const dueOn = "2026-12-30";
  await must(giveDisposition(asHead, asked(letterId, { role: "kabid" }, { dueOn })));
  const giver = async () => (await findIncoming(desk.pelaksana, letterId))?.dispositions.map(({ givenAs }) => givenAs);
  expect(await giver()).toEqual(["Plh. Kepala Dinas"]);
  const [told] = await db().notice.findMany({ where: { staffId: desk.kabid.actor.id, channel: "portal" } });
  expect(told?.body).toContain(`${asHead.actor.name} (Plh. Kepala Dinas) memberi Anda`);
  clock.tick(2 * 24 * 60);
  expect(await giver()).toEqual(["Plh. Kepala Dinas"]);
  await db().roleGrant.delete({ where: { id } });
  await must(giveDisposition(desk.kadis, asked(letterId, { role: "kabid" }, { dueOn })));
  expect(await giver()).toEqual(["Kepala Dinas", "Kepala Dinas"]);
});
