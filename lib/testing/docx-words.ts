import { unzipSync } from "fflate";

/** The words of a Word file's body in their order, and those at the foot of its first page. */
export function docxWords(file: Uint8Array): string {
  const files = unzipSync(file);
  const read = (path: string) => new TextDecoder("utf-8", { fatal: true }).decode(files[path] ?? new Uint8Array());
  const xml = `${read("word/document.xml")}${read("word/footer1.xml")}`;
  const parts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)];
  return parts
    .map(([, text]) => (text ?? " ").replace(/&(lt|gt|quot|apos|amp);/g, (_, sign) => SIGNS.get(sign) ?? ""))
    .join("");
}

const SIGNS = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
]);
