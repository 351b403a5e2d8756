import { extractText } from "unpdf";

/** The words of a PDF page by page, without the number that stands above each page but the first. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(pdf.slice(), { mergePages: false });
  return text.map((page) => page.replace(/^\s*-\s*\d+\s*-\s*/, ""));
}
