import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { heading, paragraph, signedAt, title } from "./parts";

/** SOP 3, "Sebagai laporan jumlah penerbitan NIB di Daerah": once a month. Shape "judul". */
export const LAPORAN_NIB: LetterKind = {
  key: "laporan-nib",
  name: "Laporan bulanan penerbitan NIB",
  subject: "report",
  series: "surat",
  classification: "500.3.11",
  record: null,
  forApplicant: false,
  template: [
    title(["LAPORAN BULANAN", "PENERBITAN NOMOR INDUK BERUSAHA (NIB)", "BULAN {bulan_besar} TAHUN {tahun}"]),
    paragraph(
      "Pada bulan {bulan} tahun {tahun} telah terbit {jumlah_nib_bulan} NIB melalui pelayanan {dinas} {kabupaten}. Sejak awal tahun {tahun} sampai dengan akhir bulan tersebut telah terbit {jumlah_nib} NIB.",
    ),
    heading("A. Menurut bulan"),
    {
      type: "table",
      source: "nib_per_bulan",
      columns: [
        { column: "bulan", title: "Bulan" },
        { column: "jumlah", title: "Jumlah NIB", width: 34, align: "right" },
      ],
      footer: { label: ph("Jumlah"), value: ph("{jumlah_nib}") },
    },
    heading("B. Menurut kecamatan"),
    {
      type: "table",
      source: "nib_per_kecamatan",
      columns: [
        { column: "kecamatan", title: "Kecamatan" },
        { column: "bulan_ini", title: "Bulan ini", width: 18, align: "right" },
        { column: "tahun_ini", title: "Tahun ini", width: 34, align: "right" },
      ],
      footer: { label: ph("Jumlah tahun ini"), value: ph("{jumlah_nib}") },
    },
    paragraph("Demikian laporan ini disampaikan untuk menjadi periksa."),
    signedAt(),
  ],
};
