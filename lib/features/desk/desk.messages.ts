import { defineActs } from "@/lib/domain/acts";
import { defineRefusals } from "@/lib/domain/refusal";

export const refusals = defineRefusals({
  output_file_missing: "Unggah dahulu berkas hasil langkah ini, lalu selesaikan tugasnya.",
  files_unopened: "Buka dahulu semua berkas pemohon, lalu terima yang tersisa sekaligus.",
  nothing_undecided: "Tidak ada lagi yang menunggu diputuskan.",
  nothing_to_hand_over: "Pada langkah ini belum ada NIB yang bisa diserahkan. Muat ulang halaman.",
  reason_gone: "Kalimat itu sudah diubah atau dihapus admin. Muat ulang halaman, lalu pilih sekali lagi.",
});
export const acts = defineActs({
  "case.opened": "Membuka permohonan",
  "identity.viewed": "Melihat NIK lengkap",
  "nib.recorded": "Mencatat NIB",
  "nib.handed_over": "Mencatat penyerahan NIB",
  "note.added": "Menulis catatan internal",
});
