/** Each answer by "section.field", as the form asks it: the words for lists, letters of return and checks. */
export const ANSWER_LABELS: Record<string, string> = {
  "identity.nik": "NIK",
  "identity.name": "Nama sesuai KTP",
  "identity.sex": "Jenis kelamin",
  "identity.birthDate": "Tanggal lahir",
  "identity.phone": "Nomor HP atau WhatsApp",
  "identity.email": "E-mail",
  "identity.villageCode": "Desa/kelurahan",
  "identity.address": "Alamat rumah",
  "business.businessName": "Nama usaha",
  "business.product": "Yang dibuat atau dijual",
  "business.businessVillageCode": "Desa/kelurahan usaha",
  "business.businessAddress": "Alamat usaha",
  "business.yearBegun": "Tahun mulai usaha",
  "business.ownCapital": "Modal sendiri",
  "business.yearlySales": "Penjualan setahun",
  "business.workers": "Jumlah pekerja",
  "business.nib": "NIB",
  "business.npwp": "NPWP",
  "service.activity": "Kegiatan usaha",
  "service.kbliCode": "Kode KBLI",
  "service.kbliVersion": "Versi KBLI",
  "service.ossAccount": "Akun OSS",
  "service.goods": "Barang dagangan",
  "service.presentPlace": "Tempat berjualan sekarang",
  "service.wantedPlace": "Tempat lapak yang diinginkan",
  "service.opensAt": "Jam mulai berjualan",
  "service.closesAt": "Jam selesai berjualan",
  "service.tool": "Alat yang diperlukan",
  "service.quantity": "Jumlah alat",
  "service.specification": "Spesifikasi",
  "service.estimatedPrice": "Perkiraan harga satu alat",
  "service.reason": "Alasan",
  "service.promotedProduct": "Produk yang ditampilkan",
  "service.capacity": "Kemampuan produksi",
  "service.certificates": "Sertifikat",
  "service.otherCertificates": "Sertifikat lain",
  "service.previousEvents": "Kegiatan promosi sebelumnya",
  "service.topic": "Topik atau kelas",
  "service.aim": "Tujuan",
  "service.experience": "Pengalaman",
};

/** A requirement that is answered by typing stands in this answer. */
export const FACT_FIELDS: Record<string, string> = {
  email: "identity.email",
  npwp: "business.npwp",
  nib: "business.nib",
};

/** Follows from the answers, nobody types it. */
const DERIVED_LABELS: Record<string, string> = { "business.class": "Kelas UMKM" };

export function answerLabel(key: string): string {
  return ANSWER_LABELS[key] ?? DERIVED_LABELS[key] ?? key;
}
