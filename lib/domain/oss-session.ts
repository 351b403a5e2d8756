import { APPLICANT } from "./roles";
import type { TimelineRow } from "./workflow";

/** Where the applicants' accounts are. */
export const OSS_ADDRESS = "https://oss.go.id";

/** OSS is down for what is done in this row: but for a pause nothing else of an application's own row is waited for outside of the office. */
export function isAtOss({ scope, party, paused }: Pick<TimelineRow, "scope" | "party" | "paused">): boolean {
  return scope === "application" && party === "outside" && paused === null;
}

type Placed = { row: number; record: string | null };

/** One row of the SOP that is walked on OSS beside the applicant. */
export type OssStep = { row: TimelineRow; pitfalls: readonly string[] };

/** The rows until the NIB is written down, each with what goes wrong in it; empty: the case has no such row. */
export function ossSteps(rows: readonly TimelineRow[], duties: readonly Placed[]): OssStep[] {
  const issued = duties.find(({ record }) => record === "nib")?.row;
  if (issued === undefined) return [];
  const own = rows.filter((row) => row.no < issued && row.roles.includes(APPLICANT));
  return rows
    .filter((row) => row.scope === "application" && row.no <= issued)
    .map((row) => ({ row, pitfalls: pitfallsOf(row, issued, own) }));
}

function pitfallsOf({ no }: TimelineRow, issued: number, own: readonly TimelineRow[]): readonly string[] {
  if (no === issued) return AT_ISSUE;
  const place = own.findIndex((row) => row.no === no);
  if (place < 0) return BEFORE;
  return place === 0 ? AT_ACTIVATION : AT_SIGN_IN;
}

const BEFORE = [
  "NIK atau nama tidak cocok dengan Dukcapil: samakan dengan KTP huruf demi huruf. Masih ditolak? Pemohon mengurusnya di Dukcapil dulu.",
  "E-mail atau nomor HP sudah dipakai di OSS: tanyakan apakah pemohon pernah mendaftar, atau didaftarkan orang lain.",
  "Satu usaha satu NIB. Tanyakan apakah sudah punya NIB lama yang belum dipindahkan ke OSS.",
];
const AT_ACTIVATION = [
  "Surat aktivasi tidak ada di kotak masuk: lihat folder Spam atau Promosi, dan pastikan ejaan e-mailnya benar.",
  "E-mail atau nomor HP lama yang sudah tidak dipegang: pakai yang bisa dibuka pemohon hari ini.",
  "Pemohon membuka e-mailnya sendiri di HP-nya sendiri.",
];
const AT_SIGN_IN = [
  "Kata sandi diketik pemohon sendiri. Jangan ditanyakan, jangan dicatat, di mana pun.",
  "Lupa? Pakai tombol lupa kata sandi di OSS; suratnya datang ke e-mail pemohon.",
  "Di komputer kantor: jangan simpan kata sandi di peramban, dan keluar dari OSS sesudah selesai.",
];
const AT_ISSUE = [
  "Pilih UMK, bukan Non-UMK: keliru di sini, syaratnya jadi jauh lebih berat.",
  "KBLI keliru: cocokkan dengan kegiatan yang benar-benar dijalankan, 5 angka.",
  "Usaha berisiko rendah cukup dengan NIB; tingkat risiko yang lain masih ada syaratnya.",
  "Simpan berkas NIB-nya, lalu unggah di sini.",
];
