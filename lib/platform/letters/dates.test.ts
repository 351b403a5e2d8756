import { expect, it } from "vitest";
import { pdfLines } from "@/lib/testing/pdf-words";
import { letterWith } from "@/lib/testing/sample-letters";
import { renderPdf } from "./pdf";

it("a date stands on one line, wherever in a paragraph it comes; in a place too narrow for it its words stay whole", async () => {
  const dates = ["(20 November 2026)", "7 s.d. 9 Desember 2026,", "31 Desember 2026 s.d. 2 Januari 2027;"];
  const filling = Array.from({ length: 12 }, (_, count) => "keputusan ".repeat(count) + "x".repeat(count));
  const paragraphs = filling.flatMap((words) => dates.map((date) => `Pada tanggal ${words} sampai ${date} di Gerung.`));
  const letter = letterWith([
    ...paragraphs.map((text) => ({
      type: "paragraph" as const,
      text,
      align: "justify" as const,
      strong: false,
      indent: false,
    })),
    {
      type: "table",
      caption: "",
      columns: [{ title: "Tgl", width: 14 }, { title: "Acara" }],
      rows: [["20 September 2026", "Pembukaan"]],
      footer: null,
      tall: false,
    },
  ]);
  const lines = await pdfLines(await renderPdf(letter));
  const times = (words: string) => lines.filter((line) => line.includes(words)).length;
  expect(times("(20 November 2026)")).toBe(12);
  expect(times("7 s.d. 9 Desember 2026,")).toBe(12);
  expect(times("31 Desember 2026")).toBe(12);
  expect(times("2 Januari 2027;")).toBe(12);
  expect(times("September")).toBe(1);
});
