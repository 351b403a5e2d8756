import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "holiday.added": "Menambah hari libur",
  "holiday.renamed": "Mengubah nama hari libur",
  "holiday.removed": "Menghapus hari libur",
  "office_hours.added": "Menambah jam kerja",
  "office_hours.changed": "Mengubah jam kerja",
  "office_hours.removed": "Menghapus jam kerja",
});
