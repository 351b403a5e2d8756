import { expect, test, vi } from "vitest";
import type { Definition } from "@/lib/domain/workflow";
import { findProgramme } from "@/lib/features/desk/programme.queries";
import { gatherFirst } from "@/lib/features/gathering/gathering.commands";
import { numberPaper } from "@/lib/features/letters/letters.commands";
import { actOnProgramme } from "@/lib/features/programmes/programmes.commands";
import { db, type Prisma } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { makeClock } from "@/lib/testing/office";
import { type Desk, endOpenDuty, givenAccepted, givenDesk, givenProgramme, must } from "@/lib/testing/programmes";
import { addEntry, completeProgrammeDuty } from "./records.commands";

useDatabase({ each: true });
vi.setConfig({ testTimeout: 60_000 });

const date = "2026-11-23";
const GOODS = { name: "Gerobak", specification: "", quantity: 1, unit: "buah", price: 5_000_000 };
const SLOT = { date: "2026-12-14", hours: "09.00-15.00", activity: "Pameran", place: "" };

type Given = Parameters<typeof givenProgramme>[1] & { service: "lapak" | "promosi" };

/** Written down and looked through: the duty that approves it is held by its role. */
async function heldForApproval(desk: Desk, clock: ReturnType<typeof makeClock>, { service, ...facts }: Given) {
  const row = service === "lapak" ? 1 : 3;
  await givenAccepted(service, clock, desk);
  const programmeId = await givenProgramme(desk.seksi, facts);
  await must(gatherFirst(desk.seksi, { programmeId, count: 1 }));
  await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "start" } }));
  await writeDown(desk, programmeId, row);
  return { programmeId, duty: await claimApproval(desk, programmeId), settles: [], date };
}

async function writeDown(desk: Desk, programmeId: string, row: number) {
  const line = row === 3 ? ({ kind: "slot", data: SLOT } as const) : ({ kind: "item", data: GOODS } as const);
  await must(
    actOnProgramme(desk.seksi, { programmeId, command: { type: "claim", duty: `fasilitasi.${row}.seksi.perform` } }),
  );
  await must(addEntry(desk.seksi, { programmeId, ...line }));
  const duty = `fasilitasi.${row}.seksi.perform`;
  await must(completeProgrammeDuty(desk.seksi, { programmeId, duty, settles: [] }));
}

async function claimApproval(desk: Desk, programmeId: string): Promise<string> {
  for (;;) {
    const { dutyId: duty, role } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
    if (duty.endsWith(".approve")) {
      await must(actOnProgramme(desk[role as keyof Desk], { programmeId, command: { type: "claim", duty } }));
      return duty;
    }
    await endOpenDuty(desk, programmeId);
  }
}

const lettersOf = (programmeId: string) =>
  db().letter.findMany({ where: { programmeId }, orderBy: [{ serial: "asc" }, { inserted: "asc" }] });

test("approving a proposal numbers it in the same transaction: two at once give one number, and its page gives none before", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const ask = await heldForApproval(desk, clock, { type: "stall_proposal", quota: 1, service: "lapak" });
  const { programmeId } = ask;
  const byHand = () => numberPaper(desk.kadis, { kind: "proposal-bantuan", kegiatan: programmeId, date });
  expect(await byHand()).toMatchObject({ code: "letter_by_duty" });
  const view = await findProgramme(desk.kadis, programmeId);
  expect(view?.duties.find(({ id }) => id === ask.duty)?.record).toBe("proposal_signed");
  expect(view?.papersVersion).not.toBeNull();

  // Nothing is approved whose words were changed since it was read, and a day is asked for.
  await db().programme.update({ where: { id: programmeId }, data: { title: "Nama lain" } });
  const version = view?.papersVersion ?? undefined;
  expect(await completeProgrammeDuty(desk.kadis, { ...ask, version })).toMatchObject({ code: "changed_meanwhile" });
  expect(await completeProgrammeDuty(desk.kadis, { ...ask, date: undefined })).toMatchObject({
    code: "record_missing",
    errors: { date: expect.any(String) },
  });
  expect(await db().letter.count()).toBe(0);

  const both = await Promise.all([1, 2].map(() => completeProgrammeDuty(desk.kadis, ask)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const [letter, ...more] = await lettersOf(programmeId);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ kind: "proposal-bantuan", series: "surat", serial: 1, state: "valid" });
  const records = (await findProgramme(desk.seksi, programmeId))?.records ?? [];
  expect(records.find(({ kind }) => kind === "proposal_signed")).toMatchObject({ number: letter?.number, date });
  // What was written down stays beside it.
  expect(records.find(({ kind }) => kind === "proposal")).toMatchObject({ total: "5000000" });

  // Its page gives the same number for the same words, and another one for what changed later.
  expect((await must(byHand())).value).toEqual({ letterId: letter?.id, number: letter?.number });
  await db().programme.update({ where: { id: programmeId }, data: { title: "Nama ketiga" } });
  const later = await must(byHand());
  expect(later.value.number).not.toBe(letter?.number);
  expect((await lettersOf(programmeId)).map(({ state }) => state)).toEqual(["superseded", "valid"]);
});

test("a schedule that lacks its place is not approved, and its refusal leads there; then the Kabid's approval numbers it", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  const facts = { type: "promotion", quota: 1, service: "promosi" } as const;
  const ask = await heldForApproval(desk, clock, facts);
  const { programmeId } = ask;
  await db().programme.update({ where: { id: programmeId }, data: { place: "", villageCode: null } });
  const refused = await completeProgrammeDuty(desk.kabid, ask);
  expect(refused).toMatchObject({
    code: "letter_lacks",
    see: { href: `/petugas/naskah/jadwal-promosi?kegiatan=${programmeId}` },
  });
  expect([await db().letter.count(), await db().openDuty.count({ where: { programmeId } })]).toEqual([0, 1]);

  await db().programme.update({ where: { id: programmeId }, data: { place: "Lapangan Gerung" } });
  const insertion = { after: 1, insertedReason: "Terlewat." };
  // Only whoever keeps the register inserts.
  expect(await completeProgrammeDuty(desk.kabid, { ...ask, ...insertion })).toMatchObject({
    code: "letter_insert_right",
  });
  await must(completeProgrammeDuty(desk.kabid, ask));
  const [letter] = await lettersOf(programmeId);
  const kabid = await db().staff.findUniqueOrThrow({ where: { id: desk.kabid.actor.id } });
  expect(letter).toMatchObject({ kind: "jadwal-promosi", serial: 1, signerName: kabid.name });
});

test("a proposal may stand behind a number that is taken; sent back and approved again it keeps its number, changed it gets another", async () => {
  const clock = makeClock();
  const desk = await givenDesk(clock);
  await publishWithHandingOver(clock.now());
  const facts = { type: "stall_proposal", quota: 1, service: "lapak" } as const;
  const first = await heldForApproval(desk, clock, { ...facts, title: "Lapak satu" });
  await must(completeProgrammeDuty(desk.kadis, first));
  const ask = await heldForApproval(desk, clock, { ...facts, title: "Lapak dua" });
  await must(completeProgrammeDuty(desk.kadis, { ...ask, after: 1, insertedReason: "Terlewat diberi nomor." }));
  const { programmeId } = ask;
  const sendBack = async (to: string) => {
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { programmeId } });
    await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "claim", duty } }));
    const reason = "Perlu dilihat lagi.";
    await must(actOnProgramme(desk.seksi, { programmeId, command: { type: "send_back", duty, to, reason } }));
  };
  const states = async () =>
    (await lettersOf(programmeId)).map(({ serial, inserted, state }) => [serial, inserted, state]);
  expect(await states()).toEqual([[1, 1, "valid"]]);

  await sendBack("fasilitasi.1.jafung.review");
  expect(await states()).toEqual([[1, 1, "valid"]]);
  await claimApproval(desk, programmeId);
  await must(completeProgrammeDuty(desk.kadis, ask));
  expect(await states()).toEqual([[1, 1, "valid"]]);

  await sendBack("fasilitasi.1.seksi.perform");
  await writeDown(desk, programmeId, 1);
  await claimApproval(desk, programmeId);
  await must(completeProgrammeDuty(desk.kadis, ask));
  expect(await states()).toEqual([
    [1, 1, "superseded"],
    [2, 0, "valid"],
  ]);
});

/** Version 2: after the approval the goods are handed over, so that there is somebody who may send it back. */
async function publishWithHandingOver(now: Date) {
  const { sopKey, document, publishedBy, ...first } = await db().sopVersion.findFirstOrThrow({
    where: { sopKey: "fasilitasi" },
  });
  const definition = first.definition as unknown as Definition;
  const over = { id: "fasilitasi.1.seksi.perform.2", role: "seksi", verb: "perform", scope: "programme" } as const;
  const rows = definition.rows.map((row) => (row.no === 1 ? { ...row, duties: [...row.duties, over] } : row));
  await db().sopVersion.create({
    data: {
      sopKey,
      version: 2,
      publishedBy,
      effectiveFrom: new Date(now.toISOString().slice(0, 10)),
      document: document as Prisma.InputJsonValue,
      definition: { ...definition, version: 2, rows } as unknown as Prisma.InputJsonValue,
    },
  });
}
