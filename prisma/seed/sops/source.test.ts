import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SOP_KEYS } from "@/lib/domain/services";
import { SOP_IDENTITY_LABELS, type SopDocument } from "@/lib/domain/sop-document";
import { parseSource, type SourceSop } from "../parse-source";
import { DOCUMENTS } from "./documents";

const text = readFileSync(new URL("../source.txt", import.meta.url), "utf8");
const sources = parseSource(text);

test("the office's document is kept byte for byte", () => {
  expect(createHash("sha256").update(text).digest("hex")).toBe(
    "d9986194f307bcf121dd8b788513f38deb7b5eb9a9a0ae14b030dfaba24cfcb6",
  );
  expect(sources).toHaveLength(3);
});

describe.each(SOP_KEYS.map((key, i) => [key, DOCUMENTS[key], sources[i] as SourceSop] as const))(
  "%s",
  (_, document, source) => {
    test("letterhead and titles", () => {
      expect(Object.values(document.letterhead)).toEqual(source.letterhead);
      expect([document.title, document.subtitle]).toEqual(source.titles);
    });

    test("identity block", () => {
      expect(identityCells(document)).toEqual(source.identity);
      expect(Object.keys(source.identity)).toEqual(Object.values(SOP_IDENTITY_LABELS));
    });

    test("table, cell by cell", () => {
      const [head, actors, ...rows] = source.table;
      expect(headCells(document)).toEqual([head, actors]);
      expect(document.rows.map((row) => rowCells(document, row))).toEqual(rows.map((row) => row.map(plainCell)));
      expect(document.rows.map((row) => row.no)).toEqual(rows.map((_row, i) => i + 1));
    });

    test("no letter can change unseen", () => {
      const changed = (cell: string) => `${cell}x`;
      const rows = document.rows.map((row) => ({ ...row, output: row.output.map(changed) }));
      expect(rows.map((row) => rowCells(document, row))).not.toEqual(
        source.table.slice(2).map((row) => row.map(plainCell)),
      );
      expect(identityCells({ ...document, identity: { ...document.identity, number: "1" } })).not.toEqual(
        source.identity,
      );
    });
  },
);

test("every word of the source is somewhere in the three SOPs", () => {
  const words = (content: string) => content.replaceAll("**", "").split(/\s+/).filter(Boolean);
  const kept = SOP_KEYS.flatMap((key) => {
    const document = DOCUMENTS[key];
    return [
      ...Object.values(document.letterhead),
      ...Object.entries(identityCells(document)).flat(2),
      document.title,
      document.subtitle,
      ...headCells(document).flat(),
      ...document.rows.flatMap((row) => rowCells(document, row)),
    ].flatMap((cell) => words(Array.isArray(cell) ? cell.map((item) => `- ${item}`).join(" ") : cell));
  });
  const source = text.replaceAll('<ul style="list-style-type: none">', "");
  expect(kept.sort()).toEqual(words(source).sort());
});

/** The cells as the source prints them: numbered, dashed or plain. */
function identityCells({ identity }: SopDocument): Record<string, string[]> {
  const blankOr = (value: string) => (value === "" ? [] : [value]);
  const numbered = (items: string[]) => items.map((item, i) => `${i + 1}. ${item}`);
  const dashed = (items: string[]) => items.map((item) => `- ${item}`);
  const labels = SOP_IDENTITY_LABELS;
  return {
    [labels.number]: blankOr(identity.number),
    [labels.madeOn]: blankOr(identity.madeOn),
    [labels.revisedOn]: blankOr(identity.revisedOn),
    [labels.effectiveOn]: blankOr(identity.effectiveOn),
    [labels.approvedBy]: [identity.approvedBy.post, identity.approvedBy.name, identity.approvedBy.nip],
    [labels.name]: [identity.name],
    [labels.legalBasis]: numbered(identity.legalBasis),
    [labels.qualifications]: numbered(identity.qualifications),
    [labels.relatedSops]: identity.relatedSops,
    [labels.equipment]: dashed(identity.equipment),
    [labels.warning]: [identity.warning],
    // The office dashes this cell only where it holds more than one line.
    [labels.records]: identity.records.length > 1 ? dashed(identity.records) : identity.records,
  };
}

function headCells({ header }: SopDocument): string[][] {
  const { actors, standard } = header;
  const remarks = header.remarks === null ? [[], []] : [[header.remarks], [""]];
  const blank = (count: number) => Array.from({ length: count }, () => "");
  return [
    [
      header.no,
      header.activity,
      actors.title,
      ...blank(actors.columns.length - 1),
      standard.title,
      "",
      "",
      ...(remarks[0] ?? []),
    ],
    [
      "",
      "",
      ...actors.columns.map((actor) => actor.label),
      standard.requirements,
      standard.time,
      standard.output,
      ...(remarks[1] ?? []),
    ],
  ];
}

function rowCells(document: SopDocument, row: SopDocument["rows"][number]): (string | string[])[] {
  const single = (items: string[]) => (items.length === 1 ? (items[0] ?? "") : items);
  return [
    row.number,
    row.activity,
    ...document.header.actors.columns.map(() => ""),
    single(row.requirements),
    row.time,
    single(row.output),
    ...(document.header.remarks === null ? [] : [row.remarks]),
  ];
}

/** A list inside a cell came through as a piece of HTML and dashes. */
function plainCell(cell: string): string | string[] {
  const list = /^<ul style="list-style-type: none"> - (.*)$/.exec(cell)?.[1];
  return list === undefined ? cell : list.trim().split(" - ");
}
