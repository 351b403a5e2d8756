import { describe, expect, it } from "vitest";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { filledSample } from "@/lib/testing/filled-sample";
import { pdfStructure } from "@/lib/testing/pdf-structure";
import { renderPdf } from "./pdf";

describe.each(LETTER_KINDS.map((kind) => [kind.key, kind] as const))(
  "%s, as a screen reader is told of it",
  (_, kind) => {
    it.each([
      ["a draft", true],
      ["final", false],
    ])("%s: has title, language, one name, heads of its tables, and no word outside the tags", async (_word, draft) => {
      const letter = filledSample(kind, draft ? { draft, check: null, initials: ["Sekretaris"] } : {});
      const { roles, ...told } = await pdfStructure(await renderPdf(letter));
      expect(told).toEqual({
        title: letter.title,
        language: "id-ID",
        marked: true,
        untagged: [],
        headsWithoutScope: 0,
      });
      const annexes = letter.blocks.filter(({ type }) => type === "annex").length;
      expect(roles.filter((role) => role === "H1")).toHaveLength(1 + annexes);
      const tables = letter.blocks.filter(({ type }) => type === "table").length;
      expect(roles.filter((role) => role === "Table").length).toBeGreaterThanOrEqual(tables);
      for (const block of letter.blocks) if (block.type === "table") expect(roles).toContain("TH");
      const lists = letter.blocks.some(({ type }) => type === "points");
      if (lists) for (const role of ["L", "LI", "Lbl", "LBody"]) expect(roles).toContain(role);
    });
  },
);
