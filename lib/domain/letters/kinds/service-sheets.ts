import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { BLANK, facts, heading, paragraph, plainTitle } from "./parts";

/** What a service asks for, to be handed out at the desk. */
export const LEMBAR_PERSYARATAN: LetterKind = {
  key: "lembar-persyaratan",
  name: "Lembar persyaratan",
  subject: "service",
  series: null,
  classification: null,
  record: null,
  forApplicant: false,
  template: [
    plainTitle(["PERSYARATAN LAYANAN", "{layanan_besar}"]),
    paragraph("{ringkasan}"),
    {
      type: "table",
      source: "syarat",
      columns: [
        { column: "nama", title: "Persyaratan" },
        { column: "wajib", title: "Wajib", width: 14, align: "center" },
        { column: "keterangan", title: "Keterangan" },
      ],
    },
    heading("Prosedur"),
    { type: "points", style: "1.", items: [], source: "langkah" },
    heading("Waktu, biaya, dan hasil"),
    facts(["Waktu", "{waktu}"], ["Biaya", "{biaya}"], ["Hasil", "{produk}"], ["Pengaduan?", "{pengaduan}"]),
    paragraph("Permohonan juga dapat diajukan sendiri di {alamat_formulir}."),
  ],
};

/** The form of a service to be filled in by hand; the desk types it in afterwards. */
export const FORMULIR_KOSONG: LetterKind = {
  key: "formulir-kosong",
  name: "Formulir kosong",
  subject: "service",
  series: null,
  classification: null,
  record: null,
  forApplicant: false,
  template: [
    plainTitle(["FORMULIR PERMOHONAN", "{layanan_besar}"]),
    paragraph(
      "Isi dengan huruf cetak, lalu serahkan bersama persyaratannya. Layanan ini tidak dipungut biaya. Jangan menuliskan kata sandi akun OSS di formulir ini.",
    ),
    {
      type: "table",
      source: "pertanyaan",
      columns: [
        { column: "bagian", title: "Bagian", width: 18 },
        { column: "pertanyaan", title: "Pertanyaan" },
        { column: "", title: "Jawaban", width: 40 },
      ],
      tall: true,
    },
    {
      type: "signatures",
      above: [],
      office: false,
      others: [{ above: ph(`………………, ………………………`), post: ph("Pemohon"), name: ph(`(${BLANK})`) }],
    },
  ],
};
