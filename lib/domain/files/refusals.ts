/** Why a file was not taken. The code travels in addresses and answers, the sentence is what people read. */
export const FILE_REFUSALS = {
  file_missing: "Belum ada berkas yang dipilih. Pilih berkas dulu, lalu tekan Unggah.",
  file_empty: "Berkas ini kosong (0 byte). Periksa berkasnya di HP atau komputer Anda, lalu pilih lagi.",
  file_too_large:
    "Berkas ini lebih besar dari 10 MB. Kecilkan ukurannya atau foto ulang dengan mutu lebih rendah, lalu pilih lagi.",
  file_type_unknown: "Jenis berkas ini tidak dapat kami terima. Kirim foto (JPG, PNG, WebP, HEIC) atau PDF.",
  file_disguised:
    "Isi berkas ini tidak murni foto atau PDF, jadi tidak dapat kami terima. Foto ulang lembar aslinya, lalu kirim fotonya.",
  image_broken:
    "Foto ini rusak atau terpotong sehingga tidak dapat dibuka. Foto ulang lembar aslinya, lalu kirim lagi.",
  image_too_many_pixels: "Ukuran gambar ini lebih dari 50 megapiksel. Kecilkan gambarnya, lalu kirim lagi.",
  image_too_complex: "Foto ini terlalu rumit untuk dibuka. Foto ulang lembar aslinya, lalu kirim lagi.",
  pdf_broken: "PDF ini rusak atau terpotong sehingga tidak dapat dibuka. Simpan ulang sebagai PDF, lalu kirim lagi.",
  pdf_encrypted:
    "PDF ini dikunci, dengan kata sandi atau terhadap penyalinan, sehingga isinya tidak dapat kami periksa. Simpan tanpa kunci, atau foto lembar aslinya, lalu kirim lagi.",
  pdf_script: "PDF ini berisi program (JavaScript). Cetak ulang ke PDF biasa, lalu kirim lagi.",
  pdf_launch:
    "PDF ini berisi perintah untuk membuka program atau mengirim data. Cetak ulang ke PDF biasa, lalu kirim lagi.",
  pdf_action: "PDF ini membuka alamat atau berkas lain. Cetak ulang ke PDF biasa, lalu kirim lagi.",
  pdf_attachment: "PDF ini membawa berkas lain di dalamnya. Kirim berkas itu satu per satu.",
  pdf_too_complex:
    "PDF ini terlalu rumit untuk diperiksa. Cetak ulang ke PDF biasa atau foto lembar aslinya, lalu kirim lagi.",
  pdf_unstampable: "PDF ini tidak bisa kami beri tulisan pengaman. Foto KTP-nya dengan HP, lalu kirim fotonya.",
  too_many_files: "Jumlah berkas untuk persyaratan ini sudah penuh. Hapus salah satu dulu, lalu unggah lagi.",
  upload_not_allowed: "Berkas ini tidak dapat ditambahkan di sini. Muat ulang halaman ini, lalu coba lagi.",
  draft_closed: "Isian ini sudah dikirim atau sudah kedaluwarsa, jadi berkas tidak dapat diubah lagi.",
  correction_closed: "Persyaratan ini tidak sedang diminta untuk diperbaiki.",
  duty_closed: "Tugas ini sudah tidak Anda tangani, jadi berkas hasil tidak dapat ditambahkan.",
  session_ended:
    "Sesi Anda sudah berakhir. Jangan tutup halaman ini: buka di tab lain dan masuk lagi di sana, lalu pilih berkasnya sekali lagi di sini.",
  too_many_uploads: "Terlalu banyak unggahan dalam waktu singkat. Tunggu beberapa menit, lalu coba lagi.",
  size_mismatch: "Berkas tidak sampai dengan utuh. Coba unggah lagi.",
  link_expired: "Waktu untuk mengunggah berkas ini sudah habis. Pilih berkasnya lagi.",
  upload_busy: "Berkas belum dapat disimpan karena sistem sedang sibuk. Coba lagi sebentar lagi.",
} as const;

export type FileRefusal = keyof typeof FILE_REFUSALS;

export function isFileRefusal(value: unknown): value is FileRefusal {
  return typeof value === "string" && Object.hasOwn(FILE_REFUSALS, value);
}
