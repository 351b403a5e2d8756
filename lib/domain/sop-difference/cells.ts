import { ROLE_NAMES } from "../roles";
import { SOP_IDENTITY_LABELS, type SopDocument, type SopRow } from "../sop-document";
import type { Definition, Row } from "../workflow";
import { formatStandard, taskWords } from "../workflow/words";

/** One cell of a sheet in words; "" for an empty one. */
export type Cell = { name: string; text: string };

/** What the office wrote in a row, and what the portal does with it. */
export type SheetRow = { row: SopRow; flow: Row | null };

/** The cells of the identity block, and the head of the sheet. */
export function identityCells({ letterhead, identity, title, subtitle }: SopDocument): Cell[] {
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
  ];
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
    { name: "Kalimat untuk pemohon", text: flow ? joined(Object.values(flow.plain ?? {})) : "" },
    { name: "Petunjuk bagi pemohon", text: joined(flow?.help ?? []) },
    { name: "Diberi tahu", text: joined((flow?.informed ?? []).map((role) => ROLE_NAMES[role])) },
  ];
}

/** The rows of a version, each with its own part of the flow. */
export function sheetRows(document: SopDocument, definition: Definition): SheetRow[] {
  return document.rows.map((row) => ({ row, flow: definition.rows.find(({ no }) => no === row.no) ?? null }));
}

function dutyWords(duty: Row["duties"][number]): string {
  return `${ROLE_NAMES[duty.role]} – ${taskWords(duty)}${duty.scope === "programme" ? " (kegiatan)" : ""}`;
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
