import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { BLANK, facts, plainTitle } from "./parts";

/** SOP 2 row 6: signed by hand, one list a day; what is read off it goes into the attendance. */
export const DAFTAR_HADIR: LetterKind = {
  key: "daftar-hadir",
  name: "Daftar hadir",
  subject: "day",
  series: null,
  classification: null,
  record: null,
  from: ["attendance"],
  services: ["pelatihan"],
  forApplicant: false,
  template: [
    plainTitle(["DAFTAR HADIR", "{kegiatan_besar}"]),
    facts(["Hari, tanggal", "{hari}"], ["Pukul?", "{jam} WITA"], ["Tempat?", "{tempat_kegiatan}"]),
    {
      type: "table",
      source: "peserta",
      caption: ["Peserta"],
      columns: [
        { column: "nama", title: "Nama", width: 28 },
        { column: "usaha", title: "Usaha" },
        { column: "desa", title: "Desa/kelurahan", width: 20 },
        { column: "", title: "Tanda tangan", width: 24 },
      ],
      tall: true,
    },
    {
      type: "table",
      source: "narasumber",
      caption: ["Narasumber"],
      columns: [
        { column: "nama", title: "Nama" },
        { column: "instansi", title: "Instansi" },
        { column: "", title: "Tanda tangan", width: 24 },
      ],
      tall: true,
      optional: true,
    },
    {
      type: "signatures",
      above: [],
      office: false,
      others: [{ above: ph("{hari}"), post: ph("Panitia"), name: ph(`(${BLANK})`) }],
    },
  ],
};
