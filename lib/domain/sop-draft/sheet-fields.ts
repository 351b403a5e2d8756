import { SOP_IDENTITY_LABELS, type SopDocument } from "../sop-document";
import { joinLines, type ReadForm, reader, type Texts } from "./typed";

type Sheet = Omit<SopDocument, "rows">;
/** `path` of the cell; `missing`: said where it may not be empty. */
export type SheetField = { path: string; label: string; kind: "line" | "lines"; missing?: string };

const MISSING_LINES = "Tulis isinya, satu per baris. Kalau tidak ada, tulis -.";
const inLines = (key: keyof typeof SOP_IDENTITY_LABELS): SheetField => ({
  path: `identity.${key}`,
  label: SOP_IDENTITY_LABELS[key],
  kind: "lines",
  missing: MISSING_LINES,
});
const inLine = (key: keyof typeof SOP_IDENTITY_LABELS): SheetField => ({
  path: `identity.${key}`,
  label: SOP_IDENTITY_LABELS[key],
  kind: "line",
});

/** The sheet of the identity, cell by cell, in the order of the form of PermenPAN-RB 35/2012. */
export const IDENTITY_FIELDS: readonly SheetField[] = [
  { path: "letterhead.government", label: "Kop: pemerintah", kind: "line" },
  { path: "letterhead.office", label: "Kop: dinas", kind: "line" },
  { path: "letterhead.address", label: "Kop: alamat", kind: "line" },
  { path: "letterhead.email", label: "Kop: e-mail", kind: "line" },
  inLine("number"),
  inLine("madeOn"),
  inLine("revisedOn"),
  inLine("effectiveOn"),
  { path: "identity.approvedBy.post", label: "Disahkan oleh: jabatan", kind: "line" },
  { path: "identity.approvedBy.name", label: "Disahkan oleh: nama", kind: "line" },
  { path: "identity.approvedBy.nip", label: "Disahkan oleh: NIP", kind: "line" },
  { ...inLine("name"), missing: "Tulis nama SOP-nya." },
  inLines("legalBasis"),
  inLines("qualifications"),
  inLines("relatedSops"),
  inLines("equipment"),
  inLine("warning"),
  inLines("records"),
  { path: "title", label: "Judul halaman alur", kind: "line" },
  { path: "subtitle", label: "Di bawah judul", kind: "line" },
];

/** The words over the columns of the flow; an empty "Keterangan" means that the table has no such column. */
export const HEADER_FIELDS: readonly SheetField[] = [
  { path: "header.no", label: "Kolom nomor", kind: "line" },
  { path: "header.activity", label: "Kolom aktivitas", kind: "line" },
  { path: "header.actors.title", label: "Di atas para pelaksana", kind: "line" },
  { path: "header.standard.title", label: "Di atas mutu baku", kind: "line" },
  { path: "header.standard.requirements", label: "Kolom persyaratan", kind: "line" },
  { path: "header.standard.time", label: "Kolom waktu", kind: "line" },
  { path: "header.standard.output", label: "Kolom output", kind: "line" },
  { path: "header.remarks", label: "Kolom keterangan (kosong: tidak ada)", kind: "line" },
];

export function sheetFields(sheet: Sheet, fields: readonly SheetField[]): Texts {
  return Object.fromEntries(fields.map(({ path }) => [path, textOf(cellAt(sheet, path))]));
}

export function sheetLabels(fields: readonly SheetField[]): Texts {
  return Object.fromEntries(fields.map(({ path, label }) => [path, label]));
}

const MOST = 2_000;

export function readSheet(sheet: Sheet, fields: readonly SheetField[], texts: Texts): ReadForm<Sheet> {
  const form = reader(texts);
  const value = structuredClone(sheet);
  for (const { path, kind, missing } of fields)
    setCell(value, path, kind === "lines" ? form.lines(path, MOST, missing) : form.line(path, MOST, missing));
  if (value.header.remarks === "") value.header.remarks = null;
  return Object.keys(form.errors).length > 0 ? { ok: false, errors: form.errors } : { ok: true, value };
}

function textOf(cell: unknown): string {
  return Array.isArray(cell) ? joinLines(cell) : String(cell ?? "");
}

function cellAt(sheet: Sheet, path: string): unknown {
  return (path === "" ? [] : path.split(".")).reduce<unknown>(
    (part, key) => (part as Record<string, unknown>)[key],
    sheet,
  );
}

/** Only at a path of the lists above. */
function setCell(sheet: Sheet, path: string, cell: string | string[]) {
  const keys = path.split(".");
  const last = keys.pop() as string;
  (cellAt(sheet, keys.join(".")) as Record<string, unknown>)[last] = cell;
}
