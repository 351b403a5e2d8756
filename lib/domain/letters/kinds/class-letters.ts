import type { LetterKind } from "../kind";
import { body, correspondence, facts, points, signature } from "./parts";

const THANKS = "Demikian disampaikan. Atas perhatian dan kesediaan Saudara, kami ucapkan terima kasih.";

/** SOP 2 row 3: the invitation of one speaker. Shape "korespondensi". */
export const UNDANGAN_NARASUMBER: LetterKind = {
  key: "undangan-narasumber",
  name: "Undangan narasumber",
  subject: "speaker",
  series: "surat",
  classification: "service",
  record: "letters_signed",
  from: ["letters"],
  announces: true,
  services: ["pelatihan"],
  forApplicant: false,
  template: [
    correspondence("Permohonan menjadi narasumber", [
      "Yth. Saudara {narasumber_nama}",
      "{narasumber_instansi}",
      "di tempat",
    ]),
    body(
      "Sehubungan dengan penyelenggaraan {kegiatan} dan Keputusan Kepala {dinas} {kabupaten} Nomor {nomor_sk} tanggal {tanggal_sk}, dengan hormat kami mohon kesediaan Saudara menjadi narasumber pada:",
    ),
    facts(
      ["Hari, tanggal", "{hari_tanggal}"],
      ["Pukul", "{jam} WITA"],
      ["Tempat", "{tempat_kegiatan}"],
      ["Materi", "{narasumber_materi}"],
      ["Jumlah peserta", "{jumlah_peserta} orang"],
    ),
    body("Apabila berhalangan, mohon memberi kabar kepada kami sebelum hari pertama kegiatan."),
    body(THANKS),
    signature(),
  ],
};

/** SOP 2 row 3: the request to use a place. Shape "korespondensi". */
export const IZIN_LOKASI: LetterKind = {
  key: "permohonan-izin-lokasi",
  name: "Permohonan izin penggunaan lokasi",
  subject: "programme",
  series: "surat",
  classification: "service",
  record: "letters_signed",
  from: ["letters"],
  announces: true,
  services: ["pelatihan"],
  forApplicant: false,
  template: [
    correspondence("Permohonan izin penggunaan lokasi", ["Yth. Pengelola {tempat_kegiatan}", "di tempat"]),
    body(
      "Sehubungan dengan penyelenggaraan {kegiatan} oleh {dinas} {kabupaten}, dengan hormat kami mohon izin menggunakan {tempat_kegiatan} sebagai lokasi kegiatan pada:",
    ),
    facts(
      ["Hari, tanggal", "{hari_tanggal}"],
      ["Pukul", "{jam} WITA"],
      ["Lama kegiatan", "{lama_hari} hari"],
      ["Jumlah peserta", "{jumlah_peserta} orang"],
    ),
    body("Untuk keperluan tersebut, kami mohon pula:"),
    points(
      "izin bagi panitia untuk meninjau dan menyiapkan lokasi sebelum hari pertama kegiatan; dan",
      "penggunaan sarana yang tersedia di lokasi selama kegiatan berlangsung.",
    ),
    body(THANKS),
    signature(),
  ],
};
