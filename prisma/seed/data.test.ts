import { describe, expect, test } from "vitest";
import { INTERNAL_PARTS, PUBLIC_PARTS } from "@/lib/domain/service-standard";
import { SERVICE_SLUGS } from "@/lib/domain/services";
import { SopDocument } from "@/lib/domain/sop-document";
import { SopMark } from "@/lib/domain/sop-mark";
import { definitionOf, SopPublication } from "@/lib/domain/sop-publication";
import { checkDefinition, type Duty } from "@/lib/domain/workflow";
import { dueAt, isWorkingDay } from "@/lib/domain/working-time";
import {
  ARCHIVE_CLASSES,
  DEFAULT_PERIODS,
  HOLIDAYS,
  KBLI_STARTER,
  SEED_SERVICES,
  SOPS,
  serviceDefinition,
} from "./data";

const sop = (key: string) => {
  const found = SOPS.find((sop) => sop.key === key);
  if (!found) throw new Error(`no SOP ${key}`);
  return found;
};
const short = (duty: Duty) => `${duty.role} ${duty.verb} ${duty.scope === "application" ? "A" : "P"}`;

describe("definitions", () => {
  test.each(SOPS.map((sop) => [sop.key, sop] as const))("%s: the engine can walk it", (_, one) => {
    for (const service of SEED_SERVICES.filter(({ sop: key }) => key === one.key)) {
      const definition = serviceDefinition(service.slug);
      expect(checkDefinition(definition)).toEqual([]);
      expect(definition.rows.map((row) => row.no)).toEqual(service.rows);
    }
    expect(new Set(one.definition.rows.flatMap((row) => row.duties.map((duty) => duty.id))).size).toBe(
      one.definition.rows.flatMap((row) => row.duties).length,
    );
  });

  test("who does what, in order", () => {
    const chains = SOPS.flatMap(({ key, definition }) =>
      definition.rows.map(
        (row) => `${key} ${row.no}: ${row.duties.map(short).join(", ")} | ${row.informed.join(", ")}`,
      ),
    );
    const proposal =
      "seksi verify A, seksi perform P, jafung review P, kabid initial P, sekretaris initial P, kadis approve P | ";
    expect(chains).toEqual([
      `fasilitasi 1: ${proposal}`,
      `fasilitasi 2: ${proposal}`,
      "fasilitasi 3: seksi verify A, seksi perform P, jafung review P, kabid approve P | kadis",
      "pelatihan 1: pelaksana verify A, pelaksana perform P, jafung review P | kabid",
      "pelatihan 2: jafung perform P, kabid initial P, sekretaris initial P, kadis approve P | ",
      "pelatihan 3: pelaksana perform P, kabid initial P, sekretaris initial P, kadis approve P | ",
      "pelatihan 4: pelaksana perform P | kabid",
      "pelatihan 5: pelaksana perform P, jafung review P | kabid",
      "pelatihan 6: pelaksana perform P, jafung review P, kabid approve P | sekretaris, kadis",
      "nib 1: pelaksana verify A | ",
      "nib 2: pemohon perform A | ",
      "nib 3: pemohon perform A | ",
      "nib 4: pelaksana perform A, jafung review A | ",
      "nib 5: pelaksana perform A | kabid, sekretaris, kadis",
    ]);
  });

  test("duty ids are what histories carry: they never change", () => {
    expect(sop("nib").definition.rows.flatMap((row) => row.duties.map((duty) => duty.id))).toEqual([
      "nib.1.pelaksana.verify",
      "nib.2.pemohon.perform",
      "nib.3.pemohon.perform",
      "nib.4.pelaksana.perform",
      "nib.4.jafung.review",
      "nib.5.pelaksana.perform",
    ]);
  });

  test("each row takes the time its printed cell says", () => {
    const units: Record<string, string> = { menit: "minute", jam: "hour", hari: "working_day" };
    for (const { document, definition } of SOPS)
      for (const row of document.rows) {
        const [amount, word] = row.time.toLowerCase().split(" ") as [string, string];
        expect(definition.rows.find(({ no }) => no === row.no)?.standard).toEqual({
          amount: Number(amount),
          unit: units[word],
        });
      }
  });
});

test("what each service asks for, and in which row", () => {
  const asked = Object.fromEntries(
    SEED_SERVICES.map(({ slug, requirements }) => [
      slug,
      requirements.map(({ key, row, required }) => `${key} ${row}${required ? "" : " optional"}`),
    ]),
  );
  expect(asked).toEqual({
    nib: ["ktp 1", "surat_usaha 1", "email 2", "npwp 2"],
    lapak: ["ktp 1", "surat_usaha 1", "foto_tempat 1", "nib 1 optional"],
    peralatan: ["ktp 2", "surat_usaha 2", "foto_usaha 2", "brosur 2 optional", "nib 2 optional"],
    promosi: ["ktp 3", "foto_produk 3", "pirt 3 optional", "halal 3 optional", "sertifikat_lain 3 optional"],
    pelatihan: ["ktp 1", "surat_usaha 1 optional", "nib 1 optional"],
  });
  for (const { slug, requirements } of SEED_SERVICES)
    for (const entry of requirements) {
      expect(entry.proposed).toBe(slug !== "nib");
      expect(entry.maxFiles > 0).toBe(entry.kind === "document");
    }
  expect(serviceDefinition("nib").rows.map((row) => row.requirements)).toEqual([
    ["ktp", "surat_usaha"],
    ["email", "npwp"],
    [],
    [],
    [],
  ]);
});

describe("marks", () => {
  test.each(SOPS.map((sop) => [sop.key, sop] as const))("%s: every mark quotes what stands in its place", (_, one) => {
    for (const mark of one.marks) {
      expect(SopMark.parse(mark)).toEqual(mark);
      if (mark.kind === "proposal") continue;
      const cell = cellAt(one.document, mark.place);
      if (mark.wording === "") expect(cell).toBe("");
      else expect(JSON.stringify(cell)).toContain(mark.wording);
    }
    expect(new Set(one.marks.map((mark) => `${mark.place} ${mark.wording}`)).size).toBe(one.marks.length);
  });

  test("proposals are said in the office's words", () => {
    const said = SOPS.flatMap(({ marks }) =>
      marks.filter((mark) => mark.kind === "proposal").map((mark) => mark.wording),
    );
    expect(said.join("\n")).not.toMatch(
      /\b(verify|perform|review|initial|approve|minute|hour|working_day|first_day|kabid)\b/,
    );
    expect(said).toContain("Pelaksana: kerjakan → Pejabat Fungsional: telaah");
  });

  test("the known doubts are all listed", () => {
    const doubts = (key: string) => sop(key).marks.filter((mark) => mark.kind === "question");
    for (const { key } of SOPS)
      for (const place of ["number", "madeOn", "revisedOn"])
        expect(doubts(key).map((mark) => mark.place)).toContain(`document.identity.${place}`);
    const wordings = SOPS.flatMap(({ key }) => doubts(key).map((mark) => `${key}: ${mark.wording}`)).join("\n");
    for (const known of [
      "fasilitasi: bakesbangpoi@",
      "pelatihan: bakesbangpol@",
      "pelatihan: Teip.",
      "pelatihan: Draf NIB",
      "pelatihan: Pelaksar",
      "pelatihan: pelatih Narasumber",
      "pelatihan: lok Tempat",
      "nib: 19561231",
      "nib: Terbitnya Ijin Usaha UMK",
      "nib: Sebagai laporan",
      "nib: Mengimput",
      "nib: Paswoad",
      "nib: Pndaftaran",
    ])
      expect(wordings).toContain(known);
  });

  test("every row's duties are marked as proposed", () => {
    for (const { definition, marks } of SOPS)
      for (const row of definition.rows)
        expect(marks.map((mark) => mark.place)).toContain(`definition.rows.${row.no}.duties`);
  });

  /** Rows by number and list items by position, both from 1. */
  function cellAt(document: SopDocument, place: string): unknown {
    const [root, ...steps] = place.split(".");
    expect(root).toBe("document");
    return steps.reduce<unknown>((value, step) => {
      const key = /^\d+$/.test(step) ? Number(step) - 1 : step;
      return (value as Record<string | number, unknown>)[key];
    }, document);
  }
});

test("the seeded SOPs are files that could be published", () => {
  for (const { key, document, definition, marks, note } of SOPS) {
    expect(SopDocument.parse(document)).toEqual(document);
    const file = { sop: key, document, definition, effectiveFrom: "2026-12-01", note, marks };
    const read = SopPublication.parse(JSON.parse(JSON.stringify(file)));
    expect(definitionOf(read, 2)).toEqual({ ...definition, version: 2 });
  }
});

test.each<[string, (file: Record<string, unknown>) => unknown]>([
  ["another SOP's definition", (file) => ({ ...file, sop: "pelatihan" })],
  [
    "fewer rows in the definition than in the document",
    (file) => ({ ...file, definition: { rows: sop("nib").definition.rows.slice(1) } }),
  ],
  ["no note", (file) => ({ ...file, note: " " })],
  ["a date that does not exist", (file) => ({ ...file, effectiveFrom: "2026-02-30" })],
  ["an unknown field", (file) => ({ ...file, extra: 1 })],
  ["no document", ({ document: _, ...file }) => file],
  [
    "a row without time",
    (file) => ({ ...file, definition: { rows: [{ ...sop("nib").definition.rows[0], standard: null }] } }),
  ],
])("a file with %s is refused", (_, change) => {
  const { document, definition } = sop("nib");
  const file = { sop: "nib", document, definition, effectiveFrom: "2026-12-01", note: "Uji" };
  expect(SopPublication.safeParse(file).success).toBe(true);
  expect(SopPublication.safeParse(change(file)).success).toBe(false);
});

test("fourteen parts of the Standar Pelayanan for every service; it is free", () => {
  expect(SEED_SERVICES.map(({ slug }) => slug)).toEqual([...SERVICE_SLUGS]);
  for (const { standard, requirements, rows } of SEED_SERVICES) {
    expect(Object.keys(standard).sort()).toEqual([...PUBLIC_PARTS, ...INTERNAL_PARTS].sort());
    for (const part of Object.values(standard))
      expect(part.text.every((line) => line.trim() !== "") && part.text.length > 0).toBe(true);
    expect(standard.cost.text[0]).toContain("Gratis");
    expect(standard.cost.proposed).toBe(true);
    expect(standard.requirements.text).toHaveLength(requirements.length);
    expect(standard.procedure.text).toHaveLength(rows.length);
    expect(JSON.stringify(standard)).not.toContain("bakesbangpo");
  }
});

test("the office's calendar gives the deadlines of the SOPs", () => {
  const calendar = { holidays: new Set(HOLIDAYS.map(({ date }) => date)), periods: DEFAULT_PERIODS };
  const due = (from: string, amount: number) =>
    dueAt(calendar, new Date(`${from}T10:00:00+08:00`), { amount, unit: "working_day" }).toISOString();
  expect(due("2026-11-23", 5)).toBe("2026-11-30T08:00:00.000Z");
  expect(due("2026-11-23", 28)).toBe("2027-01-06T08:00:00.000Z");
  expect(due("2026-12-23", 3)).toBe("2026-12-30T08:00:00.000Z");
  expect(isWorkingDay(calendar, "2027-03-10")).toBe(false);
});

test("tables are whole and have no doubles", () => {
  for (const [list, size] of [
    [HOLIDAYS.map(({ date }) => date), 51],
    [ARCHIVE_CLASSES.map(({ code }) => code), 24],
    [KBLI_STARTER.map(({ version, code }) => `${version}:${code}`), 50],
  ] as const) {
    expect(list).toHaveLength(size);
    expect(new Set(list).size).toBe(size);
  }
  expect(HOLIDAYS.filter(({ kind }) => kind === "cuti_bersama")).toHaveLength(16);
  for (const { code } of KBLI_STARTER) expect(code).toMatch(/^\d{5}$/);
});
