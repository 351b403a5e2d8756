import { createHash } from "node:crypto";
import { Client } from "pg";
import { expect, inject, test, vi } from "vitest";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { type LetterModel, letterText } from "@/lib/domain/letters/model";
import { Template } from "@/lib/domain/letters/template";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { drawnResponse } from "@/lib/platform/letters/letter-response";
import * as store from "@/lib/platform/uploads/storage";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { must, nextNik } from "@/lib/testing/programmes";
import { drawDraft } from "./draft.queries";
import { keepLetter, keptBytes } from "./letter-bytes.command";
import { numberPaper, voidLetter } from "./letters.commands";
import { findLetter } from "./letters.queries";
import { NumberPaper } from "./letters.schema";

useDatabase({ each: true });

const KIND = "surat-penolakan";

/** Rejected cases, each of which gets a letter, and the head of the office who signs. */
async function scene(count: number, clock: Clock = makeClock()) {
  const clerk = await asStaff(["pelaksana"], clock);
  const kadis = await asStaff(["kadis"], clock);
  const references: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const answers = answersOf({ nik: nextNik(), name: `Pemohon ${place}` });
    const { reference, runId } = await givenApplication("nib", clock, { answers, given: ["ktp"] });
    const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where: { runId } });
    await doAll(clerk, reference, { type: "claim", duty }, { type: "reject", reason: "Di luar kabupaten." });
    references.push(reference);
  }
  return { clock, kadis, references };
}

const today = (ctx: StaffContext) => new Date(ctx.clock().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const ask = (ctx: StaffContext, permohonan = "", date = today(ctx)) =>
  numberPaper(ctx, { kind: KIND, permohonan, date });

test("200 approvals at once while 20 connections are killed: no gap, no double, one number one letter", async () => {
  const { kadis, references } = await scene(8);
  const told = new Map<string, string>();
  let taken = 0;
  const press = async (place: number) => {
    const permohonan = references[place % references.length] ?? "";
    // Now and then one is taken back, so that the next approval is another letter.
    if (place % 5 === 4) {
      const letter = await db()
        .letter.findFirst({ where: { state: "valid", application: { reference: permohonan } }, select: { id: true } })
        .catch(() => null);
      if (letter) await voidLetter(kadis, { letterId: letter.id, reason: "Salah tulis." });
      return;
    }
    // Whoever hears that the portal is busy presses again.
    let answer = await ask(kadis, permohonan);
    for (let time = 0; time < 8 && !answer.ok && answer.code === "busy"; time += 1)
      answer = await ask(kadis, permohonan);
    if (!answer.ok) return expect(answer.code).toBe("busy");
    taken += 1;
    const { letterId, number } = answer.value;
    expect(told.get(number) ?? letterId).toBe(letterId);
    told.set(number, letterId);
  };
  const kills = killConnections(20);
  const failed: PromiseRejectedResult[] = [];
  // As long as there is something left to kill, and until enough were taken: how many a round takes is the machine's speed.
  do {
    const answers = await Promise.allSettled(Array.from({ length: 200 }, (_, place) => press(place)));
    failed.push(...answers.filter((answer) => answer.status === "rejected"));
  } while (!kills.over() || taken <= 80);
  await kills.done;
  // Nothing but a connection that was lost in the midst of a look.
  for (const one of failed) expect(String((one as PromiseRejectedResult).reason)).toMatch(/terminat|connect|closed/i);

  for (const permohonan of references) await must(ask(kadis, permohonan));
  const letters = await db().letter.findMany({ orderBy: { serial: "asc" } });
  expect(letters.map(({ serial }) => serial)).toEqual(letters.map((_, place) => place + 1));
  const { last } = await db().numberSeries.findFirstOrThrow({ where: { series: "surat" } });
  expect(last).toBe(letters.length);
  expect(new Set(letters.map(({ number }) => number)).size).toBe(letters.length);
  expect(letters.filter(({ state }) => state === "valid")).toHaveLength(references.length);
  for (const [number, id] of told) expect(letters.find((letter) => letter.number === number)?.id).toBe(id);
  // Each was written together with the job that keeps its bytes.
  const [jobs] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'keep_letter'`;
  expect(jobs?.n).toBe(letters.length);
}, 90_000);

test("a draft of the old year that gets its number in the new one: the letter's day decides, in WITA", async () => {
  // 23.50 WITA on the last day of the year.
  const { clock, kadis, references } = await scene(3, makeClock("2026-12-31T15:50:00Z"));
  const [first, second, third] = references;
  await must(ask(kadis, first, "2026-12-31"));
  expect(await ask(kadis, second, "2027-01-01")).toMatchObject({ code: "date_ahead" });
  clock.tick(20);
  // It is the new year here, and still the old one in London.
  const late = await must(ask(kadis, second, "2026-12-31"));
  const fresh = await must(ask(kadis, third));
  const rows = await db().letter.findMany({ orderBy: [{ year: "asc" }, { serial: "asc" }] });
  expect(rows.map(({ year, serial }) => [year, serial])).toEqual([
    [2026, 1],
    [2026, 2],
    [2027, 1],
  ]);
  expect(late.value.number).toMatch(/\/XII\/2026$/);
  expect(fresh.value.number).toMatch(/\/I\/2027$/);
  const letter = rows.at(-1)?.model as unknown as LetterModel;
  expect(letterText(letter).join(" ")).toContain("1 Januari 2027");
});

test("a template that changes while a draft is open: nobody approves words that they have not read", async () => {
  const { kadis, references } = await scene(2);
  const [first = "", second = ""] = references;
  const kind = findLetterKind(KIND);
  if (!kind) throw new Error("no such kind");
  const open = async (permohonan: string) => {
    const draft = await drawDraft(kadis, kind, { permohonan });
    return draft?.model ? draft.seen : "";
  };
  const seen = await open(first);
  expect(seen).toBe(await open(first));
  const sentence = "Kalimat baru dari dinas.";
  const content = [...Template.parse(kind.template), ...Template.parse([{ type: "paragraph", text: [sentence] }])];
  await db().letterTemplate.create({ data: { kind: KIND, version: 1, content, createdBy: "admin" } });

  const date = today(kadis);
  const stale = { kind: KIND, permohonan: first, date, seen };
  expect(await numberPaper(kadis, stale)).toMatchObject({ code: "letter_changed" });
  expect(await db().letter.count()).toBe(0);
  const { value } = await must(numberPaper(kadis, { ...stale, seen: await open(first) }));
  const said = async (id: string) => {
    const { model } = await db().letter.findUniqueOrThrow({ where: { id }, select: { model: true } });
    return letterText(model as unknown as LetterModel).includes(sentence);
  };
  expect(await said(value.letterId)).toBe(true);

  // Two approve at once what both have read: one number each, one after the other.
  await must(ask(kadis, second));
  const both = await Promise.all([first, second].map((permohonan) => must(ask(kadis, permohonan))));
  expect(new Set(both.map((answer) => answer.value.number)).size).toBe(2);
});

test("a letter of the portal may stand behind a number that is taken, as a marked exception with its reason", async () => {
  const { kadis, references } = await scene(3);
  const [first, second = "", third] = references;
  const { value } = await must(ask(kadis, first));
  const late = { kind: KIND, permohonan: second, date: today(kadis), insertedReason: "Terlewat diberi nomor." };
  expect(await numberPaper(kadis, { ...late, after: 9 })).toMatchObject({
    code: "letter_no_serial",
    errors: { after: expect.any(String) },
  });
  const inserted = await must(numberPaper(kadis, { ...late, after: 1 }));
  expect(inserted.value.number).toBe(value.number.replace("/001/", "/001.01/"));
  const row = await db().letter.findUniqueOrThrow({ where: { id: inserted.value.letterId } });
  expect(row).toMatchObject({ serial: 1, inserted: 1, insertedReason: "Terlewat diberi nomor." });
  expect(letterText(row.model as unknown as LetterModel)).toContain(inserted.value.number);
  expect(await db().auditEntry.count({ where: { action: "letter.inserted", subjectId: row.id } })).toBe(1);
  expect(await findLetter(kadis, row.id)).toMatchObject({ insertedReason: "Terlewat diberi nomor." });
  // Pressed again: the same letter, and no other place.
  expect((await must(numberPaper(kadis, { ...late, after: 1 }))).value).toEqual(inserted.value);
  expect((await must(ask(kadis, third))).value.number).toContain("/002/");
  const typed = { kind: KIND, permohonan: second, date: "2026-11-23" };
  expect(NumberPaper.safeParse({ ...typed, after: "1", insertedReason: "" }).success).toBe(false);
  expect(NumberPaper.safeParse({ ...typed, after: "", insertedReason: "Terlewat." }).success).toBe(false);
  const empty = { ...typed, after: "", insertedReason: "" };
  expect(NumberPaper.safeParse(empty).success).toBe(true);
  // The form for an inserted number gives no other one.
  const wrong = NumberPaper.safeParse({ ...empty, inserting: "ya" }).error?.issues;
  expect(wrong?.map(({ path }) => path)).toEqual([["after"]]);
  const right = NumberPaper.parse({ ...typed, after: "1", insertedReason: "Terlewat.", inserting: "ya" });
  expect(right).not.toHaveProperty("inserting");
});

test("a disk that is full while the PDF is kept: the letter stays, whoever asks hears why, and it is kept later", async () => {
  const { kadis, references } = await scene(1);
  const { letterId } = (await must(ask(kadis, references[0]))).value;
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const put = vi.fn().mockRejectedValue(full);
  const stored = vi.spyOn(store, "storage").mockReturnValue({ ...store.storage(), put });
  const open = () => drawnResponse(keptBytes(kadis, letterId), "surat", "pdf");
  const refused = await open();
  expect(refused.status).toBe(503);
  expect(await refused.text()).toMatch(/^Ruang penyimpanan portal sedang penuh.*tidak hilang; coba lagi nanti\.$/);
  // The job fails as well, and so comes again.
  await expect(keepLetter(kadis, { id: letterId })).rejects.toThrow("no space left");
  stored.mockRestore();
  await keepLetter(kadis, { id: letterId });
  const { storageName, sha256 } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
  const bytes = new Uint8Array(await (await open()).arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
  expect(await store.storage().read(storageName ?? "")).toEqual(Buffer.from(bytes));
});

/** Ends connections of the portal in the midst of whatever they write, as a killed process does. */
function killConnections(count: number) {
  let killed = 0;
  const kill = async () => {
    const client = new Client({ connectionString: inject("databaseServer") });
    await client.connect();
    const database = new URL(env().DATABASE_URL).pathname.slice(1);
    while (killed < count) {
      const { rowCount } = await client.query(
        `SELECT pg_terminate_backend(pid), pg_sleep(0.02) FROM (SELECT pid FROM pg_stat_activity
          WHERE datname = $1 AND xact_start IS NOT NULL ORDER BY random() LIMIT 1) AS one`,
        [database],
      );
      killed += rowCount ?? 0;
    }
    await client.end();
  };
  return { over: () => killed >= count, done: kill() };
}
