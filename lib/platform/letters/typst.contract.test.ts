import { expect, it } from "vitest";
import type { Block } from "@/lib/domain/letters/model";
import { pdfStructure } from "@/lib/testing/pdf-structure";
import { pdfPages } from "@/lib/testing/pdf-words";
import { letterWith } from "@/lib/testing/sample-letters";
import { renderPdf } from "./pdf";

// That Typst refuses such a sign and names it in these words is its inside: see docs/vendor-hooks.md.
it("signs that no font of ours has are drawn as a box, on every machine alike, and the file stays tagged", async () => {
  const name = "Sari \u{13000}\u{1200} Ningsih தமிழ்";
  const block: Block = { type: "paragraph", text: name, align: "left", strong: false, indent: false };
  const pdf = await renderPdf(letterWith([block], { letterhead: null, check: null }));
  const [page] = await pdfPages(pdf);
  expect(page?.replace(/\s+/g, " ").trim()).toBe("Sari □□ Ningsih □□□");
  expect(await pdfStructure(pdf)).toMatchObject({ marked: true, untagged: [], roles: ["Document", "P"] });
});
