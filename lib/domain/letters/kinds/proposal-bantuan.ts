import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { facts, heading, paragraph, points, signature, signedAt, title } from "./parts";

/** SOP 1 rows 1 and 2: what is asked for, for whom, at what cost. Shape "judul", with an annex of recipients. */
export const PROPOSAL_BANTUAN: LetterKind = {
  key: "proposal-bantuan",
  name: "Proposal bantuan",
  subject: "programme",
  series: "surat",
  classification: "service",
  record: "proposal_signed",
  againByHand: true,
  from: ["proposal"],
  lists: true,
  services: ["lapak", "peralatan"],
  forApplicant: false,
  template: [
    title(["PROPOSAL BANTUAN FASILITASI USAHA MIKRO", "{kegiatan_besar}"]),
    heading("A. Latar belakang"),
    paragraph(
      "{dinas} {kabupaten} menerima permohonan bantuan dari pelaku usaha mikro. Permohonan tersebut telah diperiksa kelengkapan dan kesesuaiannya, dan yang memenuhi persyaratan dihimpun dalam proposal ini.",
    ),
    heading("B. Dasar hukum"),
    { type: "points", style: "1.", items: [], source: "dasar_hukum" },
    heading("C. Maksud dan tujuan"),
    points(
      "memfasilitasi pelaku usaha mikro di {kabupaten} dengan sarana usaha yang dibutuhkan; dan",
      "mendukung kelancaran dan perkembangan usaha para calon penerima.",
    ),
    heading("D. Calon penerima"),
    facts(
      ["Jumlah calon penerima", "{jumlah_peserta} orang"],
      ["Kuota", "{kuota} orang"],
      ["Daftar", "sebagaimana tercantum dalam Lampiran"],
    ),
    heading("E. Rencana anggaran biaya"),
    {
      type: "table",
      source: "rab",
      columns: [
        { column: "nama", title: "Barang" },
        { column: "spesifikasi", title: "Spesifikasi" },
        { column: "jumlah", title: "Jumlah", width: 10, align: "right" },
        { column: "satuan", title: "Satuan", width: 10 },
        { column: "harga", title: "Harga satuan", width: 19, align: "right" },
        { column: "total", title: "Jumlah harga", width: 21, align: "right" },
      ],
      footer: { label: ph("Jumlah"), value: ph("{rab_total}") },
    },
    facts(["Terbilang", "{rab_terbilang}"], ["Mata anggaran?", "{mata_anggaran}"]),
    paragraph("Demikian proposal ini disusun sebagai bahan pertimbangan. Atas perhatiannya diucapkan terima kasih."),
    signedAt(),
    { type: "annex", lines: [ph("LAMPIRAN PROPOSAL"), ph("NOMOR {nomor}"), ph("TANGGAL {tanggal}")] },
    heading("DAFTAR CALON PENERIMA BANTUAN"),
    {
      type: "table",
      source: "peserta",
      columns: [
        { column: "nama", title: "Nama", width: 23 },
        { column: "usaha", title: "Usaha", width: 20 },
        { column: "produk", title: "Produk" },
        { column: "desa", title: "Desa/kelurahan", width: 19 },
        { column: "kecamatan", title: "Kecamatan", width: 15 },
      ],
    },
    signature(),
  ],
};
