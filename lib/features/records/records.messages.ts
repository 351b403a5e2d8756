import { defineActs } from "@/lib/domain/acts";
import type { EntryKind } from "@/lib/domain/programmes";
import { defineRefusals, refusedAs } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  record_missing: "Langkah ini belum bisa diselesaikan.",
  letters_missing: "Masih ada peserta atau narasumber yang suratnya belum dibuat.",
  deliveries_missing: "Masih ada surat yang belum dicatat penyerahannya.",
  attendance_missing: "Kehadiran semua peserta pada setiap hari harus dicatat dahulu.",
  lines_closed: "Catatan ini hanya bisa diubah selama tugasnya Anda tangani.",
  too_many_lines: "Barisnya sudah terlalu banyak untuk satu kegiatan.",
  delivered_ahead: "Tanggal penyerahan tidak boleh sesudah hari ini.",
});

export const acts = defineActs({
  "programme.line_added": "Menambah catatan kegiatan",
  "programme.line_removed": "Menghapus catatan kegiatan",
  "programme.letters_made": "Membuat surat",
  "programme.delivery_recorded": "Mencatat penyerahan surat",
});

/** Lines that a duty asks for, as a sentence names them. */
const LINES: Record<EntryKind, string> = {
  item: "barang dan harga",
  slot: "jadwal acara",
  committee: "panitia",
  speaker: "narasumber",
  survey: "daftar periksa lokasi",
  problem: "masalah yang ditemui",
};

/** What it asks for in its own form. */
const FIELDS = {
  place: { name: "tempat pelaksanaan", missing: "Tulis tempat pelaksanaan." },
  number: { name: "nomor", missing: "Tulis nomornya." },
  date: { name: "tanggal", missing: "Tulis tanggalnya, misalnya 5/12/2026." },
};

/** Names all that a duty still lacks, says it at its fields, and leads to the first of the lines. */
export function recordLacks(lines: readonly EntryKind[], fields: readonly (keyof typeof FIELDS)[] = []) {
  const names = [...lines.map((kind) => LINES[kind]), ...fields.map((field) => FIELDS[field].name)].join(", ");
  const [first] = lines;
  return {
    ...refusedAs(refusals, "record_missing"),
    sentence: `${refusals.record_missing} Belum diisi: ${names}.`,
    errors: Object.fromEntries(fields.map((field) => [field, FIELDS[field].missing])),
    ...(first && { see: { href: `#catatan-${first}`, label: `Isi ${LINES[first]}` } }),
  };
}
