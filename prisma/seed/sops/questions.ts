import type { SopKey } from "@/lib/domain/services";
import type { SopMark } from "@/lib/domain/sop-mark";

/**
 * What the office should look at before it prints these SOPs again. Nothing here is
 * repaired: the wording stays as it is until a new version says otherwise.
 */
const EVERY_SOP: SopMark[] = [
  question("document.identity.number", "Nomor SOP", "", "Nomor SOP kosong."),
  question("document.identity.madeOn", "Tanggal pembuatan", "", "Tanggal pembuatan kosong."),
  question("document.identity.revisedOn", "Tanggal revisi", "", "Tanggal revisi kosong."),
  question(
    "document.letterhead.office",
    "Kop, nama kantor",
    "KEPALA DINAS KOPERASI DAN UKM",
    "Kop menyebut jabatan, bukan nama dinas.",
  ),
  question(
    "document.identity.legalBasis.2",
    "Dasar hukum nomor 2",
    "PP Nomor 24 Tahun 2018",
    "Peraturan perizinan berusaha sudah berganti sejak 2021; periksa apakah masih berlaku.",
  ),
  question(
    "document.identity.legalBasis.3",
    "Dasar hukum nomor 3",
    "Peraturan BKPM Nomor 1 Tahun 2020",
    "Peraturan tentang OSS sudah berganti sejak 2021; periksa apakah masih berlaku.",
  ),
  question(
    "document.subtitle",
    "Judul bagan alir",
    "(PEJABAT FUNGSIONAL PENGAWAS KOPERASI)",
    "Sama pada ketiga SOP, padahal isinya layanan usaha mikro; periksa nama jabatan.",
  ),
];

export const QUESTIONS: Record<SopKey, readonly SopMark[]> = {
  fasilitasi: [
    ...EVERY_SOP,
    otherOfficesEmail("bakesbangpoi", "Ejaannya juga berbeda dari dua SOP lain (bakesbangpol)."),
    question(
      "document.header.actors.columns",
      "Kepala tabel, pelaksana",
      "Sek/Pro g",
      "Kata terpotong di tepi kolom: Sek/Program, Sekretaris, atau Subbagian Program?",
    ),
    question(
      "document.header.actors.columns",
      "Kepala tabel, pelaksana",
      "Seksi Pengem- bangan Usaha",
      "Kata terpotong di tepi kolom.",
    ),
    question("document.header.standard.time", "Kepala tabel, waktu", "Wakt u", "Kata terpotong di tepi kolom."),
    ...[1, 2].map((row) =>
      question(
        `document.rows.${row}.requirements`,
        `Langkah ${row}, persyaratan`,
        "Membuat Proposal Bantuan Fasilitasi UMK",
        "Berisi kegiatan, bukan persyaratan; syarat bagi pemohon tidak disebut.",
      ),
    ),
    question(
      "document.rows.3.requirements",
      "Langkah 3, persyaratan",
      "Pembuatan Jadwal promosi",
      "Berisi kegiatan, bukan persyaratan; syarat bagi pemohon tidak disebut.",
    ),
    typo("document.rows.3.output", "Langkah 3, output", "Prodak", "Produk"),
  ],
  pelatihan: [
    ...EVERY_SOP,
    otherOfficesEmail("bakesbangpol", "Ejaannya berbeda dari SOP Fasilitas Usaha Mikro (bakesbangpoi)."),
    typo("document.letterhead.address", "Kop, telepon", "Teip.", "Telp."),
    question(
      "document.identity.equipment",
      "Peralatan / Perlengkapan",
      "Komputer",
      "Komputer disebut dua kali: Komputer / Laptop dan Komputer.",
    ),
    typo("document.identity.records", "Pencatatan dan Pendataan", "Tekhnis", "Teknis"),
    question(
      "document.rows.1.output",
      "Langkah 1, output",
      "Draf NIB",
      "Tampaknya salinan dari SOP lain; hasil langkah ini daftar calon peserta?",
    ),
    cut("document.rows.2.output", "Langkah 2, output", "Pelaksar"),
    ...[3, 4].flatMap((row) => [
      cut(`document.rows.${row}.output`, `Langkah ${row}, output`, "pelatih Narasumber"),
      cut(`document.rows.${row}.output`, `Langkah ${row}, output`, "lok Tempat"),
    ]),
    question(
      "document.rows.4.requirements",
      "Langkah 4, persyaratan",
      "Surat Undangan Pemanggilan Peserta pelatihan",
      "Persyaratan dan output sama kata demi kata dengan langkah 3.",
    ),
    cut("document.rows.5.output", "Langkah 5, output", "lok Tempat"),
  ],
  nib: [
    ...EVERY_SOP,
    otherOfficesEmail("bakesbangpol", "Ejaannya berbeda dari SOP Fasilitas Usaha Mikro (bakesbangpoi)."),
    question(
      "document.identity.approvedBy.nip",
      "NIP Kepala Dinas",
      "19561231 199103 1 091",
      "Berbeda dari dua SOP lain: 19681231 199103 1 091.",
    ),
    question(
      "document.identity.warning",
      "Peringatan",
      "Sebagai laporan jumlah penerbitan NIB di Daerah",
      "Bukan peringatan; menyebut laporan jumlah NIB.",
    ),
    typo("document.header.actors.columns", "Kepala tabel, pelaksana", "Sekeretaris", "Sekretaris"),
    typo("document.rows.1.activity", "Langkah 1, aktivitas", "Mengimput", "Menginput"),
    question(
      "document.rows.1.output",
      "Langkah 1, output",
      "Terbitnya Ijin Usaha UMK",
      "Izin belum terbit pada langkah pertama; tampaknya hasil akhir SOP.",
    ),
    question(
      "document.rows.2.requirements",
      "Langkah 2, persyaratan",
      "Memiliki NPWP",
      "OSS sekarang tidak mewajibkan NPWP bagi usaha mikro perorangan.",
    ),
    typo("document.rows.2.activity", "Langkah 2, aktivitas", "Paswoad", "Password"),
    typo("document.rows.5.activity", "Langkah 5, aktivitas", "Pndaftaran", "Pendaftaran"),
  ],
};

function otherOfficesEmail(name: string, more: string): SopMark {
  const why = `Alamat ini milik kantor lain (Bakesbangpol), bukan Dinas Koperasi dan UKM. ${more}`;
  return question("document.letterhead.email", "Kop, e-mail", `${name}@lombokbaratkab.go.id`, why);
}

function typo(place: string, placeName: string, wording: string, meant: string): SopMark {
  return question(place, placeName, wording, `Salah ketik; maksudnya "${meant}"?`);
}

function cut(place: string, placeName: string, wording: string): SopMark {
  return question(place, placeName, wording, "Kata terpotong di tepi tabel.");
}

function question(place: string, placeName: string, wording: string, why: string): SopMark {
  return { kind: "question", place, placeName, wording, why };
}
