import "server-only";
import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const letterRefusals = defineRefusals({
  letter_lacks: "Ada yang kurang untuk surat ini.",
  number_format: "Format nomor surat belum bisa dipakai. Admin memperbaikinya di Pengaturan, Surat.",
  numbers_unchecked:
    "Portal baru dipulihkan dari cadangan, jadi nomor yang keluar sesudahnya belum diketahui. Nomor surat diberikan lagi setelah admin menyebut nomor terakhir di Pengaturan, Cadangan.",
  letter_no_serial:
    "Nomor urut itu belum terpakai di buku dan tahun surat ini. Sisipan hanya di belakang nomor yang sudah ada.",
  letter_serial_full: "Di belakang nomor ini sudah ada 99 sisipan. Pakai nomor berikutnya.",
  letter_insert_right:
    "Nomor sisipan hanya diberikan Sekretaris atau Kepala Dinas. Kosongkan untuk memakai nomor berikutnya.",
  letter_insert_one:
    "Nomor sisipan hanya untuk satu surat, sedangkan langkah ini memberi nomor kepada beberapa surat. Kosongkan: semuanya mendapat nomor berikutnya.",
  owed_due:
    "Susulan itu belum bisa dicentang: surat untuk peserta pengganti belum bernomor, atau penyerahannya belum dicatat. Muat ulang halaman untuk melihat yang kurang.",
  date_ahead: "Tanggal surat tidak boleh sesudah hari ini.",
});

export const letterActs = defineActs({
  "letter.numbered": "Memberi nomor surat",
  "letter.inserted": "Menyisipkan nomor surat",
});
