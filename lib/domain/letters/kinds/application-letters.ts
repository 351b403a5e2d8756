import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { body, correspondence, facts, paragraph, plainTitle, signature, signedAt, title } from "./parts";

const ADDRESSEE = ["Yth. Saudara {pemohon_nama}", "{pemohon_alamat}", "{pemohon_desa}, Kecamatan {pemohon_kecamatan}"];

/** Every SOP: what the applicant gets when the papers are handed in. It bears the reference, no number of a register. */
export const TANDA_TERIMA: LetterKind = {
  key: "tanda-terima-permohonan",
  name: "Tanda terima permohonan",
  subject: "application",
  series: null,
  classification: null,
  record: null,
  forApplicant: true,
  template: [
    plainTitle(["TANDA TERIMA PERMOHONAN"]),
    paragraph("{dinas} {kabupaten} telah menerima permohonan layanan sebagai berikut:"),
    facts(
      ["Nomor permohonan", "{nomor_permohonan}"],
      ["Layanan", "{layanan}"],
      ["Diajukan", "{diajukan}"],
      ["Nama pemohon", "{pemohon_nama}"],
      ["Alamat", "{pemohon_alamat}, {pemohon_desa}, Kecamatan {pemohon_kecamatan}"],
      ["Nama usaha", "{usaha_nama}"],
      ["Waktu menurut SOP?", "{waktu_layanan}"],
    ),
    {
      type: "table",
      source: "persyaratan",
      caption: ["Persyaratan"],
      columns: [
        { column: "nama", title: "Persyaratan" },
        { column: "keadaan", title: "Keadaan", width: 22 },
        { column: "catatan", title: "Catatan", width: 28 },
      ],
      optional: true,
    },
    paragraph(
      "Simpan nomor permohonan ini: dengan nomor ini Saudara dapat melihat perkembangan permohonan. Layanan ini tidak dipungut biaya.",
    ),
    paragraph("Tanda terima ini dibuat oleh sistem dan tidak memerlukan tanda tangan."),
  ],
};

/** Every SOP: why an application is refused and what can be done about it (domain rule 14). */
export const SURAT_PENOLAKAN: LetterKind = {
  key: "surat-penolakan",
  name: "Surat penolakan",
  subject: "application",
  series: "surat",
  classification: "service",
  record: null,
  statuses: ["rejected"],
  forApplicant: true,
  template: [
    correspondence("Penolakan permohonan layanan {layanan}", ADDRESSEE),
    body(
      "Menindaklanjuti permohonan Saudara Nomor {nomor_permohonan} yang diajukan pada {diajukan} untuk layanan {layanan} bagi usaha {usaha_nama}, dengan hormat kami sampaikan bahwa permohonan tersebut tidak dapat kami kabulkan, dengan alasan:",
    ),
    { type: "paragraph", text: [{ field: "alasan_tolak" }], indent: true },
    body("{keberatan} Saudara juga dapat mengajukan permohonan baru. Semuanya tidak dipungut biaya."),
    body("Demikian disampaikan. Atas perhatian Saudara, kami ucapkan terima kasih."),
    signature(),
  ],
};

/** SOP 3 row 5: signed on the spot by both, when the NIB is handed over; the office's letter about it follows with a number. */
export const SERAH_TERIMA_NIB: LetterKind = {
  key: "serah-terima-nib",
  name: "Tanda serah terima NIB",
  subject: "application",
  series: null,
  classification: null,
  record: null,
  statuses: ["completed"],
  services: ["nib"],
  forApplicant: false,
  template: [
    plainTitle(["TANDA SERAH TERIMA", "NOMOR INDUK BERUSAHA (NIB)"]),
    paragraph("{dinas} {kabupaten} menyerahkan Nomor Induk Berusaha (NIB) beserta berkasnya dari OSS:"),
    facts(
      ["Nomor permohonan", "{nomor_permohonan}"],
      ["Nama pemohon", "{pemohon_nama}"],
      ["Nama usaha", "{usaha_nama}"],
      ["NIB", "{nib}"],
      ["Tanggal terbit", "{nib_tanggal}"],
      ["KBLI?", "{nib_kbli}"],
      ["Tingkat risiko?", "{nib_risiko}"],
      ["Diserahkan pada", "{diserahkan}"],
      ["Diserahkan oleh", "{diserahkan_oleh}"],
      ["Diterima oleh", "{diserahkan_kepada}"],
      ["Cara penyerahan", "{diserahkan_cara}"],
    ),
    paragraph(
      "Akun OSS dan kata sandinya dipegang pemohon sendiri; kantor tidak meminta dan tidak menyimpannya. Layanan ini tidak dipungut biaya. Dengan nomor permohonan di atas dan nomor HP, berkas NIB dapat diunduh lagi di halaman lacak portal.",
    ),
    {
      type: "signatures",
      above: [],
      office: false,
      others: [
        { above: [], post: ph("Yang menyerahkan,"), name: ph("{diserahkan_oleh}") },
        { above: [], post: ph("Yang menerima,"), name: ph("{diserahkan_kepada}") },
      ],
    },
  ],
};

/** SOP 3 row 5: that the NIB was handed over. Shape "judul". */
export const KETERANGAN_NIB: LetterKind = {
  key: "keterangan-nib",
  name: "Surat keterangan NIB diserahkan",
  subject: "application",
  series: "surat",
  classification: "service",
  record: null,
  after: "nib_handed",
  services: ["nib"],
  forApplicant: true,
  template: [
    title(["SURAT KETERANGAN", "PENYERAHAN NOMOR INDUK BERUSAHA"]),
    paragraph("Yang bertanda tangan di bawah ini:"),
    facts(["Nama", "{kepala}"], ["Jabatan", "{kepala_jabatan}"], ["NIP?", "{kepala_nip}"]),
    paragraph("menerangkan bahwa Nomor Induk Berusaha (NIB) di bawah ini telah diserahkan kepada:"),
    facts(
      ["Nama", "{pemohon_nama}"],
      ["Alamat", "{pemohon_alamat}, {pemohon_desa}, Kecamatan {pemohon_kecamatan}"],
      ["Nama usaha", "{usaha_nama}"],
      ["NIB", "{nib}"],
      ["Tanggal terbit", "{nib_tanggal}"],
      ["KBLI?", "{nib_kbli}"],
      ["Tingkat risiko?", "{nib_risiko}"],
      ["Diserahkan pada", "{diserahkan}"],
      ["Diterima oleh?", "{diserahkan_kepada}"],
      ["Cara penyerahan?", "{diserahkan_cara}"],
      ["Nomor permohonan", "{nomor_permohonan}"],
    ),
    paragraph(
      "NIB tersebut diterbitkan oleh sistem Online Single Submission (OSS); surat keterangan ini bukan pengganti NIB.",
    ),
    paragraph("Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya."),
    signedAt(),
  ],
};
