import type { CommandType } from "./command";
import type { Duty, Row, Scope, StandardTime, Verb } from "./definition";

const UNITS: Record<StandardTime["unit"], string> = {
  minute: "menit",
  hour: "jam",
  working_day: "hari kerja",
  calendar_day: "hari",
};

/** "30 menit", "28 hari kerja" */
export function formatStandard({ amount, unit }: StandardTime): string {
  return `${amount} ${UNITS[unit]}`;
}

/** The verbs as the office says them. */
export const VERB_WORDS: Record<Verb, string> = {
  verify: "Periksa berkas",
  perform: "Kerjakan",
  review: "Telaah",
  initial: "Paraf",
  approve: "Setujui",
};

/** What a duty is called among staff: "Catat NIB", or what its verb says. */
export function taskWords({ task, verb }: Pick<Duty, "task" | "verb">): string {
  return task ?? VERB_WORDS[verb];
}

/** What a row is called to a citizen. */
export function plainWords({ plain, activity }: Pick<Row, "plain" | "activity">, scope: Scope): string {
  return plain?.[scope] ?? activity;
}

/** A row of both scopes is one step to whoever has not asked yet: what happens to one's own papers, then to the programme. */
export function plainStep({ plain, activity }: Pick<Row, "plain" | "activity">): string {
  const own = plain?.application;
  const shared = plain?.programme;
  if (own && shared) return `${own}. ${shared}`;
  return own ?? shared ?? activity;
}

/** Of one who got a seat though others stood further in front. */
export function passedOverWords({ count, reason }: { count: number; reason: string }): string {
  return `Melewati ${count >= 1000 ? "sedikitnya 1.000" : count} pemohon yang lebih depan dalam antrean: ${reason}`;
}

/** What is possible instead, as the buttons call it. */
export const COMMAND_WORDS: Record<CommandType, string> = {
  submit: "kirim permohonan",
  recall: "tarik kembali",
  withdraw: "batalkan permohonan",
  claim: "tangani tugas",
  release: "kembalikan ke antrean",
  take_over: "ambil alih tugas",
  assign: "berikan tugas kepada petugas",
  extend: "perpanjang tenggat",
  pause: "tunda sementara",
  resume: "lanjutkan yang ditunda",
  decide_requirement: "putuskan persyaratan",
  correct_answers: "betulkan isian pemohon",
  complete_duty: "selesaikan tugas",
  send_back: "kembalikan ke langkah sebelumnya",
  return_to_applicant: "kembalikan ke pemohon",
  resubmit: "kirim perbaikan",
  reject: "tolak permohonan",
  reopen_rejection: "buka lagi yang ditolak",
  reopen_verification: "buka kembali pemeriksaan",
  open: "buka pendaftaran",
  reschedule: "ubah tanggal",
  set_quota: "ubah jumlah tempat atau calon penerima",
  ask_second_aid: "minta persetujuan bantuan kedua",
  answer_second_aid: "putuskan bantuan kedua",
  gather: "masukkan ke kegiatan",
  release_from_programme: "keluarkan dari kegiatan",
  substitute: "ganti pemohon",
  start: "mulai kegiatan",
  record_outcome: "catat hasil",
  record_attendance: "catat kehadiran",
  record_score: "catat nilai",
  confirm_attendance: "nyatakan hadir",
  cancel: "batalkan kegiatan",
  finish: "tutup kegiatan",
};
