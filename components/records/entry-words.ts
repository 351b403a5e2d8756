import { formatAmount } from "@/lib/domain/money";
import type { EntryData, EntryKind } from "@/lib/domain/programmes";
import { formatShortDate } from "@/lib/domain/working-time";

export const ENTRY_TITLES: Record<EntryKind, string> = {
  item: "Barang dan harga",
  slot: "Jadwal acara",
  committee: "Panitia",
  speaker: "Narasumber",
  survey: "Daftar periksa lokasi",
  problem: "Masalah yang ditemui",
};

export const ENTRY_ADDS: Record<EntryKind, string> = {
  item: "Tambah barang",
  slot: "Tambah acara",
  committee: "Tambah panitia",
  speaker: "Tambah narasumber",
  survey: "Tambah hal lain",
  problem: "Tambah masalah",
};

/** Heads of the columns; figures stand on the right. */
export const ENTRY_COLUMNS: Record<EntryKind, { head: string; numeric?: boolean }[]> = {
  item: [
    { head: "Barang" },
    { head: "Jumlah", numeric: true },
    { head: "Harga satuan (Rp)", numeric: true },
    { head: "Jumlah harga (Rp)", numeric: true },
  ],
  slot: [{ head: "Tanggal" }, { head: "Jam" }, { head: "Acara" }, { head: "Tempat" }],
  committee: [{ head: "Nama" }, { head: "Jabatan" }],
  speaker: [{ head: "Nama" }, { head: "Asal" }, { head: "Materi" }],
  survey: [{ head: "Yang diperiksa" }, { head: "Keadaan" }, { head: "Keterangan" }],
  problem: [{ head: "Masalah" }, { head: "Tindak lanjut" }],
};

/** The cells of one line, in the order of its columns. */
export function entryCells(kind: EntryKind, data: EntryData): string[] {
  const of = <K extends EntryKind>(_kind: K) => data as EntryData<K>;
  switch (kind) {
    case "item": {
      const { name, specification, quantity, unit, price } = of(kind);
      const total = BigInt(quantity) * BigInt(price);
      return [
        specification ? `${name}, ${specification}` : name,
        `${formatAmount(quantity)} ${unit}`,
        formatAmount(price),
        formatAmount(total),
      ];
    }
    case "slot": {
      const { date, hours, activity, place } = of(kind);
      return [formatShortDate(date), hours, activity, place];
    }
    case "committee":
      return [of(kind).name, of(kind).post];
    case "speaker":
      return [of(kind).name, of(kind).from, of(kind).topic];
    case "survey":
      return [of(kind).point, of(kind).ready === "ya" ? "Siap" : "Belum siap", of(kind).note];
    case "problem":
      return [of(kind).text, of(kind).followUp];
  }
}
