import { unzipSync } from "fflate";

/** What Word mends or runs together without asking, in the body of a file; empty: nothing. */
export function docxProblems(file: Uint8Array): string[] {
  const xml = new TextDecoder("utf-8", { fatal: true }).decode(unzipSync(file)["word/document.xml"]);
  const problems: string[] = [];
  // The name of the last thing that ended, in each thing that is open.
  const ended: string[] = [""];
  for (const [, close, name = "", alone] of xml.matchAll(TAGS)) {
    if (!close && name === "tbl" && ended.at(-1) === "tbl") problems.push("two tables touch");
    if (!close && name === "sectPr" && ended.at(-1) === "tbl") problems.push("a table is the last of the body");
    if (!close && !alone) ended.push("");
    if (!close && !alone) continue;
    const inner = alone ? "" : ended.pop();
    if (name === "tc" && inner !== "p") problems.push("a cell ends without a paragraph");
    ended[ended.length - 1] = name;
  }
  return problems;
}

const TAGS = /<(\/?)w:(body|sectPr|tbl|tr|tc|p)(?:\s[^>]*?)?(\/?)>/g;
