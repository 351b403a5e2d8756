import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  view_of_nothing: "Pilih dahulu saringannya, tekan Tampilkan, lalu simpan pandangannya.",
  view_name_taken: "Nama itu sudah dipakai pandangan lain. Tulis nama yang lain.",
  views_full: "Sudah ada 30 pandangan. Hapus satu yang tidak dipakai lagi.",
});

export const acts = defineActs({
  "case_list.taken": "Mengunduh daftar permohonan",
  "view.saved": "Menyimpan pandangan daftar permohonan",
  "view.removed": "Menghapus pandangan daftar permohonan",
});
