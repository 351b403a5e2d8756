import type { LetterKind } from "../kind";
import { body, correspondence, facts, signature } from "./parts";

/** SOP 2 row 3: the invitation of one participant. Shape "korespondensi". */
export const UNDANGAN_PESERTA: LetterKind = {
  key: "undangan-peserta",
  name: "Undangan peserta",
  subject: "participant",
  series: "surat",
  classification: "service",
  record: "letters_signed",
  from: ["letters"],
  announces: true,
  services: ["pelatihan"],
  forApplicant: true,
  template: [
    correspondence("Undangan peserta {kegiatan}", [
      "Yth. Saudara {pemohon_nama}",
      "{usaha_nama}",
      "{pemohon_desa}, Kecamatan {pemohon_kecamatan}",
      "di tempat",
    ]),
    body(
      "Sehubungan dengan penyelenggaraan {kegiatan} dan Keputusan Kepala {dinas} {kabupaten} Nomor {nomor_sk} tanggal {tanggal_sk}, dengan hormat kami mengundang Saudara untuk mengikuti kegiatan tersebut sebagai peserta pada:",
    ),
    facts(
      ["Hari, tanggal", "{hari_tanggal}"],
      ["Pukul", "{jam} WITA"],
      ["Tempat", "{tempat_kegiatan}"],
      ["Nomor permohonan", "{nomor_permohonan}"],
    ),
    body(
      "Mohon membawa KTP dan surat ini. Kegiatan ini tidak dipungut biaya. Apabila berhalangan hadir, mohon memberi kabar kepada kami sebelum hari pertama kegiatan, agar tempat Saudara dapat diberikan kepada pemohon lain.",
    ),
    body("Demikian disampaikan. Atas kehadiran Saudara, kami ucapkan terima kasih."),
    signature(),
  ],
};
