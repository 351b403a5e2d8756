import "server-only";
import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const letterRefusals = defineRefusals({
  letter_lacks: "Ada yang belum diketahui untuk surat ini.",
  number_format: "Format nomor surat belum bisa dipakai. Admin memperbaikinya di Pengaturan, Surat.",
  numbers_unchecked:
    "Portal baru dipulihkan dari cadangan, jadi nomor yang keluar sesudahnya belum diketahui. Nomor surat diberikan lagi setelah admin menyebut nomor terakhir di Pengaturan, Cadangan.",
  date_ahead: "Tanggal surat tidak boleh sesudah hari ini.",
});

export const letterActs = defineActs({
  "letter.numbered": "Memberi nomor surat",
});
