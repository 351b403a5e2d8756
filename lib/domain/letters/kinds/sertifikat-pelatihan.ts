import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { centred, heading, signedAt, title } from "./parts";

/** SOP 2 row 6: for whoever attended; hours on the front, subjects on the back. Shape "judul". */
export const SERTIFIKAT_PELATIHAN: LetterKind = {
  key: "sertifikat-pelatihan",
  name: "Sertifikat pelatihan",
  subject: "participant",
  series: "sertifikat",
  classification: "service",
  record: null,
  from: ["attendance"],
  outcomes: ["attended"],
  services: ["pelatihan"],
  forApplicant: true,
  template: [
    title(["SERTIFIKAT"]),
    centred("diberikan kepada", false),
    centred("{pemohon_nama}"),
    centred("{usaha_nama}", false),
    centred("atas keikutsertaannya sebagai peserta", false),
    centred("{kegiatan}"),
    centred(
      "yang diselenggarakan oleh {dinas} {kabupaten} pada {hari_tanggal}, bertempat di {tempat_kegiatan}, selama {lama_hari} hari, seluruhnya {jumlah_jam} jam.",
      false,
    ),
    signedAt(),
    { type: "annex", lines: [ph("LAMPIRAN SERTIFIKAT"), ph("NOMOR {nomor}")] },
    heading("MATERI {kegiatan_besar}"),
    {
      type: "table",
      source: "narasumber",
      columns: [
        { column: "materi", title: "Materi" },
        { column: "nama", title: "Narasumber", width: 40 },
      ],
      footer: { label: ph("Jumlah"), value: ph("{jumlah_jam} jam") },
    },
  ],
};
