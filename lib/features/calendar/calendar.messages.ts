import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  table_empty: "Belum ada baris yang memuat hari libur. Tempel tabelnya: tanggal, lalu nama harinya.",
  table_long: "Paling banyak 100 baris sekali tempel. Bagi tabelnya per tahun.",
  table_odd: "Ada baris yang belum bisa dibaca. Belum ada yang ditambahkan.",
});

export const TABLE_WORDS = { ready: "hari siap ditambahkan", known: "sudah tercatat dan tidak diubah" };

export const acts = defineActs({
  "holiday.added": "Menambah hari libur",
  "holiday.renamed": "Mengubah nama hari libur",
  "holiday.removed": "Menghapus hari libur",
  "office_hours.added": "Menambah jam kerja",
  "office_hours.changed": "Mengubah jam kerja",
  "office_hours.removed": "Menghapus jam kerja",
});
