import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { givenIncoming, INCOMING } from "@/lib/testing/incoming-letters";
import { makeClock } from "@/lib/testing/office";
import { givenDesk, must } from "@/lib/testing/programmes";
import { listAgendaPage, walkAgenda } from "./agenda.queries";
import { giveDisposition } from "./dispositions.commands";
import { mayReadIncoming } from "./incoming-access.queries";
import { findIncoming } from "./incoming-letter.queries";
import { editIncoming, enterIncoming, fileIncoming, voidIncoming } from "./incoming-letters.commands";
import { AgendaFilter } from "./incoming-letters.schema";

useDatabase();

const clock = makeClock();
const all = (more: Record<string, string> = {}) => AgendaFilter.parse({ tahun: "2026", ...more });

test("a dozen at once, some of which are refused or pressed twice: no gap, no double, one letter a press", async () => {
  const desk = await givenDesk(clock);
  const twice = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, place) =>
      enterIncoming(desk.pelaksana, {
        ...INCOMING,
        requestId: place % 5 === 0 ? twice : randomUUID(),
        receivedOn: place % 4 === 3 ? "2026-12-01" : "2026-11-23",
      }),
    ),
  );
  expect(answers.filter(({ ok }) => !ok).length).toBe(3);
  const ids = new Set(answers.flatMap((answer) => (answer.ok ? [answer.value.letterId] : [])));
  const rows = await db().incomingLetter.findMany({ orderBy: { agenda: "asc" }, select: { id: true, agenda: true } });
  expect(rows.map(({ agenda }) => agenda)).toEqual(rows.map((_, place) => place + 1));
  expect(new Set(rows.map(({ id }) => id))).toEqual(ids);
  expect(await db().auditEntry.count({ where: { action: "incoming.entered" } })).toBe(rows.length);
  expect(await db().notice.count({ where: { staffId: desk.kadis.actor.id, channel: "portal" } })).toBe(rows.length);

  const portions = [];
  for await (const portion of walkAgenda(desk.kadis, all())) portions.push(...portion);
  expect(portions.map(({ agenda }) => agenda)).toEqual(rows.map(({ agenda }) => agenda));
});

test("only the front desk and the secretary enter, with days that can be", async () => {
  const desk = await givenDesk(clock);
  const enter = (who: keyof typeof desk, changes = {}) =>
    enterIncoming(desk[who], { ...INCOMING, requestId: randomUUID(), ...changes });
  for (const who of ["jafung", "kabid", "kadis", "seksi"] as const)
    expect(await enter(who)).toMatchObject({ code: "no_right" });
  expect(await enter("sekretaris")).toMatchObject({ ok: true });
  expect(await enter("pelaksana", { receivedOn: "2026-11-24" })).toMatchObject({ code: "incoming_received_ahead" });
  expect(await enter("pelaksana", { receivedOn: "2024-12-31", theirDate: undefined })).toMatchObject({
    code: "incoming_year_closed",
  });
  expect(await enter("pelaksana", { theirDate: "2026-11-24" })).toMatchObject({ code: "incoming_dated_ahead" });
  // Last year's book is still open, and counts by itself.
  const late = await givenIncoming(desk.pelaksana, { receivedOn: "2025-12-31", theirDate: undefined });
  expect(await findIncoming(desk.kadis, late)).toMatchObject({ year: 2025, agenda: 1, theirDate: null });
});

test("who may read follows from the security, from the entry and from dispositions; the number stays in sight", async () => {
  const desk = await givenDesk(clock);
  const other = await givenDesk(clock);
  const subject = "Hasil pemeriksaan rahasia";
  const id = await givenIncoming(desk.pelaksana, { security: "SR", subject });
  const reads = async () => {
    const who = { ...desk, second: other.pelaksana };
    const seen = await Promise.all(
      Object.entries(who).map(async ([name, ctx]) => ((await mayReadIncoming(ctx, id)) ? [name] : [])),
    );
    return seen.flat().sort();
  };
  expect(await reads()).toEqual(["kadis", "pelaksana"]);
  await db().$transaction((tx) => tx.incomingLetter.update({ where: { id }, data: { security: "R" } }));
  expect(await reads()).toEqual(["kadis", "pelaksana", "sekretaris"]);
  await db().$transaction((tx) => tx.incomingLetter.update({ where: { id }, data: { security: "T" } }));
  expect(await reads()).toEqual(["kabid", "kadis", "pelaksana", "sekretaris"]);
  const to = { staffId: desk.jafung.actor.id };
  const asked = { letterId: id, to, instructions: ["pelajari" as const], note: "", dueOn: "2026-11-24" };
  await must(giveDisposition(desk.kadis, { ...asked, requestId: randomUUID() }));
  expect(await reads()).toEqual(["jafung", "kabid", "kadis", "pelaksana", "sekretaris"]);

  const hidden = await listAgendaPage(desk.seksi, all({ hal: "1" }));
  const line = hidden.letters.find((letter) => letter.id === id);
  expect(line).toMatchObject({ readable: false, sender: "", subject: "", theirNumber: "", holders: [] });
  expect((await listAgendaPage(desk.seksi, all({ cari: subject }))).letters).toEqual([]);
  expect((await listAgendaPage(desk.jafung, all({ cari: "hasil RAHASIA" }))).letters).toMatchObject([{ id, subject }]);
  expect(await findIncoming(desk.seksi, id)).toBeNull();
  // Nobody but the head is told of what only the head may read, and not what it says.
  const told = await db().notice.findMany({ where: { link: `/petugas/surat/masuk/${id}`, channel: "portal" } });
  expect(told.map(({ staffId }) => staffId)).toContain(desk.kadis.actor.id);
  expect(told.map(({ staffId }) => staffId)).not.toContain(desk.sekretaris.actor.id);
  expect(JSON.stringify(told)).not.toContain(subject);
});

test("the later of two open forms is told; a void entry keeps its number and changes no more", async () => {
  const desk = await givenDesk(clock);
  const id = await givenIncoming(desk.pelaksana);
  const before = await findIncoming(desk.pelaksana, id);
  const { version = "" } = before ?? {};
  const edit = { letterId: id, version, ...INCOMING };
  await must(editIncoming(desk.sekretaris, { ...edit, subject: "Undangan rapat pasar" }));
  expect(await editIncoming(desk.pelaksana, { ...edit, sender: "Dinas Pasar" })).toMatchObject({
    code: "changed_meanwhile",
    sentence: expect.stringContaining("Undangan rapat pasar"),
    values: { sender: "Dinas Pasar", subject: "Undangan rapat pasar" },
  });
  expect(await editIncoming(desk.kabid, edit)).toMatchObject({ code: "no_right" });
  expect(await editIncoming(desk.pelaksana, { ...edit, receivedOn: "2025-11-23", theirDate: undefined })).toMatchObject(
    {
      code: "incoming_other_year",
    },
  );

  expect(await voidIncoming(desk.pelaksana, { letterId: id, reason: "Keliru dicatat." })).toMatchObject({
    code: "no_right",
  });
  await must(voidIncoming(desk.sekretaris, { letterId: id, reason: "Keliru dicatat." }));
  expect(await editIncoming(desk.pelaksana, edit)).toMatchObject({ code: "incoming_void" });
  const [line] = (await listAgendaPage(desk.seksi, all({ tahap: "void" }))).letters;
  expect(line).toMatchObject({ id, voidReason: "Keliru dicatat.", agenda: before?.agenda });
  await expect(db().incomingLetter.delete({ where: { id } })).rejects.toThrow();
  await expect(db().incomingLetter.update({ where: { id }, data: { voidedAt: null } })).rejects.toThrow();
});

test("the stages of the book and of a letter are the same", async () => {
  const desk = await givenDesk(clock);
  const waiting = await givenIncoming(desk.pelaksana);
  const filed = await givenIncoming(desk.pelaksana);
  const open = await givenIncoming(desk.pelaksana);
  expect(await fileIncoming(desk.kabid, { letterId: filed, reason: "Cukup diketahui." })).toMatchObject({
    code: "no_right",
  });
  await must(fileIncoming(desk.kadis, { letterId: filed, reason: "Cukup diketahui." }));
  const asked = { to: { role: "kabid" as const }, instructions: [], note: "Tolong.", dueOn: "2026-11-23" };
  await must(giveDisposition(desk.kadis, { ...asked, letterId: open, requestId: randomUUID() }));
  const expectStage = async (id: string, tahap: string) => {
    expect(await findIncoming(desk.kadis, id)).toMatchObject({ stage: tahap });
    const { letters } = await listAgendaPage(desk.kadis, all({ tahap }));
    expect(letters.filter((line) => line.id === id)).toMatchObject([{ stage: tahap }]);
  };
  await expectStage(waiting, "waiting");
  await expectStage(filed, "filed");
  await expectStage(open, "open");
  clock.tick(24 * 60);
  await expectStage(open, "late");
});
