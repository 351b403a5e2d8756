import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { centred, clause, decreeAnnex, heading, signature, title } from "./parts";

/** SOP 2: whoever takes a seat that fell free after the decree (domain rule 8). Shape "judul", with an annex. */
export const ADDENDUM_KEPUTUSAN: LetterKind = {
  key: "addendum-keputusan",
  name: "Addendum keputusan (peserta pengganti)",
  subject: "programme",
  series: "keputusan",
  classification: "service",
  record: null,
  from: ["letters", "deliveries", "survey"],
  lists: true,
  services: ["pelatihan"],
  forApplicant: false,
  template: [
    title(
      ["KEPUTUSAN KEPALA {dinas_besar}", "{kabupaten_besar}"],
      "PERUBAHAN ATAS KEPUTUSAN KEPALA {dinas_besar} NOMOR {nomor_sk} TENTANG PANITIA, PESERTA, NARASUMBER, DAN LOKASI {kegiatan_besar}",
    ),
    centred("KEPALA {dinas_besar} {kabupaten_besar},", false),
    {
      type: "clause",
      label: "Menimbang",
      style: "a.",
      items: [
        ph(
          "bahwa terdapat peserta {kegiatan} yang tidak dapat mengikuti kegiatan, sehingga tempatnya perlu diisi oleh peserta pengganti; dan",
        ),
        ph(
          "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu mengubah Keputusan Kepala {dinas} Nomor {nomor_sk} tanggal {tanggal_sk};",
        ),
      ],
    },
    { type: "clause", label: "Mengingat", style: "1.", items: [], source: "dasar_hukum" },
    centred("MEMUTUSKAN:"),
    clause("Menetapkan", "KEPUTUSAN KEPALA {dinas_besar} TENTANG PERUBAHAN ATAS KEPUTUSAN NOMOR {nomor_sk}."),
    clause(
      "KESATU",
      "Mengganti peserta dalam Lampiran II Keputusan Kepala {dinas} Nomor {nomor_sk} tanggal {tanggal_sk} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
    ),
    clause("KEDUA", "Ketentuan lain dalam Keputusan Nomor {nomor_sk} tetap berlaku."),
    clause("KETIGA", "Keputusan ini mulai berlaku pada tanggal ditetapkan."),
    signature("Ditetapkan di {tempat}", "pada tanggal {tanggal}"),
    decreeAnnex("LAMPIRAN"),
    heading("PESERTA PENGGANTI {kegiatan_besar}"),
    {
      type: "table",
      source: "pengganti",
      columns: [
        { column: "diganti", title: "Peserta yang diganti", width: 21 },
        { column: "nama", title: "Peserta pengganti", width: 21 },
        { column: "usaha", title: "Usaha" },
        { column: "desa", title: "Desa/kelurahan", width: 19 },
        { column: "kecamatan", title: "Kecamatan", width: 15 },
      ],
    },
    signature(),
  ],
};
