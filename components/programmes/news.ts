import { ownValue } from "@/lib/domain/own-value";
import { type ProgrammeType, peopleHead, peopleOf } from "@/lib/domain/programmes";

/** What has just happened, by the key in the address. */
export function programmeNews(key: string, type: ProgrammeType): string | undefined {
  return ownValue(NEWS, key)?.replaceAll("{Mereka}", peopleHead(type)).replaceAll("{mereka}", peopleOf(type));
}

/** {mereka}: whoever sits in it, as programmes of that type call them. */
const NEWS: Record<string, string> = {
  dibuat: "Kegiatan disimpan. Periksa lagi, lalu buka kegiatannya.",
  diubah: "Perubahan disimpan.",
  dibuka: "Kegiatan dibuka. Pemohon yang menunggu bisa dikumpulkan.",
  jadwal: "Jadwal diubah. Peserta, bila sudah ada, diberi kabar.",
  tutup: "Pendaftaran ditutup.",
  terima: "Pendaftaran dibuka lagi.",
  ambil: "Tugas ini sekarang Anda tangani.",
  lepas: "Tugas kembali ke antrean; rekan Anda bisa menanganinya.",
  alih: "Tugas ini sekarang Anda tangani; pemegang sebelumnya diberi tahu.",
  beri: "Tugas diberikan; petugasnya diberi tahu.",
  panjang: "Tenggat diperpanjang; {mereka} dan pemegang tugas diberi tahu.",
  mundur: "Pekerjaan dikembalikan ke langkah sebelumnya; putaran baru dimulai.",
  mulai: "Kegiatan dimulai. Langkah pertama sekarang terbuka.",
  nomor: "Surat yang datanya lengkap sudah bernomor.",
  kumpulan: "Semua surat dibuat menjadi satu berkas. Kemajuannya ada pada Berkas gabungan di bawah.",
  tamat: "Kegiatan selesai. {Mereka} diberi kabar tentang hasilnya masing-masing.",
  batal: "Kegiatan dibatalkan. {Mereka}, bila sudah ada, kembali menunggu di urutan semula dan diberi kabar.",
  selesai: "Tugas selesai.",
  baris: "Catatan ditambahkan.",
  hapus: "Catatan dihapus.",
  berkas: "Berkas sudah tersimpan.",
  surat: "Penerima surat dicatat: semua peserta, narasumber, dan pemilik tempat.",
  serah: "Penyerahan surat dicatat.",
  keluar: "{Mereka} dikeluarkan dan diberi tahu alasannya.",
  ganti: "{Mereka} diganti. Perubahan keputusan atau daftarnya, surat, dan penyerahannya masih harus diselesaikan.",
  hadir: "Kehadiran disimpan.",
  nilai: "Nilai disimpan.",
  hasil: "Hasil disimpan.",
  semua: "Semua {mereka} sekarang punya hasil.",
  sebagian: "Hasil dicatat untuk sebagian {mereka}. Tekan sekali lagi untuk yang tersisa.",
};
