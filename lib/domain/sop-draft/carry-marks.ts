import type { SopContent } from "../sop-difference/compare";
import type { AnsweredMark, SopMark } from "../sop-mark";
import { isOpenMark } from "../sop-mark";
import { draftContent, numbered, type SopDraft } from "./draft";

/**
 * What is still to be said of a version made from a draft: the questions and proposals of the version before whose cell
 * stands as it stood. A cell that the office has changed is its own word, and so is one that it has confirmed in another
 * place; a mark whose row went elsewhere goes with it.
 */
export function carryMarks(marks: readonly AnsweredMark[], before: SopContent, draft: SopDraft): SopMark[] {
  const after = draftContent(draft, before.definition.sop, 0);
  const places = new Map(numbered(draft).map(({ no, row }) => [row.from, no]));
  return marks.flatMap((mark) => {
    const place = movedPlace(mark.place, places);
    if (place === null || !stillStands(mark, valueAt(before, mark.place), valueAt(after, place))) return [];
    if (place !== mark.place && !isOpenMark(mark)) return [];
    const { kind, wording, why } = mark;
    return [{ kind, place, placeName: movedName(mark.placeName, mark.place, place), wording, why }];
  });
}

const IN_ROW = /^((?:document|definition)\.rows)\.(\d+)(\..+)?$/;

function movedPlace(place: string, places: ReadonlyMap<number | null, number>): string | null {
  const [, rows, no, rest = ""] = IN_ROW.exec(place) ?? [];
  if (rows === undefined) return place;
  const now = places.get(Number(no));
  return now === undefined ? null : `${rows}.${now}${rest}`;
}

/** "Langkah 3, pembagian tugas" is "Langkah 4, …" after a row was put before it. */
function movedName(name: string, before: string, after: string): string {
  const [was, is] = [IN_ROW.exec(before)?.[2], IN_ROW.exec(after)?.[2]];
  return was === undefined || was === is ? name : name.replace(new RegExp(`\\b${was}\\b`), is as string);
}

/** A question is about some of the cell's words: it stays as long as they do. A blank cell stays open until it is filled. */
function stillStands({ kind, wording }: SopMark, before: unknown, after: unknown): boolean {
  const text = JSON.stringify(after) ?? "";
  if (kind === "question" && wording !== "" && JSON.stringify(before)?.includes(wording)) return text.includes(wording);
  return text === (JSON.stringify(before) ?? "");
}

/** The cell of a place; rows are found by their number, and printed numbers follow it. */
function valueAt(content: SopContent, place: string): unknown {
  const [part, ...path] = place.split(".");
  let value: unknown = content[part as keyof SopContent];
  for (const [index, key] of path.entries()) {
    const isRow = path[index - 1] === "rows" && Array.isArray(value);
    const rows = value as { no: number }[];
    value = isRow ? rows.find(({ no }) => no === Number(key)) : (value as Record<string, unknown> | undefined)?.[key];
  }
  return value;
}
