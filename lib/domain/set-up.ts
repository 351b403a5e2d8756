import type { BackupHealth } from "./backup-age";
import { ROLE_NAMES, type SopRole } from "./roles";

/** How far an office has come with what it must do once, or once a year. */
export type SetUpFacts = {
  /** Roles with duties in a SOP that nobody holds today: a case that reaches one waits there. */
  emptyRoles: SopRole[];
  hasLetterhead: boolean;
  sendsMail: boolean;
  nextYear: number;
  holidaysOfNextYear: number;
  /** Cells of the SOPs that the office has not confirmed yet. */
  toConfirm: number;
  backup: BackupHealth;
};

export type SetUpStep = { key: string; words: string; href: string; link: string };

/** From this month on the holidays of the next year are missed: due dates already reach into it. */
const HOLIDAYS_FROM_MONTH = 10;

/** What is not done yet, the most pressing first; nothing: the office is ready. `month`: of today, from 1. */
export function stepsNotDone(facts: SetUpFacts, month: number): SetUpStep[] {
  const { emptyRoles, hasLetterhead, sendsMail, nextYear, holidaysOfNextYear, toConfirm, backup } = facts;
  const steps: SetUpStep[] = [];
  if (emptyRoles.length > 0)
    steps.push({
      key: "roles",
      words: `Belum ada petugas untuk peran ${emptyRoles.map((role) => ROLE_NAMES[role]).join(", ")}. Permohonan yang sampai di sana akan berhenti.`,
      href: "/petugas/pengaturan/pengguna",
      link: "Berikan perannya",
    });
  if (backup !== "ok")
    steps.push({
      key: "backup",
      words: BACKUP_WORDS[backup],
      href: "/petugas/pengaturan/cadangan",
      link: "Buka cadangan",
    });
  if (!hasLetterhead)
    steps.push({
      key: "letterhead",
      words: "Kop surat masih bawaan portal. Nama dinas, alamat, dan bentuk nomor belum diperiksa.",
      href: "/petugas/pengaturan/surat",
      link: "Isi kop surat",
    });
  if (!sendsMail)
    steps.push({
      key: "mail",
      words: "Server surat elektronik belum diatur, jadi pemohon hanya mendapat kabar di halaman lacak.",
      href: "/petugas/pengaturan/umum",
      link: "Lihat keadaannya",
    });
  if (month >= HOLIDAYS_FROM_MONTH && holidaysOfNextYear === 0)
    steps.push({
      key: "holidays",
      words: `Hari libur ${nextYear} belum dicatat, jadi tenggat yang sampai ke sana salah hitung.`,
      href: `/petugas/pengaturan/kalender?tahun=${nextYear}`,
      link: `Catat hari libur ${nextYear}`,
    });
  if (toConfirm > 0)
    steps.push({
      key: "sop",
      words: `${toConfirm} hal di SOP menunggu kepastian kantor.`,
      href: "/petugas/sop",
      link: "Baca SOP",
    });
  return steps;
}

/** For the heads: the SOPs in which something waits for the office's answer. */
export function unansweredSteps(sops: readonly { key: string; title: string; unanswered: number }[]): SetUpStep[] {
  return sops
    .filter(({ unanswered }) => unanswered > 0)
    .map(({ key, title, unanswered }) => ({
      key: `sop-${key}`,
      words: `${title}: ${unanswered} hal menunggu jawaban kantor.`,
      href: `/petugas/sop/${key}/pertanyaan`,
      link: "Jawab satu per satu",
    }));
}

const BACKUP_WORDS: Record<Exclude<BackupHealth, "ok">, string> = {
  none: "Belum ada cadangan data. Kalau server rusak, semua permohonan hilang.",
  late: "Cadangan terakhir sudah lebih dari sehari.",
  failed: "Cadangan terakhir gagal.",
};
