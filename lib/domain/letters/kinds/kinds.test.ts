import { describe, expect, test } from "vitest";
import { RECORDS, type RecordKind } from "@/lib/domain/programmes/records";
import { checkTemplate, phrasesOf } from "../check-template";
import { CAPITALS } from "../fields";
import { fill } from "../fill";
import { letterText } from "../model";
import { placeholdersIn } from "../phrase";
import { sampleFor } from "../sample-data";
import { Template } from "../template";
import { kindsMadeFrom, LETTER_KINDS, numbersOneLetter } from ".";

const KINDS = LETTER_KINDS.map((kind) => [kind.key, kind, Template.parse(kind.template)] as const);

describe.each(KINDS)("%s", (_key, kind, template) => {
  test("names only what its subject has", () => {
    expect(checkTemplate(template, kind.subject)).toEqual([]);
  });

  test("is filled from what can be known, and every blank has its word", () => {
    const drawn = fill(template, sampleFor(kind));
    if (!drawn.ok) throw new Error(`Missing: ${JSON.stringify(drawn.missing)}`);
    const model = { kind: kind.key, title: kind.name, letterhead: null, draft: false, initials: [], check: null };
    const page = { size: "f4" as const, margins: { top: 25, bottom: 30, left: 30, right: 25 } };
    const text = letterText(Object.assign({}, model, { page, blocks: drawn.blocks })).join("\n");
    // No key, no bracket, no hole where a word should stand.
    expect(text).not.toMatch(/[{}[\]]|undefined|null| {2}| [,.;:]/);
  });

  test("says of each thing it needs that it is missing", () => {
    const whole = sampleFor(kind);
    for (const field of needed(template)) {
      const fields = Object.assign({}, whole.fields, { [field]: null });
      const drawn = fill(template, Object.assign({}, whole, { fields }));
      expect(drawn, field).toEqual({ ok: false, missing: [{ key: field }] });
    }
    for (const table of template.flatMap((block) => (block.type === "table" && !block.optional ? block.source : []))) {
      const drawn = fill(
        template,
        Object.assign({}, whole, { tables: Object.assign({}, whole.tables, { [table]: [] }) }),
      );
      expect(drawn, table).toEqual({ ok: false, missing: [{ key: table }] });
    }
  });

  test("bears a number exactly where it is in a register", () => {
    const numbered = template.some(
      (block) => block.type === "correspondence" || (block.type === "title" && block.numbered),
    );
    expect(numbered).toBe(kind.series !== null);
    const named = template.flatMap(phrasesOf).flatMap(placeholdersIn);
    if (kind.series === null) expect(named).not.toContain("nomor");
  });

  test("is signed by the office where it is numbered", () => {
    const signed = template.some((block) => block.type === "signatures" && block.office);
    expect(signed).toBe(kind.series !== null);
  });
});

test("every step of the three SOPs that writes something down fills a paper of its service", () => {
  const made = (record: RecordKind, service: string) => kindsMadeFrom([record], service).map(({ key }) => key);
  for (const record of RECORDS) {
    const services = ["pelatihan", "lapak", "promosi"].filter((service) => made(record, service).length > 0);
    expect(services, record).not.toEqual([]);
  }
  expect(made("committee", "pelatihan")).toEqual(["keputusan-pelatihan", "surat-tugas", "berita-acara-seleksi"]);
  expect(made("proposal", "lapak")).toEqual(["berita-acara-seleksi", "proposal-bantuan"]);
  expect(made("schedule", "promosi")).toEqual(["berita-acara-seleksi", "jadwal-promosi"]);
  expect(made("attendance", "lapak")).toEqual([]);
  // Whoever reviews a row reads each of its papers once.
  const row = kindsMadeFrom(["committee", "decree"], "pelatihan").map(({ key }) => key);
  expect(row).toEqual(made("committee", "pelatihan"));
});

test("of the steps that number letters the decree's alone numbers one, and so may insert it", () => {
  const alone = RECORDS.filter((record) => numbersOneLetter(record, "pelatihan"));
  expect(alone).toEqual(["decree"]);
  expect(numbersOneLetter("decree", "lapak")).toBe(false);
  expect(numbersOneLetter(null, "pelatihan")).toBe(false);
});

test("each kind has a key and a name of its own", () => {
  expect(new Set(LETTER_KINDS.map((kind) => kind.key)).size).toBe(LETTER_KINDS.length);
  expect(new Set(LETTER_KINDS.map((kind) => kind.name)).size).toBe(LETTER_KINDS.length);
});

/** Fields without which the template cannot be filled, by their plain key. */
function needed(template: Template): string[] {
  const phrases = template.flatMap((block) =>
    block.type === "facts" ? block.rows.filter((row) => !row.optional).map((row) => row.value) : phrasesOf(block),
  );
  const keys = phrases.flatMap(placeholdersIn);
  return [...new Set(keys.map((key) => (key.endsWith(CAPITALS) ? key.slice(0, -CAPITALS.length) : key)))];
}
