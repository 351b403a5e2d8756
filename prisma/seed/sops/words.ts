import type { SopKey } from "@/lib/domain/services";
import type { Duty, Row } from "@/lib/domain/workflow/definition";

/** Short names of a row's duties in their order, and what the row means to a citizen. Proposals (usulan), all of them. */
export type RowWords = Pick<Row, "plain" | "help"> & { tasks: NonNullable<Duty["task"]>[] };

const PROPOSAL_TASKS = ["Susun proposal", "Telaah proposal", "Paraf proposal", "Paraf proposal", "Setujui proposal"];

export const WORDS: Record<SopKey, readonly RowWords[]> = {
  fasilitasi: [
    {
      tasks: ["Periksa berkas", ...PROPOSAL_TASKS],
      plain: {
        application: "Petugas memeriksa berkas Anda",
        programme: "Dinas menyusun dan memutuskan usulan bantuan lapak",
      },
    },
    {
      tasks: ["Periksa berkas", ...PROPOSAL_TASKS],
      plain: {
        application: "Petugas memeriksa berkas Anda",
        programme: "Dinas menyusun dan memutuskan usulan bantuan peralatan",
      },
    },
    {
      tasks: ["Periksa berkas", "Susun jadwal promosi", "Telaah jadwal", "Setujui jadwal"],
      plain: {
        application: "Petugas memeriksa berkas Anda",
        programme: "Dinas menetapkan jadwal dan pelaku usaha yang ikut promosi",
      },
    },
  ],
  pelatihan: [
    {
      tasks: ["Periksa berkas", "Susun calon peserta", "Telaah calon peserta"],
      plain: { application: "Petugas memeriksa berkas Anda", programme: "Petugas menyusun daftar calon peserta" },
    },
    {
      tasks: ["Susun panitia dan SK", "Paraf SK", "Paraf SK", "Tanda tangani SK"],
      plain: { programme: "Dinas menetapkan peserta, pengajar, dan tempat pelatihan" },
    },
    {
      tasks: ["Buat surat undangan", "Paraf surat", "Paraf surat", "Tanda tangani surat"],
      plain: { programme: "Dinas membuat surat undangan untuk Anda" },
    },
    { tasks: ["Serahkan surat"], plain: { programme: "Petugas menyampaikan undangan kepada Anda" } },
    { tasks: ["Survei tempat", "Telaah tempat"], plain: { programme: "Petugas menyiapkan tempat pelatihan" } },
    {
      tasks: ["Catat kehadiran", "Telaah hasil", "Setujui hasil"],
      plain: { programme: "Anda mengikuti pelatihan" },
    },
  ],
  nib: [
    { tasks: ["Periksa berkas"], plain: { application: "Petugas memeriksa NIK, e-mail, dan berkas Anda" } },
    {
      tasks: ["Aktifkan akun OSS"],
      plain: { application: "Anda mengaktifkan akun OSS lewat tautan di e-mail" },
      help: [
        "Buka e-mail yang Anda tulis di permohonan ini. Cari surat dari OSS (oss.go.id) tentang aktivasi akun.",
        "Kalau tidak ada, lihat juga folder Spam atau Promosi.",
        "Tekan tautan aktivasi di surat itu. Sesudahnya OSS mengirim nama pengguna dan kata sandi ke e-mail yang sama.",
        "Kalau sulit, datang ke loket kami dengan membawa KTP dan HP. Dibantu sampai selesai, gratis.",
      ],
    },
    {
      tasks: ["Masuk ke OSS"],
      plain: { application: "Anda masuk ke oss.go.id" },
      help: [
        "Buka oss.go.id di HP atau komputer, lalu tekan Masuk.",
        "Ketik nama pengguna dan kata sandi yang dikirim OSS ke e-mail Anda. Suratnya tidak ada? Lihat folder Spam.",
        "Kalau sulit, datang ke loket kami dengan membawa KTP dan HP. Dibantu sampai selesai, gratis.",
      ],
    },
    {
      tasks: ["Catat NIB", "Telaah NIB"],
      plain: { application: "NIB Anda terbit di OSS dan dicatat petugas" },
    },
    {
      tasks: ["Serahkan NIB"],
      plain: { application: "Petugas mengecek hasilnya dan menyerahkan NIB kepada Anda" },
    },
  ],
};
