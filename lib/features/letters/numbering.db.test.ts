import { Client } from "pg";
import { expect, inject, test } from "vitest";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { type LetterModel, letterText } from "@/lib/domain/letters/model";
import { Template } from "@/lib/domain/letters/template";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { useDatabase } from "@/lib/testing";
import { answersOf, asStaff, type Clock, doAll, givenApplication, makeClock } from "@/lib/testing/office";
import { must, nextNik } from "@/lib/testing/programmes";
import { drawDraft } from "./draft.queries";
import { numberPaper, voidLetter } from "./letters.commands";

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
  // As long as there is something left to kill.
  do {
    const answers = await Promise.allSettled(Array.from({ length: 200 }, (_, place) => press(place)));
    failed.push(...answers.filter((answer) => answer.status === "rejected"));
  } while (!kills.over());
  await kills.done;
  // Nothing but a connection that was lost in the midst of a look.
  for (const one of failed) expect(String((one as PromiseRejectedResult).reason)).toMatch(/terminat|connect|closed/i);
  expect(taken).toBeGreaterThan(80);

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
