import type { SamplePart } from "./part";

export const SAMPLE_APPLICATION: SamplePart = {
  fields: {
    pemohon_nama: "Baiq Contoh Ningsih",
    pemohon_alamat: "Dusun Contoh, RT 02",
    pemohon_desa: "Desa Kebon Ayu",
    pemohon_kecamatan: "Gerung",
    usaha_nama: "Keripik Bu Contoh",
    usaha_produk: "Keripik singkong",
    usaha_alamat: "Dusun Contoh, RT 02",
    nomor_permohonan: "26PK-P4P9-XQGQ",
    layanan: "Pelatihan",
    diajukan: "Senin, 16 November 2026",
    keadaan: "Diproses",
    waktu_layanan: "13 jam dan 3 hari kerja",
    alasan_tolak: "Tempat usaha berada di luar Kabupaten Lombok Barat.",
    batas_keberatan: "Senin, 7 Desember 2026",
    keberatan:
      "Apabila Saudara berkeberatan, keberatan dapat disampaikan kepada kami paling lambat Senin, 7 Desember 2026.",
    nib: "1234567890123",
    nib_tanggal: "20 November 2026",
    nib_kbli: "10710 (Industri Produk Roti dan Kue)",
    nib_risiko: "Rendah",
    diserahkan_kepada: "Baiq Contoh Ningsih",
    diserahkan_cara: "Diambil di kantor",
    diserahkan_oleh: "Lalu Contoh Wirawan",
    diserahkan: "23 November 2026",
    hasil: "Hadir",
  },
  lists: { berkas: ["KTP", "Surat keterangan usaha dari desa"] },
  tables: {
    persyaratan: [
      { nama: "KTP", keadaan: "Diterima", catatan: "" },
      { nama: "Surat keterangan usaha dari desa", keadaan: "Diserahkan", catatan: "Belum diperiksa" },
    ],
  },
};
