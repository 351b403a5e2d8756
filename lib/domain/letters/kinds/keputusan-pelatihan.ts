import type { LetterKind } from "../kind";
import { ph } from "../phrase";
import { centred, clause, decreeAnnex, heading, signature, title } from "./parts";

/** SOP 2 row 2: the decree on committee, participants, speakers and place. Shape "judul", with annexes. */
export const KEPUTUSAN_PELATIHAN: LetterKind = {
  key: "keputusan-pelatihan",
  name: "Keputusan Kepala Dinas (pelatihan)",
  subject: "programme",
  series: "keputusan",
  classification: "service",
  record: "decree",
  from: ["committee"],
  lists: true,
  announces: true,
  services: ["pelatihan"],
  forApplicant: false,
  template: [
    title(
      ["KEPUTUSAN KEPALA {dinas_besar}", "{kabupaten_besar}"],
      "PANITIA, PESERTA, NARASUMBER, DAN LOKASI {kegiatan_besar}",
    ),
    centred("KEPALA {dinas_besar} {kabupaten_besar},", false),
    {
      type: "clause",
      label: "Menimbang",
      style: "a.",
      items: [
        ph(
          "bahwa untuk meningkatkan keterampilan pelaku usaha mikro di {kabupaten}, perlu diselenggarakan {kegiatan};",
        ),
        ph(
          "bahwa agar kegiatan sebagaimana dimaksud dalam huruf a berjalan tertib dan lancar, perlu ditetapkan panitia, peserta, narasumber, dan lokasinya; dan",
        ),
        ph(
          "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Kepala {dinas} tentang Panitia, Peserta, Narasumber, dan Lokasi {kegiatan};",
        ),
      ],
    },
    { type: "clause", label: "Mengingat", style: "1.", items: [], source: "dasar_hukum" },
    centred("MEMUTUSKAN:"),
    clause(
      "Menetapkan",
      "KEPUTUSAN KEPALA {dinas_besar} TENTANG PANITIA, PESERTA, NARASUMBER, DAN LOKASI {kegiatan_besar}.",
    ),
    clause(
      "KESATU",
      "Membentuk panitia {kegiatan} dengan susunan sebagaimana tercantum dalam Lampiran I yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
    ),
    clause(
      "KEDUA",
      "Panitia sebagaimana dimaksud dalam diktum KESATU bertugas menyiapkan, melaksanakan, dan melaporkan kegiatan, serta bertanggung jawab kepada Kepala {dinas}.",
    ),
    clause(
      "KETIGA",
      "Menetapkan peserta sebanyak {jumlah_peserta} orang sebagaimana tercantum dalam Lampiran II yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
    ),
    clause(
      "KEEMPAT",
      "Menetapkan narasumber sebagaimana tercantum dalam Lampiran III yang merupakan bagian tidak terpisahkan dari Keputusan ini.",
    ),
    clause("KELIMA", "Kegiatan dilaksanakan pada {hari_tanggal}, bertempat di {tempat_kegiatan}."),
    clause("KEENAM", "Keputusan ini mulai berlaku pada tanggal ditetapkan."),
    signature("Ditetapkan di {tempat}", "pada tanggal {tanggal}"),
    decreeAnnex("LAMPIRAN I"),
    heading("SUSUNAN PANITIA {kegiatan_besar}"),
    {
      type: "table",
      source: "panitia",
      columns: [
        { column: "nama", title: "Nama" },
        { column: "jabatan", title: "Jabatan dalam panitia" },
      ],
    },
    signature(),
    decreeAnnex("LAMPIRAN II"),
    heading("DAFTAR PESERTA {kegiatan_besar}"),
    {
      type: "table",
      source: "peserta",
      columns: [
        { column: "nama", title: "Nama", width: 31 },
        { column: "usaha", title: "Usaha" },
        { column: "desa", title: "Desa/kelurahan", width: 20 },
        { column: "kecamatan", title: "Kecamatan", width: 17 },
      ],
    },
    signature(),
    decreeAnnex("LAMPIRAN III"),
    heading("DAFTAR NARASUMBER {kegiatan_besar}"),
    {
      type: "table",
      source: "narasumber",
      columns: [
        { column: "nama", title: "Nama" },
        { column: "instansi", title: "Instansi" },
        { column: "materi", title: "Materi" },
      ],
    },
    signature(),
  ],
};
