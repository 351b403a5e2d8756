export type ArchiveClass = {
  code: string;
  title: string;
  /** What the office would file here: a proposal (usulan), null where there is none. */
  proposedFor: string | null;
};

/** Archive classification, Permendagri 83/2022: the codes this office meets. */
export const ARCHIVE_CLASSES: readonly ArchiveClass[] = [
  { code: "500.3", title: "Koperasi dan Usaha Kecil Menengah", proposedFor: null },
  { code: "500.3.1", title: "Kebijakan di Bidang Koperasi dan Usaha Kecil Menengah", proposedFor: null },
  { code: "500.3.2", title: "Kelembagaan Koperasi dan UKM", proposedFor: null },
  { code: "500.3.3", title: "Produksi", proposedFor: "SOP 1 langkah 2 (peralatan)" },
  { code: "500.3.4", title: "Pembiayaan", proposedFor: null },
  { code: "500.3.5", title: "Pemasaran dan Jaringan Usaha", proposedFor: "SOP 1 langkah 3 (promosi)" },
  { code: "500.3.6", title: "Pengembangan Sumber Daya Manusia", proposedFor: "SOP 2 (pelatihan)" },
  { code: "500.3.7", title: "Pengembangan dan Restrukturisasi Usaha", proposedFor: "SOP 1 langkah 2, alternatif" },
  { code: "500.3.8", title: "Pengkajian Sumber Daya UKMK", proposedFor: null },
  { code: "500.3.9", title: "Kerja Sama Hubungan Antar Lembaga", proposedFor: null },
  { code: "500.3.10", title: "Pedagang Kaki Lima (PKL)", proposedFor: "SOP 1 langkah 1 (lapak PKL)" },
  { code: "500.3.11", title: "Monitoring dan Evaluasi", proposedFor: "laporan, SKM tindak lanjut" },
  { code: "500.16.7.1", title: "Pelayanan aplikasi (OSS)", proposedFor: "SOP 3 bantuan akun OSS" },
  { code: "500.16.7.2", title: "Pelayanan perizinan", proposedFor: "SOP 3 NIB" },
  { code: "500.16.7.3", title: "Pelayanan konsultasi", proposedFor: "SOP 3 konsultasi" },
  { code: "000.8.3.2", title: "Standar Pelayanan", proposedFor: "dokumen Standar Pelayanan" },
  { code: "000.8.3.3", title: "Standar Operasional Prosedur (SOP)", proposedFor: "dokumen SOP" },
  { code: "000.1.5", title: "Rapat Pimpinan", proposedFor: null },
  { code: "000.5.6.1", title: "Pemindahan arsip", proposedFor: null },
  { code: "000.5.6.2", title: "Pemusnahan arsip", proposedFor: null },
  { code: "000.5.6.3", title: "Penyerahan arsip statis", proposedFor: null },
  { code: "100.3.3", title: "Keputusan", proposedFor: "SK Kepala Dinas (alternatif: pakai kode substansi)" },
  { code: "100.3.4", title: "Instruksi / Surat Edaran", proposedFor: null },
  { code: "800.1.11.1", title: "Surat Perintah Dinas / Surat Tugas", proposedFor: "Surat Tugas survei lokasi" },
];
