import { PDFArray, PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { getDocumentProxy } from "unpdf";

/** What a screen reader is told of a PDF. */
export type PdfStructure = {
  title: string;
  language: string;
  marked: boolean;
  /** Tags in reading order: "H1", "P", "Table" … */
  roles: string[];
  /** Words that are neither tagged nor told to be no part of the text. */
  untagged: string[];
  /** Heads of tables that do not say of which cells. */
  headsWithoutScope: number;
};

export async function pdfStructure(pdf: Uint8Array): Promise<PdfStructure> {
  const document = await getDocumentProxy(pdf.slice());
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const [roles, untagged]: [string[], string[]] = [[], []];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const known = new Set<string>();
    walk(await page.getStructTree(), roles, known);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    untagged.push(...outside(items as Item[], known));
  }
  return {
    title: info.Title ?? "",
    language: info.Language ?? "",
    marked: (await document.getMarkInfo())?.Marked === true,
    roles,
    untagged,
    headsWithoutScope: await headsWithoutScope(pdf),
  };
}

type Node = { role?: string; id?: string; children?: Node[] };

function walk(node: Node | null, roles: string[], known: Set<string>) {
  if (node?.role && node.role !== "Root") roles.push(node.role);
  if (node?.id) known.add(node.id);
  for (const child of node?.children ?? []) walk(child, roles, known);
}

type Item = { str?: string; type?: string; tag?: string; id?: string | null };

function outside(items: Item[], known: Set<string>): string[] {
  const within: Item[] = [];
  const found: string[] = [];
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) within.push(item);
    else if (item.type === "endMarkedContent") within.pop();
    else if (item.str?.trim() && !within.some(({ tag, id }) => tag === "Artifact" || (id && known.has(id))))
      found.push(item.str);
  }
  return found;
}

async function headsWithoutScope(pdf: Uint8Array): Promise<number> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const heads = context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFDict && object.get(PDFName.of("S")) === PDFName.of("TH"));
  return heads.filter(([, head]) => {
    const sets = (head as PDFDict).lookup(PDFName.of("A"));
    const all = sets instanceof PDFArray ? sets.asArray().map((set) => context.lookup(set)) : [sets];
    return !all.some((set) => set instanceof PDFDict && set.has(PDFName.of("Scope")));
  }).length;
}
