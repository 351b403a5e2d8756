import { describe, expect, it } from "vitest";
import { flowOf } from "@/lib/domain/sop-sheet/flow";
import { type SopToPrint, sopPaper } from "@/lib/domain/sop-sheet/paper";
import { pdfStructure } from "@/lib/testing/pdf-structure";
import { pdfPages } from "@/lib/testing/pdf-words";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { DOCUMENTS } from "@/prisma/seed/sops/documents";
import { renderSop } from "./pdf";

const WALKS = { nib: [[1, 2, 3, 4, 5]], fasilitasi: [[1], [2], [3]], pelatihan: [[1, 2, 3, 4, 5, 6]] };
const KEYS = ["fasilitasi", "pelatihan", "nib"] as const;

function contentOf(key: (typeof KEYS)[number]): SopToPrint {
  const document = DOCUMENTS[key];
  return {
    title: document.identity.name,
    version: 1,
    document,
    definition: DEFINITIONS[key],
    walks: WALKS[key],
    confirmed: false,
  };
}

/** Where a line or a page ends does not matter, nor where a word was broken. */
function bare(text: string): string {
  return text.replace(/[\s•-]+/g, "");
}

describe.each(KEYS)("the printed SOP %s", (key) => {
  const content = contentOf(key);

  it.each(["a4", "f4"] as const)("says every cell word for word on %s, and nothing twice in its rows", async (size) => {
    const pages = await pdfPages(await renderSop(sopPaper(content, size)));
    const words = bare(pages.join(" "));
    const { identity, letterhead, header, rows, title, subtitle } = content.document;
    const { approvedBy, ...facts } = identity;
    const cells = [
      ...Object.values(letterhead),
      ...Object.values(approvedBy),
      ...Object.values(facts).flat(),
      title,
      subtitle,
      header.activity,
      ...header.actors.columns.map(({ label }) => label),
      ...rows.flatMap((row) => [row.activity, ...row.requirements, row.time, ...row.output, row.remarks]),
    ];
    for (const cell of cells) expect(words).toContain(bare(cell));
    for (const { activity, number } of rows) {
      const same = rows.filter((row) => bare(row.activity) === bare(activity)).length;
      expect(words.split(bare(`${number} ${activity}`)).length - 1).toBeLessThanOrEqual(same);
    }
  });

  it("draws each duty in the column of its doer, and joins pages by numbered pentagons", async () => {
    const pages = await pdfPages(await renderSop(sopPaper(content)));
    const { rows } = flowOf(content.definition, content.document.header.actors.columns, content.walks);
    const words = pages.slice(1).join(" ");
    const count = (word: string) => words.split(word).length - 1;
    const ends = rows.flatMap((row) => row.symbols).filter(({ duty }) => duty === null);
    expect(count("Mulai") + count("Selesai")).toBe(ends.length);
    expect(count("Tidak")).toBe(
      rows.flatMap((row) => row.symbols).filter(({ shape }) => shape === "diamond").length + 1,
    );
  });

  it("says on every page of a draft that it is one, and never of a version", async () => {
    const draft = await pdfPages(await renderSop(sopPaper({ ...content, version: 2, draft: true })));
    for (const page of draft) expect(page).toMatch(/RANCANGAN[\s\S]*rancangan versi 2/);
    const version = await pdfPages(await renderSop(sopPaper(content)));
    expect(version.join(" ")).not.toMatch(/rancangan/i);
  });

  it("is a tagged document with alternative text for each row's drawing", async () => {
    const { roles, ...told } = await pdfStructure(await renderSop(sopPaper(content)));
    expect(told).toMatchObject({
      title: content.title,
      language: "id-ID",
      marked: true,
      untagged: [],
      headsWithoutScope: 0,
    });
    expect(roles.filter((role) => role === "Figure")).toHaveLength(content.document.rows.length);
    expect(roles).toContain("TH");
  });
});

describe("a large SOP", () => {
  const long = contentOf("pelatihan");
  const row = long.document.rows[0] as (typeof long.document.rows)[number];
  const flow = long.definition.rows[0] as (typeof long.definition.rows)[number];
  const rows = Array.from({ length: 40 }, (_, at) => ({ ...row, no: at + 1, number: `${at + 1}.` }));
  const definition = {
    ...long.definition,
    rows: rows.map(({ no }) => ({
      ...flow,
      no,
      duties: flow.duties.map((duty) => ({ ...duty, id: `${no}.${duty.id}` })),
    })),
  };
  const walks = [rows.map(({ no }) => no)];

  it("of 40 rows goes over many pages and loses none", async () => {
    const paper = sopPaper({ ...long, document: { ...long.document, rows }, definition, walks });
    const pages = await pdfPages(await renderSop(paper));
    expect(pages.length).toBeGreaterThan(10);
    for (const { number } of rows) expect(bare(pages.join(" "))).toContain(bare(`${number} ${row.activity}`));
  });

  it("with cells of 2,000 letters loses none of them", async () => {
    const letters = Array.from({ length: 250 }, (_, at) => `kata${at}`).join(" ");
    const [first, ...others] = long.document.rows;
    const document = { ...long.document, rows: [{ ...(first as typeof row), activity: letters }, ...others] };
    const pages = await pdfPages(await renderSop(sopPaper({ ...long, document })));
    expect(bare(pages.join(" "))).toContain(bare(letters));
  });

  it("prints what looks like markup as it is", async () => {
    const hostile = '#read("/etc/passwd") {{7*7}} <img> \\u{41} $x$ *a* _b_';
    const document = { ...long.document, rows: [{ ...row, activity: hostile }, ...long.document.rows.slice(1)] };
    expect(bare((await pdfPages(await renderSop(sopPaper({ ...long, document })))).join(" "))).toContain(bare(hostile));
  });
});
