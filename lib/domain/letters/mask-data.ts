import { maskName } from "@/lib/domain/mask-name";
import type { LetterData } from "./fill";

/** Words about a citizen that the look of a letter does not need. */
const FIELDS = [
  "pemohon_nama",
  "pemohon_alamat",
  "usaha_nama",
  "usaha_produk",
  "usaha_alamat",
  "nib",
  "diserahkan_kepada",
  "alasan_tolak",
  "hasil",
];
const TABLES = ["peserta", "penerima", "pengecualian", "pengganti"];
const COLUMNS = ["nama", "diganti", "usaha", "produk", "alamat", "nilai_awal", "nilai_akhir", "hasil"];

/**
 * The data of a real case for whoever sets up letters and has no duty in cases: as long as it was, so that lines break
 * where they will, and no citizen can be read from it.
 */
export function maskCitizens<D extends LetterData>(data: D): D {
  const fields = Object.entries(data.fields).map(([key, text]) => [
    key,
    text !== null && FIELDS.includes(key) ? maskName(text) : text,
  ]);
  const tables = Object.entries(data.tables).map(([key, rows]) => [
    key,
    TABLES.includes(key) ? rows.map(maskRow) : rows,
  ]);
  const notes = Object.hasOwn(data.tables, "persyaratan")
    ? { persyaratan: data.tables.persyaratan?.map(maskNote) }
    : {};
  return { ...data, fields: Object.fromEntries(fields), tables: { ...Object.fromEntries(tables), ...notes } };
}

function maskRow(row: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([column, text]) => [column, COLUMNS.includes(column) && text ? maskName(text) : text]),
  );
}

/** Why a paper was not accepted may say anything. */
function maskNote(row: Record<string, string>): Record<string, string> {
  return { ...row, catatan: row.catatan ? maskName(row.catatan) : "" };
}
