import type { Message, Recipient } from "@/lib/domain/notice";
import { formatDate, formatDateTime, type WitaDate } from "@/lib/domain/working-time";

/** What a morning holds for one person. Of what nobody holds, that of their roles counts as theirs to take. */
export type Morning = {
  /** Duties in their hands. */
  mine: number;
  /** Theirs or free, with a deadline today. */
  due: number;
  /** Theirs or free: the applicant's correction came in. */
  cameBack: number;
  /** Returned to the applicant and not answered in time: whoever verifies telephones or decides; the queue has no line. */
  unanswered: number;
  /** So long, that it is for the role above to ask why. */
  longUnanswered: number;
  /** Theirs or free, past the deadline. */
  late: number;
  /** Second aid that waits for their answer; it is no duty of the queue. */
  asked: number;
  /** Programmes that wait for a press of theirs, and services whose applicants wait for one; no duties of the queue. */
  programmes: number;
  /** Programmes that the roles below them have let rest. */
  stalled: number;
  /** Services whose applicants wait while the roles below prepare no programme. */
  longUnserved: number;
  /** Monthly reports that wait for their number. */
  reports: number;
  /** Letters of single cases whose number was voided. */
  letters: number;
  /** Drafts of a SOP that wait for their press. */
  drafts: number;
  /** Since when OSS is said to be down, to whoever may say that it is back; null: it runs. */
  outage: Date | null;
  /** The most urgent, each "Periksa berkas, Siti Aminah (Bantuan NIB)". */
  first: string[];
};

/** Past this many nothing is counted. */
export const DIGEST_COUNTED = 1000;

/** null: there is nothing to say. */
export function digestMessage(
  to: Extract<Recipient, { kind: "staff" }>,
  morning: Morning,
  day: WitaDate,
): Message | null {
  const { mine, due, cameBack, unanswered, longUnanswered, late, asked, programmes, stalled, longUnserved } = morning;
  const { reports, letters, drafts, outage, first } = morning;
  const counts: [number, string][] = [
    [late, "lewat tenggat"],
    [due, "jatuh tempo hari ini"],
    [cameBack, "perbaikan masuk"],
    [unanswered, "perbaikan belum dijawab dan lewat tanggal"],
    [longUnanswered, "perbaikan lama tidak dijawab di tim Anda"],
    [asked, "bantuan kedua menunggu jawaban Anda"],
    [programmes, "kegiatan menunggu Anda"],
    [stalled, "kegiatan terhenti di tim Anda"],
    [longUnserved, "layanan tanpa kegiatan di tim Anda"],
    [reports, "laporan NIB menunggu Anda"],
    [letters, "surat menunggu nomor baru dari Anda"],
    [drafts, "rancangan SOP menunggu Anda"],
    [mine, "sedang Anda tangani"],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, words]) => `${counted(count)} ${words}`);
  if (outage) said.unshift("OSS masih ditandai terganggu");
  if (said.length === 0) return null;
  const down = outage
    ? `OSS ditandai terganggu sejak ${formatDateTime(outage)}. Sudah jalan lagi? Tekan “OSS pulih” di antrean tugas.\n\n`
    : "";
  return {
    key: `digest:${day}:${to.staffId}`,
    to,
    kind: "digest",
    subject: `Tugas ${formatDate(day)}: ${said.join(", ")}`,
    body: `${down}${first.length > 0 ? `Yang paling mendesak:\n${first.join("\n")}` : "Buka antrean tugas untuk melihatnya."}`,
    link: "/petugas/tugas",
  };
}

function counted(count: number): string {
  return count > DIGEST_COUNTED ? "lebih dari 1.000" : String(count);
}
