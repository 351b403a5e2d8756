import { OFFICE } from "@/lib/domain/office";
import type { SamplePart } from "./part";

export const SAMPLE_SERVICE: SamplePart = {
  fields: {
    layanan: "Bantuan NIB",
    ringkasan: "Kami membantu pelaku usaha mikro mendapat NIB lewat OSS.",
    waktu: "105 menit kerja",
    biaya: "Gratis. Layanan ini tidak dipungut biaya.",
    produk: "Nomor Induk Berusaha (NIB)",
    pengaduan: `Telepon ${OFFICE.phone}`,
    alamat_formulir: "https://umkm.example/layanan/nib",
  },
  lists: { langkah: ["Petugas memeriksa berkas", "Pemohon mengaktifkan akun OSS", "Petugas menyerahkan NIB"] },
  tables: {
    syarat: [
      { nama: "KTP", wajib: "Wajib", keterangan: "" },
      { nama: "NPWP", wajib: "Wajib", keterangan: "15 atau 16 angka" },
    ],
    pertanyaan: [
      { bagian: "Pemohon", pertanyaan: "NIK" },
      { bagian: "Usaha", pertanyaan: "Nama usaha" },
    ],
  },
};
