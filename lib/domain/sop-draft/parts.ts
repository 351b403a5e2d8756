import type { ServiceOfSop } from "../sop-fit";
import { columnField, columnFields, MOST_COLUMNS, readColumns } from "./column-fields";
import { askOf, type DraftRow, numbered, type SopDraft } from "./draft";
import { DUTY_PARTS, dutyField, MOST_DUTIES } from "./duty-fields";
import { ROW_LABELS, readRow, rowFields } from "./row-fields";
import { HEADER_FIELDS, IDENTITY_FIELDS, readSheet, sheetFields, sheetLabels } from "./sheet-fields";
import type { ReadForm, Texts } from "./typed";

/** The parts of a draft that are edited in one form each: these, and every row by its key. */
export const SHEET_PARTS = ["identitas", "kolom", "persyaratan"] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

export function isSheetPart(part: string): part is SheetPart {
  return SHEET_PARTS.some((one) => one === part);
}

/** Fields whose ticks are one text, by commas. */
export const TICKED_FIELDS = ["informed", "services"] as const;

export type DraftPart = {
  fields: Texts;
  /** The fields in words; those that are not here are the form's own. */
  labels: Texts;
  /** The whole draft with this part as typed. */
  read: (texts: Texts) => ReadForm<SopDraft>;
};

export type PartContext = { sop: string; services: readonly ServiceOfSop[] };

/** null: the draft has no such part (any more). */
export function partOf(draft: SopDraft, part: string, context: PartContext): DraftPart | null {
  if (part === "identitas") return identityPart(draft);
  if (part === "kolom") return columnsPart(draft);
  if (part === "persyaratan") return asksPart(draft, context.services);
  const row = draft.rows.find(({ key }) => key === part);
  return row ? rowPart(draft, row, context) : null;
}

function identityPart(draft: SopDraft): DraftPart {
  return {
    fields: sheetFields(draft.document, IDENTITY_FIELDS),
    labels: sheetLabels(IDENTITY_FIELDS),
    read: (texts) => onDraft(readSheet(draft.document, IDENTITY_FIELDS, texts), (document) => ({ ...draft, document })),
  };
}

function columnsPart(draft: SopDraft): DraftPart {
  const { document } = draft;
  const places = Array.from({ length: MOST_COLUMNS }, (_, index) => index);
  return {
    fields: { ...sheetFields(document, HEADER_FIELDS), ...columnFields(document.header.actors.columns) },
    labels: {
      ...sheetLabels(HEADER_FIELDS),
      ...Object.fromEntries(
        places.flatMap((index) => [
          [columnField(index, "label"), `kolom pelaksana ${index + 1}`],
          [columnField(index, "role"), `orang di kolom ${index + 1}`],
        ]),
      ),
    },
    read: (texts) => {
      const [head, columns] = [readSheet(document, HEADER_FIELDS, texts), readColumns(texts)];
      if (!head.ok || !columns.ok)
        return { ok: false, errors: { ...(!head.ok && head.errors), ...(!columns.ok && columns.errors) } };
      const { header } = head.value;
      const actors = { ...header.actors, columns: columns.value };
      return { ok: true, value: { ...draft, document: { ...head.value, header: { ...header, actors } } } };
    },
  };
}

/** Each thing that is asked for is decided from one row on, of those that its service walks. */
function asksPart(draft: SopDraft, services: readonly ServiceOfSop[]): DraftPart {
  const asks = services.flatMap(({ slug, name, requirements }) =>
    requirements.map(({ key, label }) => ({ ask: askOf(slug, key), slug, label: `${name}: ${label}` })),
  );
  const rowOf = (ask: string) => draft.rows.find((row) => row.asks.includes(ask))?.key ?? "";
  return {
    fields: Object.fromEntries(asks.map(({ ask }) => [ask, rowOf(ask)])),
    labels: Object.fromEntries(asks.map(({ ask, label }) => [ask, label])),
    read: (texts) => {
      const errors: Texts = {};
      for (const { ask, slug } of asks) {
        const row = draft.rows.find(({ key }) => key === texts[ask]);
        if (!row?.services.includes(slug)) errors[ask] = "Pilih langkah yang dijalankan layanan ini.";
      }
      if (Object.keys(errors).length > 0) return { ok: false, errors };
      const rows = draft.rows.map((row) => ({
        ...row,
        asks: asks.filter(({ ask }) => texts[ask] === row.key).map(({ ask }) => ask),
      }));
      return { ok: true, value: { ...draft, rows } };
    },
  };
}

function rowPart(draft: SopDraft, row: DraftRow, { sop, services }: PartContext): DraftPart {
  const others = draft.rows.filter(({ key }) => key !== row.key);
  const taken = new Set(others.flatMap(({ run }) => run.duties.map(({ id }) => id)));
  const context = { sop, services: services.map(({ slug }) => slug), taken };
  const duties = Array.from({ length: MOST_DUTIES }, (_, index) => index);
  const shown = DUTY_PARTS.filter((part) => part !== "id");
  return {
    fields: rowFields(row),
    labels: {
      ...ROW_LABELS,
      ...Object.fromEntries(
        duties.flatMap((index) =>
          shown.map((part) => [dutyField(index, part), `${DUTY_LABELS[part]} tugas ${index + 1}`]),
        ),
      ),
    },
    read: (texts) =>
      onDraft(readRow(row, texts, context), (edited) => ({
        ...draft,
        rows: draft.rows.map((one) => (one.key === row.key ? edited : one)),
      })),
  };
}

export const DUTY_LABELS = {
  order: "urutan",
  role: "pelaksana",
  verb: "pekerjaan",
  scope: "lingkup",
  task: "nama",
  record: "catatan",
};

function onDraft<Part>(read: ReadForm<Part>, put: (part: Part) => SopDraft): ReadForm<SopDraft> {
  return read.ok ? { ok: true, value: put(read.value) } : read;
}

/** "3. Survei lokasi", or what the part of the sheet is called. */
export function partName(draft: SopDraft, part: string): string {
  if (isSheetPart(part)) return PART_NAMES[part];
  const found = numbered(draft).find(({ row }) => row.key === part);
  return found ? `Langkah ${found.no}` : "";
}

export const PART_NAMES: Record<SheetPart, string> = {
  identitas: "Lembar identitas",
  kolom: "Kepala tabel dan kolom pelaksana",
  persyaratan: "Persyaratan yang diputuskan di tiap langkah",
};

const OF_SHEET = new Set([...IDENTITY_FIELDS, ...HEADER_FIELDS].map(({ path }) => path));
const NUMBERED = new RegExp(`^(?:c\\d{1,2}\\.(?:label|role)|d\\d{1,2}\\.(?:${DUTY_PARTS.join("|")}))$`);
const ASK = /^[a-z0-9-]{1,60}\/[a-z0-9_-]{1,60}$/;

/** Whether any form of a draft has such a field. */
export function isDraftField(name: string): boolean {
  return Object.hasOwn(ROW_LABELS, name) || OF_SHEET.has(name) || NUMBERED.test(name) || ASK.test(name);
}
