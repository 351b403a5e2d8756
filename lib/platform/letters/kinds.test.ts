import { expect, it } from "vitest";
import { fill } from "@/lib/domain/letters/fill";
import { LETTER_KINDS } from "@/lib/domain/letters/kinds";
import { sampleFor } from "@/lib/domain/letters/sample-data";
import { Template } from "@/lib/domain/letters/template";
import { docxWords } from "@/lib/testing/docx-words";
import { missingFrom } from "@/lib/testing/letter-words";
import { pdfPages } from "@/lib/testing/pdf-words";
import { letterWith } from "@/lib/testing/sample-letters";
import { renderDocx } from "./docx";
import { renderPdf } from "./pdf";

it.each(LETTER_KINDS.map((kind) => [kind.key, kind] as const))(
  "%s: the PDF and the Word file say what the letter says, and nothing else",
  async (key, kind) => {
    const filled = fill(Template.parse(kind.template), sampleFor(kind));
    if (!filled.ok) throw new Error(JSON.stringify(filled.missing));
    const letter = letterWith(filled.blocks, { kind: key, title: kind.name });
    const text = (await pdfPages(await renderPdf(letter))).join("\n");
    expect(missingFrom(text, letter)).toEqual([]);
    expect(missingFrom(docxWords(await renderDocx(letter)), letter)).toEqual([]);
  },
);
