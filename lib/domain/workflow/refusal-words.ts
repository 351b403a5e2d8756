import type { RefusalCode } from "./command";

/** What people read when the engine refuses. The compiler keeps it complete. */
export const ENGINE_REFUSALS: Readonly<Record<RefusalCode, string>> = {
  wrong_scope: "Langkah ini bukan untuk berkas jenis ini.",
  wrong_state: "Langkah ini tidak bisa dilakukan pada tahap permohonan sekarang.",
  not_your_duty: "Tugas ini bukan tugas peran Anda.",
  not_the_applicant: "Langkah ini hanya bisa dilakukan pemohon.",
  no_right: "Peran Anda tidak berwenang melakukan ini.",
  duty_not_open: "Tugas ini sudah selesai atau belum dibuka. Muat ulang halaman untuk melihat keadaan terbaru.",
  duty_not_held: "Tangani tugas ini lebih dulu, baru kerjakan.",
  held_by_other: "Tugas ini sedang ditangani rekan Anda.",
  already_held: "Tugas ini sudah Anda tangani.",
  holder_changed: "Pemegang tugas ini sudah berganti sejak halaman ini dibuka. Muat ulang halaman, lalu pilih lagi.",
  holder_already: "Tugas ini sudah ada pada petugas itu.",
  assignee_required: "Pilih petugas yang akan menangani tugas ini.",
  not_a_holder: "Petugas itu hari ini tidak punya peran untuk tugas ini. Pilih petugas lain.",
  own_work: "Pekerjaan sendiri harus diperiksa orang lain. Minta rekan dengan peran yang sama untuk mengerjakannya.",
  requirements_undecided:
    "Masih ada persyaratan yang belum diputuskan. Pilih Terima, Minta ganti, atau Tidak diwajibkan dahulu.",
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
  no_seat: "Permohonan ini tidak ada di kegiatan itu.",
  programme_closed: "Kegiatan ini tidak menerima pemohon.",
  programme_full: "Kegiatan ini sudah penuh.",
  list_approved: "Daftar namanya sudah disahkan. Gunakan penggantian.",
  list_not_approved: "Daftar namanya belum disahkan.",
  first_day_reached:
    "Kegiatan sudah berlangsung sejak hari pertamanya; peserta tidak bisa masuk, keluar, atau diganti lagi.",
  owed_lines_open:
    "Masih ada susulan untuk pengganti: perubahan keputusan, surat, atau penyerahannya. Formulir ini menyebut mana yang belum.",
  outcomes_open: "Hasil semua yang masuk kegiatan ini harus dicatat dahulu.",
  outcomes_given:
    "Sudah ada pemohon yang hasilnya dicatat dan dikabari, jadi kegiatan ini tidak bisa dibatalkan atau diundur lagi. Catat hasil yang lain, lalu selesaikan.",
  invalid_quota: "Jumlahnya tidak sah: harus angka bulat, paling sedikit sebanyak yang sudah masuk.",
  invalid_date: "Tanggalnya tidak sah. Periksa urutan dan tahunnya.",
  paused_already: "Tugas ini sudah ditunda. Lanjutkan dulu kalau harinya harus diganti.",
  not_paused: "Tugas ini tidak sedang ditunda.",
  not_later: "Tanggal itu tidak lebih lama daripada tenggat yang sekarang. Pilih hari sesudahnya.",
  unknown_duty: "Tugas itu tidak ada dalam SOP permohonan ini.",
  unknown_command: "Langkah itu tidak kami kenal. Muat ulang halaman, lalu coba lagi.",
  nobody_seated: "Belum ada yang masuk kegiatan ini. Kumpulkan dahulu pemohon yang menunggu.",
  not_begun: "Kegiatan ini belum berlangsung. Kehadiran dan hasil dicatat sejak hari pertamanya.",
  not_over: "Kegiatan ini masih berlangsung. Kegiatan diselesaikan sesudah hari terakhirnya.",
  other_service: "Permohonan ini untuk layanan lain, jadi tidak bisa dimasukkan ke kegiatan ini.",
  person_seated: "Orang yang sama sudah ada di kegiatan ini lewat permohonan lain.",
  passing_over:
    "Ada pemohon yang lebih depan dalam antrean dan tidak ikut dipilih. Pilih mereka, atau tulis alasan melewatinya.",
  second_aid_unasked:
    "Orang ini sudah menerima bantuan yang sama. Minta persetujuan dahulu di halaman Permohonan terkait, dengan alasannya.",
  second_aid_waiting: "Orang ini sudah menerima bantuan yang sama; persetujuannya masih menunggu atasan.",
  second_aid_refused:
    "Orang ini sudah menerima bantuan yang sama, dan bantuan kedua tidak disetujui. Bila ada alasan baru, minta lagi.",
  second_aid_not_needed: "Bantuan kedua tidak perlu dimintakan persetujuan, atau sudah disetujui. Muat ulang halaman.",
  second_aid_not_asked: "Tidak ada yang menunggu persetujuan. Mungkin sudah dijawab; muat ulang halaman.",
  outcome_recorded: "Hasil kegiatan sudah dicatat, jadi pemohon tidak bisa keluar dari kegiatan ini lagi.",
  result_told:
    "Hasilnya sudah terbit dan dikabarkan kepada pemohon, jadi permohonan ini tidak bisa ditolak lagi. Bila ada yang keliru, kembalikan ke langkah sebelumnya.",
  outcome_required: "Pilih hasilnya.",
  day_not_held: "Hari itu bukan hari pelaksanaan kegiatan.",
  invalid_score: "Nilai harus angka bulat 0 sampai 100.",
  objection_late:
    "Jangka waktu keberatan sudah lewat. Anda boleh mengajukan permohonan baru atau bertanya ke kantor dinas.",
  objection_used:
    "Keberatan atas permohonan ini sudah pernah diajukan. Tanyakan ke kantor dinas bila masih ada yang kurang jelas.",
  objection_open:
    "Pemohon mengajukan keberatan atas penolakan. Sebelum keberatan itu diputuskan, permohonan ini tidak dikerjakan.",
  own_rejection: "Keberatan ini atas penolakan Anda sendiri, jadi orang lain yang memutuskannya.",
  rejected_before:
    "Penolakan Anda sudah dicabut atasan. Pemeriksaan boleh Anda lanjutkan; kalau perlu ditolak lagi, rekan atau atasan yang memutuskannya.",
  nothing_changed: "Isian itu sudah berbunyi begitu, jadi tidak ada yang diubah.",
  invalid_decision: "Keputusan itu tidak sah. Pilih Terima, Minta ganti, atau Tidak diwajibkan.",
};
