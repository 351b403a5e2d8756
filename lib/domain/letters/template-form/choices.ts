import { catalogueOf, type Naming } from "../catalogue";
import type { ChoiceSource } from "./fields";

export type FieldChoice = { value: string; label: string };

/** What stands for a column without data, to be written or signed in. */
export const BY_HAND = "-";

const ALIGN: FieldChoice[] = [
  { value: "left", label: "Kiri" },
  { value: "center", label: "Tengah" },
  { value: "right", label: "Kanan" },
  { value: "justify", label: "Kiri dan kanan" },
];
const POINTS: FieldChoice[] = [
  { value: "1.", label: "1. 2. 3." },
  { value: "a.", label: "a. b. c." },
  { value: "•", label: "• (titik)" },
];

/** What may be chosen; `table`: the table whose columns are meant. */
export function choicesOf(from: ChoiceSource, naming: Naming, table: string): FieldChoice[] {
  const { lists, tables } = catalogueOf(naming);
  switch (from) {
    case "align":
      return ALIGN;
    case "column-align":
      return [{ value: "", label: "Biasa" }, ...ALIGN];
    case "points-style":
      return POINTS;
    case "clause-style":
      return [{ value: "none", label: "Tanpa tanda" }, ...POINTS];
    case "list":
      return [{ value: "", label: "Yang ditulis di bawah" }, ...named(lists)];
    case "table":
      return named(tables);
    case "column":
      return [
        { value: "", label: "(tidak dipakai)" },
        { value: BY_HAND, label: "Kosong, diisi tangan" },
        ...columnsOf(tables, table),
      ];
  }
}

function named(table: Record<string, { name: string }>): FieldChoice[] {
  return Object.entries(table).map(([value, { name }]) => ({ value, label: name }));
}

function columnsOf(tables: Record<string, { columns: Record<string, string> }>, table: string): FieldChoice[] {
  const columns = Object.hasOwn(tables, table) ? (tables[table]?.columns ?? {}) : {};
  return Object.entries(columns).map(([value, label]) => ({ value, label }));
}
