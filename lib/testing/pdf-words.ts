import { extractText, getDocumentProxy } from "unpdf";

/** The words of a PDF page by page, without the number that stands above each page but the first. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(pdf.slice(), { mergePages: false });
  return text.map((page) => page.replace(/^\s*-\s*\d+\s*-\s*/, ""));
}

/** The words of a letter as they are read on, over the head of a page: its number, and the word of a draft. */
export async function pdfFlow(pdf: Uint8Array): Promise<string> {
  return (await pdfPages(pdf)).map((page) => page.replace(/^\s*(DRAF)?\s*(-\s*\d+\s*-)?\s*(DRAF)?/, "")).join("\n");
}

/** The words of a PDF line by line: what stands at one height of a page. */
export async function pdfLines(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(pdf.slice());
  const lines = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const { str, transform } of items as { str: string; transform: number[] }[]) {
      const height = `${number} ${Math.round(transform[5] ?? 0)}`;
      lines.set(height, (lines.get(height) ?? "") + str);
    }
  }
  return [...lines.values()].map((line) => line.replace(/\s+/g, " "));
}
