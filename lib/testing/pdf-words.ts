import { extractText } from "unpdf";

/** The words of a PDF page by page, without the number that stands above each page but the first. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(pdf.slice(), { mergePages: false });
  return text.map((page) => page.replace(/^\s*-\s*\d+\s*-\s*/, ""));
}

/** The words of a letter as they are read on, over the head of a page: its number, and the word of a draft. */
export async function pdfFlow(pdf: Uint8Array): Promise<string> {
  return (await pdfPages(pdf)).map((page) => page.replace(/^\s*(DRAF)?\s*(-\s*\d+\s*-)?\s*(DRAF)?/, "")).join("\n");
}
