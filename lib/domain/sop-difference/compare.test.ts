import { describe, expect, it } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { DOCUMENTS } from "@/prisma/seed/sops/documents";
import { align } from "./align";
import { compareVersions, type SopContent, sentencesOf } from "./compare";

const FIRST: SopContent = { document: DOCUMENTS.pelatihan, definition: DEFINITIONS.pelatihan };

function later(change: (content: SopContent) => void): SopContent {
  const copy = structuredClone(FIRST);
  change(copy);
  return copy;
}

describe("what a later version says otherwise", () => {
  it("is nothing where nothing was changed", () => {
    const difference = compareVersions(
      FIRST,
      later(() => {}),
    );
    expect(difference.identity).toEqual([]);
    expect(difference.rows.map(({ kind }) => kind)).toEqual(FIRST.document.rows.map(() => "same"));
    expect(sentencesOf(difference)).toEqual([]);
  });

  it("names the cell, in the sheet and in the portal", () => {
    const after = later(({ document, definition }) => {
      (document.rows[1] as (typeof document.rows)[number]).time = "2 Jam";
      (definition.rows[1] as (typeof definition.rows)[number]).standard = { amount: 2, unit: "hour" };
    });
    expect(sentencesOf(compareVersions(FIRST, after))).toEqual([
      "Langkah 2, Waktu berubah dari “3 Jam” menjadi “2 Jam”.",
      "Langkah 2, Waktu baku di portal berubah dari “3 jam” menjadi “2 jam”.",
    ]);
  });

  it("tells a changed doer", () => {
    const after = later(({ definition }) => {
      const row = definition.rows[1] as (typeof definition.rows)[number];
      row.duties = row.duties.map((duty) => (duty.role === "sekretaris" ? { ...duty, role: "seksi" } : duty));
    });
    const [only, ...rest] = sentencesOf(compareVersions(FIRST, after));
    expect(rest).toEqual([]);
    expect(only).toContain("Langkah 2, Pelaksana berubah dari");
    expect(only).toContain("Seksi Pengembangan Usaha");
  });

  it("takes an inserted row for one new row, and says which were moved", () => {
    const after = later(({ document, definition }) => {
      const first = { ...(document.rows[0] as (typeof document.rows)[number]), activity: "Rapat persiapan" };
      document.rows = [first, ...document.rows.map((row) => ({ ...row, no: row.no + 1 }))];
      const flow = { ...(definition.rows[0] as (typeof definition.rows)[number]), activity: "Rapat persiapan" };
      definition.rows = [flow, ...definition.rows.map((row) => ({ ...row, no: row.no + 1 }))];
    });
    const { rows } = compareVersions(FIRST, after);
    expect(rows.map(({ kind, moved }) => `${kind} ${moved}`)).toEqual([
      "added null",
      ...FIRST.document.rows.map(({ no }) => `changed ${no}`),
    ]);
    expect(sentencesOf(compareVersions(FIRST, after))[0]).toBe("Langkah 1 baru: Rapat persiapan.");
    expect(sentencesOf(compareVersions(after, FIRST))[0]).toBe("Langkah 1 dihapus: Rapat persiapan.");
  });

  it("says what was blank and is filled", () => {
    const after = later(({ document }) => {
      document.identity.number = "000.8.3.3/12/SOP/2027";
    });
    expect(sentencesOf(compareVersions(FIRST, after))).toEqual([
      "Identitas, Nomor SOP diisi: “000.8.3.3/12/SOP/2027”.",
    ]);
  });
});

describe("two lists side by side", () => {
  const words = (text: string) => [...text];
  it.each([
    ["abc", "abc", "aa bb cc"],
    ["abc", "axc", "aa bx cc"],
    ["abc", "ac", "aa b- cc"],
    ["ac", "abc", "aa -b cc"],
    ["", "ab", "-a -b"],
  ])("%s, %s", (before, after, expected) => {
    const pairs = align(words(before), words(after), (item) => item);
    expect(pairs.map((pair) => `${pair.before ?? "-"}${pair.after ?? "-"}`).join(" ")).toBe(expected);
  });

  it("loses nothing of either", () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const make = (start: number) =>
        Array.from({ length: (start * 7) % 9 }, (_, at) => String((start * 31 + at * at) % 5));
      const [before, after] = [make(seed), make(seed + 3)];
      const pairs = align(before, after, (item) => item);
      expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before);
      expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after);
    }
  });
});
