import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { FileCell, TableFile } from "@/lib/domain/table-file";
import { tableResponse } from "./table-response";

const COLUMNS = [
  { header: "Agenda", kind: "number", share: 2 },
  { header: "Diterima", kind: "date", share: 3 },
  { header: "Dari", kind: "text", share: 6 },
] as const;

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\tx",
  "\uff1d1+1",
  "0012345678901234567890",
  "<v>&amp;</v>",
  'Ma\'ruf "Sari"',
  "إندونيسيا",
  "\u{1f600}",
  "{{7*7}}",
  "x".repeat(300),
  "_x0041_",
  "a\u0001b",
  "a\nb",
  " x ",
];

const table = (rows: FileCell[][]): TableFile => ({
  name: "buku-contoh",
  title: "Buku: surat/masuk 2026",
  columns: COLUMNS,
  portions: (async function* () {
    for (let at = 0; at < rows.length; at += 5) yield rows.slice(at, at + 5);
  })(),
});

const rows = HOSTILE.map((words, place): FileCell[] => [place + 1, "2026-11-23", words]);

test("a sheet holds texts as texts, dates as dates, and no formula", async () => {
  const bytes = new Uint8Array(await tableResponse("xlsx", table(rows)).arrayBuffer());
  const { sheets } = await readXlsx(bytes);
  const [head, ...body] = sheets[0]?.rows ?? [];
  expect(head).toEqual(["Agenda", "Diterima", "Dari"]);
  expect(body.map((row) => row[2])).toEqual(HOSTILE);
  expect(body.map((row) => row[0])).toEqual(HOSTILE.map((_, place) => place + 1));
  expect(body[0]?.[1]).toEqual(new Date("2026-11-23T00:00:00Z"));
  const parts = unzipSync(bytes);
  const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet.match(/t="inlineStr"/g)?.length).toBe(HOSTILE.length + COLUMNS.length);
  expect(new TextDecoder().decode(parts["xl/styles.xml"])).toContain("dd/mm/yyyy");
});

test("a list of semicolons neutralises the same, portion by portion, with one head", async () => {
  const response = tableResponse("csv", table(rows));
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="buku-contoh.csv"');
  const text = await response.text();
  expect(text.match(/Agenda;Diterima;Dari/g)).toHaveLength(1);
  for (const start of ["=", "+", "-", "@"]) expect(text).not.toMatch(new RegExp(`;\\${start}`));
  expect(text).toContain('"=""0012345678901234567890"""');
});

test("a hundred thousand lines are written in little memory", async () => {
  const line: FileCell[] = [1, "2026-11-23", "Dinas Perdagangan Kabupaten Lombok Barat"];
  const long: TableFile = {
    ...table([]),
    portions: (async function* () {
      for (let at = 0; at < 200; at += 1) yield Array.from({ length: 500 }, () => line);
    })(),
  };
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  let size = 0;
  const body = tableResponse("xlsx", long).body as unknown as AsyncIterable<Uint8Array>;
  for await (const chunk of body) {
    size += chunk.length;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(size).toBeGreaterThan(100_000);
  expect(most).toBeLessThan(60_000_000);
});

/** Ends as given after one portion; tells whether its reading was ended. */
function cutTable(fail: boolean) {
  let ended = false;
  const portions = (async function* () {
    try {
      yield rows;
      if (fail) throw new Error("The database is away");
      for (;;) yield rows;
    } finally {
      ended = true;
    }
  })();
  return { table: { ...table([]), portions }, isEnded: () => ended };
}

test.each(["csv", "xlsx"] as const)("%s: whoever breaks off ends the reading", async (format) => {
  const { table: cut, isEnded } = cutTable(false);
  const reader = tableResponse(format, cut).body?.getReader();
  // The head, and the first rows.
  for (let chunk = 0; chunk < 2; chunk += 1) await reader?.read();
  await reader?.cancel();
  await expect.poll(isEnded).toBe(true);
});

test.each(["csv", "xlsx"] as const)("%s: what fails in the middle is no file that looks whole", async (format) => {
  const { table: cut, isEnded } = cutTable(true);
  await expect(tableResponse(format, cut).arrayBuffer()).rejects.toThrow("The database is away");
  expect(isEnded()).toBe(true);
});
