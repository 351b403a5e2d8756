import { ownValue } from "../own-value";
import { RECORD_WORDS } from "../record-words";
import { ROLE_NAMES } from "../roles";
import { SOP_IDENTITY_LABELS, type SopDocument, type SopRow } from "../sop-document";
import type { Definition, Row } from "../workflow";
import { formatStandard, taskWords, VERB_WORDS } from "../workflow/words";

/** One cell of a sheet in words; "" for an empty one. */
export type Cell = { name: string; text: string };

/** What the office wrote in a row, and what the portal does with it. */
export type SheetRow = { row: SopRow; flow: Row | null };

/** The cells of the identity block, and the head of the sheet. */
export function identityCells({ letterhead, identity, title, subtitle, header }: SopDocument): Cell[] {
  const { approvedBy, ...rest } = identity;
  const labels = Object.entries(SOP_IDENTITY_LABELS) as [keyof typeof identity, string][];
  return [
    {
      name: "Kepala naskah",
      text: joined([letterhead.government, letterhead.office, letterhead.address, letterhead.email]),
    },
    ...labels.map(([key, name]) => ({
      name,
      text:
        key === "approvedBy" ? joined([approvedBy.post, approvedBy.name, approvedBy.nip]) : joined([rest[key]].flat()),
    })),
    { name: "Judul", text: joined([title, subtitle]) },
    { name: "Kepala tabel", text: joined(headWords(header)) },
    { name: "Kolom pelaksana", text: joined(header.actors.columns.map(columnWords)) },
  ];
}

function headWords({ no, activity, actors, standard, remarks }: SopDocument["header"]): string[] {
  return [
    no,
    activity,
    actors.title,
    standard.title,
    standard.requirements,
    standard.time,
    standard.output,
    remarks ?? "",
  ];
}

/** The office's word, and whom it means where that is another word. */
function columnWords({ label, role }: SopDocument["header"]["actors"]["columns"][number]): string {
  return label === ROLE_NAMES[role] ? label : `${label} (${ROLE_NAMES[role]})`;
}

/** The cells of one row, the printed ones first. */
export function rowCells({ row, flow }: SheetRow): Cell[] {
  return [
    { name: "Aktivitas", text: row.activity },
    { name: "Persyaratan", text: joined(row.requirements) },
    { name: "Waktu", text: row.time },
    { name: "Output", text: joined(row.output) },
    { name: "Keterangan", text: row.remarks },
    { name: "Pelaksana", text: flow ? joined(flow.duties.map(dutyWords)) : "" },
    { name: "Waktu baku di portal", text: flow ? standards(flow) : "" },
    { name: "Kalimat untuk pemohon", text: flow?.plain?.application ?? "" },
    { name: "Kalimat tentang kegiatan", text: flow?.plain?.programme ?? "" },
    { name: "Petunjuk bagi pemohon", text: joined(flow?.help ?? []) },
    { name: "Diberi tahu", text: joined((flow?.informed ?? []).map((role) => ROLE_NAMES[role])) },
  ];
}

/** The rows of a version, each with its own part of the flow. */
export function sheetRows(document: SopDocument, definition: Definition): SheetRow[] {
  return document.rows.map((row) => ({ row, flow: definition.rows.find(({ no }) => no === row.no) ?? null }));
}

/** All of it that a version may say otherwise. */
function dutyWords(duty: Row["duties"][number]): string {
  const { role, verb, scope, task, record } = duty;
  const more = [
    ...(task === undefined ? [] : [VERB_WORDS[verb].toLowerCase()]),
    ...(scope === "programme" ? ["kegiatan"] : []),
    ...(record === undefined ? [] : [`mencatat ${ownValue<string>(RECORD_WORDS, record) ?? record}`]),
  ];
  return `${ROLE_NAMES[role]} – ${taskWords(duty)}${more.length > 0 ? ` (${more.join(", ")})` : ""}`;
}

function standards({ standard, verifyStandard, clockFrom }: Row): string {
  const parts = [formatStandard(standard)];
  if (verifyStandard) parts.push(`periksa berkas ${formatStandard(verifyStandard)}`);
  if (clockFrom === "first_day") parts.push("dihitung sejak hari pertama kegiatan");
  return parts.join(", ");
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("; ");
}
