-- CreateTable
CREATE TABLE "requirement_reason" (
    "id" UUID NOT NULL,
    "requirement" TEXT NOT NULL DEFAULT '',
    "decision" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "requirement_reason_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "requirement_reason" ADD CONSTRAINT requirement_reason_decision_check CHECK ("decision" IN ('rejected', 'waived'));
ALTER TABLE "requirement_reason" ADD CONSTRAINT requirement_reason_sentence_check CHECK ("sentence" <> '');

-- Sentences to begin with; the admin changes them. An office that stands already begins with the same.
INSERT INTO "requirement_reason" ("id", "requirement", "decision", "sentence", "position") VALUES
  (gen_random_uuid(), 'ktp', 'rejected', 'Foto KTP buram. Foto ulang di tempat terang sampai NIK dan nama terbaca.', 1),
  (gen_random_uuid(), 'ktp', 'rejected', 'Sebagian KTP terpotong. Foto seluruh kartu dari tepi ke tepi.', 2),
  (gen_random_uuid(), 'ktp', 'rejected', 'KTP tertutup pantulan cahaya. Foto ulang tanpa lampu kilat.', 3),
  (gen_random_uuid(), 'ktp', 'rejected', 'KTP ini atas nama orang lain. Kirim KTP Anda sendiri.', 4),
  (gen_random_uuid(), 'ktp', 'rejected', 'NIK atau nama di KTP berbeda dari isian. Kirim foto KTP yang benar.', 5),
  (gen_random_uuid(), 'surat_usaha', 'rejected', 'Surat belum ditandatangani dan dicap. Minta tanda tangan dan cap di kantor desa.', 6),
  (gen_random_uuid(), 'surat_usaha', 'rejected', 'Nama di surat berbeda dari KTP. Minta surat dengan nama seperti di KTP.', 7),
  (gen_random_uuid(), 'surat_usaha', 'rejected', 'Surat tidak menyebut usaha Anda. Minta surat keterangan usaha di kantor desa.', 8),
  (gen_random_uuid(), 'surat_usaha', 'rejected', 'Halaman surat kurang. Foto semua halaman.', 9),
  (gen_random_uuid(), 'surat_usaha', 'rejected', 'Surat ini sudah tidak berlaku. Minta surat yang baru di kantor desa.', 10),
  (gen_random_uuid(), 'npwp', 'rejected', 'Nomor NPWP tidak ditemukan. Cocokkan lagi dengan kartu NPWP Anda.', 11),
  (gen_random_uuid(), 'npwp', 'rejected', 'NPWP ini atas nama orang lain. Tulis NPWP Anda sendiri.', 12),
  (gen_random_uuid(), 'npwp', 'waived', 'NPWP belum diperlukan untuk usaha mikro perorangan.', 13),
  (gen_random_uuid(), 'email', 'rejected', 'E-mail ini tidak bisa menerima surat. Tulis alamat lain yang bisa Anda buka.', 14),
  (gen_random_uuid(), 'email', 'rejected', 'E-mail ini sudah dipakai di OSS. Tulis alamat lain milik Anda.', 15),
  (gen_random_uuid(), 'foto_tempat', 'rejected', 'Tempat berjualan tidak terlihat. Foto dari depan, tampak sekitarnya.', 16),
  (gen_random_uuid(), 'foto_usaha', 'rejected', 'Kegiatan usaha tidak terlihat. Foto saat Anda bekerja dengan alat yang ada.', 17),
  (gen_random_uuid(), 'foto_produk', 'rejected', 'Produk tidak terlihat jelas. Foto dengan cahaya terang dan latar polos.', 18),
  (gen_random_uuid(), '', 'rejected', 'Foto buram atau gelap. Foto ulang di tempat terang.', 19),
  (gen_random_uuid(), '', 'rejected', 'Berkas ini bukan yang diminta. Kirim berkas yang sesuai.', 20),
  (gen_random_uuid(), '', 'waived', 'Aslinya sudah dilihat petugas di kantor.', 21),
  (gen_random_uuid(), '', 'waived', 'Tidak diperlukan untuk permohonan ini.', 22);
