import { unzipSync } from "fflate";

/** The words of a Word file's body in their order. */
export function docxWords(file: Uint8Array): string {
  const xml = new TextDecoder("utf-8", { fatal: true }).decode(unzipSync(file)["word/document.xml"]);
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
