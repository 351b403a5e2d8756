import type { SopDocument } from "../sop-document";
import type { Definition } from "../workflow";
import { align } from "./align";
import { type Cell, identityCells, rowCells, type SheetRow, sheetRows } from "./cells";

export type SopContent = { document: SopDocument; definition: Definition };

/** "" before: it was empty; "" after: it is empty now. */
export type CellChange = { name: string; before: string; after: string };

/** `no`: of the row in the later version, of a removed one in the earlier. `moved`: its number before, where that was another. */
export type RowDifference = {
  kind: "same" | "changed" | "added" | "removed";
  no: number;
  moved: number | null;
  activity: string;
  cells: CellChange[];
};

export type SopDifference = { identity: CellChange[]; rows: RowDifference[] };

/** What a later version of a SOP says otherwise: cell by cell of the sheet, and of what the portal does with a row. */
export function compareVersions(before: SopContent, after: SopContent): SopDifference {
  const rows = align(
    sheetRows(before.document, before.definition),
    sheetRows(after.document, after.definition),
    nameOf,
  );
  return {
    identity: changed(identityCells(before.document), identityCells(after.document)),
    rows: rows.map(({ before: former, after: present }) => rowDifference(former, present)),
  };
}

/** The same as sentences, in the order of the sheet. */
export function sentencesOf({ identity, rows }: SopDifference): string[] {
  return [...identity.map((cell) => sentence("Identitas", cell)), ...rows.flatMap(rowSentences)];
}

function rowSentences({ kind, no, moved, activity, cells }: RowDifference): string[] {
  if (kind === "added") return [`Langkah ${no} baru: ${activity}.`];
  if (kind === "removed") return [`Langkah ${no} dihapus: ${activity}.`];
  const place = moved === null ? [] : [`Langkah ${moved} menjadi langkah ${no}: ${activity}.`];
  return [...place, ...cells.map((cell) => sentence(`Langkah ${no}`, cell))];
}

function sentence(place: string, { name, before, after }: CellChange): string {
  const what = `${place}, ${name}`;
  if (before === "") return `${what} diisi: “${after}”.`;
  if (after === "") return `${what} dikosongkan; semula “${before}”.`;
  return `${what} berubah dari “${before}” menjadi “${after}”.`;
}

function rowDifference(before: SheetRow | null, after: SheetRow | null): RowDifference {
  const present = (after ?? before) as SheetRow;
  const { no, activity } = present.row;
  const cells = changed(before ? rowCells(before) : [], after ? rowCells(after) : []);
  if (!before) return { kind: "added", no, moved: null, activity, cells };
  if (!after) return { kind: "removed", no, moved: null, activity, cells };
  const moved = before.row.no === no ? null : before.row.no;
  return { kind: cells.length > 0 || moved !== null ? "changed" : "same", no, moved, activity, cells };
}

function changed(before: Cell[], after: Cell[]): CellChange[] {
  const names = (after.length > 0 ? after : before).map(({ name }) => name);
  const textOf = (cells: Cell[], name: string) => cells.find((cell) => cell.name === name)?.text ?? "";
  return names
    .map((name) => ({ name, before: textOf(before, name), after: textOf(after, name) }))
    .filter((cell) => cell.before !== cell.after);
}

function nameOf({ row }: SheetRow): string {
  return row.activity;
}
