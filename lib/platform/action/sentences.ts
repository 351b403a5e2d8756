import "server-only";
import type { CommandType } from "@/lib/domain/workflow/command";
import type { Code } from "../refusal";

/** `named`: what is in the way, in words. */
export type AnyRefusal = { code: Code; possible?: CommandType[]; waitSeconds?: number; named?: string[] };

/** The only place where a refusal becomes a sentence. The compiler keeps it complete. */
export const SENTENCES: Record<Code, string> = {
  // The engine (lib/domain/workflow/command.ts)
  wrong_scope: "Langkah ini bukan untuk berkas jenis ini.",
  wrong_state: "Langkah ini tidak bisa dilakukan pada tahap permohonan sekarang.",
  not_your_duty: "Tugas ini bukan tugas peran Anda.",
  not_the_applicant: "Langkah ini hanya bisa dilakukan pemohon.",
  no_right: "Peran Anda tidak berwenang melakukan ini.",
  duty_not_open: "Tugas ini sudah selesai atau belum dibuka. Muat ulang halaman untuk melihat keadaan terbaru.",
  duty_not_held: "Ambil tugas ini lebih dulu, baru kerjakan.",
  held_by_other: "Tugas ini sedang dikerjakan rekan Anda.",
  already_held: "Tugas ini sudah Anda ambil.",
  own_work: "Pekerjaan sendiri harus diperiksa orang lain. Minta rekan dengan peran yang sama untuk mengerjakannya.",
  requirements_undecided:
    "Masih ada persyaratan yang belum diputuskan. Terima, tolak dengan alasan, atau bebaskan dahulu.",
  unknown_requirement: "Persyaratan itu tidak ada pada permohonan ini.",
  requirement_missing: "Berkas untuk persyaratan ini belum ada.",
  reason_required: "Tulis alasannya.",
  items_required: "Pilih sedikitnya satu hal yang perlu diperbaiki, dengan alasannya.",
  item_unknown: "Ada pilihan yang tidak dikenal pada permohonan ini.",
  items_unanswered: "Masih ada perbaikan yang belum dijawab.",
  not_earlier: "Pekerjaan hanya bisa dikembalikan ke langkah sebelumnya.",
  other_run: "Langkah itu milik berkas lain.",
  programme_asks_more:
    "Kegiatan ini meminta persyaratan yang belum diperiksa. Buka kembali pemeriksaan permohonan itu dahulu.",
  already_seated: "Permohonan ini sudah masuk dalam sebuah kegiatan.",
  no_seat: "Permohonan ini tidak punya tempat di kegiatan itu.",
  programme_closed: "Kegiatan ini tidak menerima peserta.",
  programme_full: "Tempat di kegiatan ini sudah penuh.",
  list_approved: "Daftar peserta sudah disahkan. Gunakan penggantian peserta.",
  list_not_approved: "Daftar peserta belum disahkan.",
  first_day_reached: "Kegiatan sudah dimulai; peserta tidak bisa diganti lagi.",
  owed_lines_open: "Masih ada surat atau penyerahan susulan yang harus diselesaikan.",
  outcomes_open: "Hasil semua peserta harus dicatat dahulu.",
  invalid_quota: "Jumlah tempat tidak sah: harus angka bulat, paling sedikit sebanyak tempat yang sudah terisi.",
  invalid_date: "Tanggalnya tidak sah. Periksa urutan dan tahunnya.",
  unknown_duty: "Tugas itu tidak ada dalam SOP permohonan ini.",
  unknown_command: "Langkah itu tidak kami kenal. Muat ulang halaman, lalu coba lagi.",
  outcome_required: "Pilih hasilnya.",
  day_not_held: "Hari itu bukan hari pelaksanaan kegiatan.",
  invalid_score: "Nilai harus angka bulat 0 sampai 100.",
  invalid_decision: "Keputusan itu tidak sah. Pilih terima, tolak, atau bebaskan.",
  // The portal (lib/platform/refusal.ts)
  busy: "Portal sedang sangat sibuk sehingga belum bisa menyimpan. Isian Anda masih ada; tunggu sebentar, lalu coba lagi.",
  signed_out: "Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu kirim ulang isian ini.",
  citizen_session_ended:
    "Demi keamanan, halaman ini sudah terkunci lagi. Masukkan nomor permohonan dan nomor telepon Anda sekali lagi.",
  no_such_case: "Kami tidak menemukan permohonan dengan data itu. Periksa lagi nomor yang Anda ketik.",
  not_found: "Data itu tidak ditemukan, atau sudah tidak ada.",
  changed_meanwhile: "Data ini baru saja diubah orang lain. Muat ulang halaman, lalu periksa lagi.",
  cross_site:
    "Kiriman ini tidak datang dari halaman portal, jadi tidak kami terima. Buka ulang halaman portal, lalu coba lagi.",
  invalid_input: "Ada isian yang tidak kami kenal. Muat ulang halaman, lalu coba lagi.",
  too_many_tries: "Terlalu banyak percobaan.",
  wrong_credentials: "Email atau kata sandi tidak cocok.",
  wrong_second_fact: "Nomor permohonan dan nomor telepon itu tidak cocok. Periksa lagi keduanya.",
  wrong_password: "Kata sandi yang sekarang tidak cocok.",
  invite_invalid: "Tautan ini sudah dipakai atau sudah lewat masanya. Minta tautan baru kepada admin.",
  email_taken: "Alamat email itu sudah dipakai pengguna lain.",
  last_admin: "Ini admin aktif yang terakhir. Angkat admin lain dahulu.",
  role_overlap: "Peran itu sudah diberikan untuk tanggal yang sama.",
  own_account: "Ini tidak bisa dilakukan pada akun sendiri.",
  account_disabled: "Akun ini nonaktif. Aktifkan dahulu.",
  entries_closed: "Pendaftaran kegiatan ini sudah ditutup. Pilih kegiatan lain, atau lanjutkan tanpa memilih.",
  draft_gone: "Draf ini sudah tidak ada: mungkin sudah dikirim, atau lewat masa simpannya.",
  draft_changed: "Draf ini baru saja diubah di tab atau perangkat lain. Muat ulang untuk melihat isian terbaru.",
  draft_incomplete: "Masih ada bagian yang belum lengkap.",
  document_in_use: "Berkas itu sudah menjadi bagian permohonan dan tidak bisa dihapus.",
  output_file_missing: "Unggah dahulu berkas hasil langkah ini, lalu selesaikan tugasnya.",
  nobody_in_line: "Tidak ada pemohon yang menunggu dengan saringan itu.",
  wrong_programme: "Catatan itu bukan untuk kegiatan jenis ini.",
  record_missing:
    "Catatan langkah ini belum lengkap. Isi dahulu yang diminta di atas tombol, lalu selesaikan tugasnya.",
  letters_missing: "Masih ada peserta atau narasumber yang suratnya belum dibuat.",
  deliveries_missing: "Masih ada surat yang belum dicatat penyerahannya.",
  attendance_missing: "Kehadiran semua peserta pada setiap hari harus dicatat dahulu.",
  lines_closed: "Catatan ini hanya bisa diubah selama tugasnya Anda pegang.",
  too_many_lines: "Barisnya sudah terlalu banyak untuk satu kegiatan.",
  nib_taken: "NIB itu sudah tercatat untuk usaha lain.",
  unexpected: "Maaf, ada gangguan di pihak kami. Isian Anda masih ada; silakan coba lagi.",
};

/** What is possible instead, as the buttons call it. */
const COMMAND_WORDS: Record<CommandType, string> = {
  submit: "kirim permohonan",
  recall: "tarik kembali",
  withdraw: "batalkan permohonan",
  claim: "ambil tugas",
  release: "lepas tugas",
  decide_requirement: "putuskan persyaratan",
  complete_duty: "selesaikan tugas",
  send_back: "kembalikan ke langkah sebelumnya",
  return_to_applicant: "kembalikan ke pemohon",
  resubmit: "kirim perbaikan",
  reject: "tolak permohonan",
  reopen_verification: "buka kembali pemeriksaan",
  open: "buka pendaftaran",
  reschedule: "ubah tanggal",
  gather: "masukkan ke kegiatan",
  release_from_programme: "keluarkan dari kegiatan",
  substitute: "ganti peserta",
  start: "mulai kegiatan",
  record_outcome: "catat hasil",
  record_attendance: "catat kehadiran",
  record_score: "catat nilai",
  confirm_attendance: "nyatakan hadir",
  cancel: "batalkan kegiatan",
  finish: "tutup kegiatan",
};

export function sentenceOf(refusal: AnyRefusal): string {
  const parts = [SENTENCES[refusal.code]];
  if (refusal.named && refusal.named.length > 0) parts.push(`Yang diminta: ${refusal.named.join(", ")}.`);
  if (refusal.waitSeconds !== undefined) parts.push(`Coba lagi dalam ${waitWords(refusal.waitSeconds)}.`);
  if (refusal.possible && refusal.possible.length > 0) {
    parts.push(
      `Yang bisa dilakukan sekarang: ${refusal.possible.map((command) => COMMAND_WORDS[command]).join(", ")}.`,
    );
  }
  return parts.join(" ");
}

function waitWords(seconds: number) {
  return seconds < 90 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}
