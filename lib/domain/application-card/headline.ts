import { lateOf, lateParts, lateWords } from "../late";
import { OFFICE } from "../office";
import { outcomeToApplicant } from "../programmes";
import { ROLE_NAMES } from "../roles";
import { closed } from "../text/closed";
import type { TimelineRow } from "../workflow";
import type { Pausing } from "../workflow/state";
import { formatDate, formatDateTime, witaDate } from "../working-time";
import { type CardFacts, currentRow, isOwnStep, pauseOf } from "./facts";
import { programmeHeadline, waitingHeadline } from "./programme-headline";

/** In the citizen's words: what is happening, and until when; what the office's lateness adds stands apart, else "". */
export function headlineOf(facts: CardFacts): { lead: string; rest: string } {
  const { rows, programme, outcome } = facts;
  const pause = pauseOf(facts);
  if (pause) return pauseWords(pause, facts.own !== null);
  const late = lateOf(rows);
  // Whoever sits in a programme reads first what it is about; the apology follows. Their own turn is not what is late.
  if (late && programme)
    return {
      lead: programmeHeadline(programme, outcome),
      rest: lateWords(late, "pekerjaan kami untuk kegiatan ini"),
    };
  if (late && facts.objection) {
    const [lead, rest] = lateParts(late, "putusan atas keberatan Anda");
    return { lead, rest };
  }
  if (late && facts.own?.nib) return { lead: "NIB Anda sudah terbit.", rest: lateWords(late) };
  if (late) {
    const [lead, rest] = lateParts(late);
    return { lead, rest };
  }
  if (facts.ossDown) return ossWords(facts.ossDown);
  return { lead: punctualHeadline(facts), rest: "" };
}

/** Why is told to the applicant alone: it may say something of them. */
function pauseWords({ until, reason }: Pausing, isOwn: boolean) {
  return {
    lead: `Permohonan ini ditunda sementara, paling lama sampai ${formatDate(witaDate(until))}.`,
    rest: `${isOwn ? `Alasannya: ${closed(reason)} ` : ""}Anda tidak perlu berbuat apa-apa; sesudah hari itu dilanjutkan.`,
  };
}

/** Nobody is at fault, and nobody's time runs. */
function ossWords(since: Date) {
  return {
    lead: `OSS sedang terganggu sejak ${formatDateTime(since)}.`,
    rest: "Ini bukan kesalahan Anda, dan waktu tunggunya tidak dihitung. Dilanjutkan begitu OSS pulih.",
  };
}

function punctualHeadline(facts: CardFacts): string {
  const { rows, programme, outcome } = facts;
  if (facts.toBring) return "Kami menunggu berkas yang akan Anda bawa ke kantor.";
  const row = currentRow(rows);
  const until = row ? deadlineOf(row) : "";
  if (facts.objection)
    return `Keberatan Anda sudah masuk dan diputuskan ${ROLE_NAMES[facts.objection]}, bukan oleh yang menolak${until}.`;
  switch (facts.status) {
    case "draft":
      return "Permohonan ini sudah ditarik dan BELUM terkirim lagi.";
    case "submitted":
      return `Permohonan Anda sudah kami terima dan menunggu diperiksa${until}.`;
    case "in_verification":
      return facts.isHeld ? `Berkas Anda sedang diperiksa${until}.` : `Berkas Anda menunggu giliran diperiksa${until}.`;
    case "needs_correction":
      return "Ada yang perlu Anda perbaiki sebelum kami dapat melanjutkan.";
    case "waiting_programme":
      return programme ? programmeHeadline(programme, outcome) : waitingHeadline(facts.left);
    case "in_progress":
      return programme ? programmeHeadline(programme, outcome) : workedHeadline(facts, until);
    case "completed":
      return completedHeadline(facts);
    case "rejected":
      // Whoever has shown the number alone is not told that there was one.
      return facts.own && facts.objectionRefused
        ? "Keberatan Anda tidak dikabulkan; permohonan Anda tetap ditolak."
        : "Permohonan Anda ditolak.";
    case "withdrawn":
      return facts.own ? "Permohonan ini sudah Anda batalkan." : "Permohonan ini dibatalkan oleh pemohon.";
    default:
      return "Permohonan Anda sedang diproses.";
  }
}

function workedHeadline(facts: CardFacts, until: string): string {
  if (isOwnStep(facts)) return "Sekarang giliran Anda: ada langkah yang Anda kerjakan sendiri.";
  if (facts.own?.nib) return `NIB Anda sudah terbit dan sedang kami periksa sebelum diserahkan${until}.`;
  return `Permohonan Anda sedang diproses${until}.`;
}

function completedHeadline({ own, closedAt, outcome }: CardFacts): string {
  const lead = own?.nib ? "NIB Anda sudah terbit. " : "";
  const day = closedAt ? ` pada ${formatDate(closedAt)}` : "";
  return `${lead}Permohonan Anda selesai${day}.${outcome ? ` ${outcomeToApplicant(outcome)}.` : ""}`;
}

/** Until when the office has time for the row; a date that has passed is not promised again (rule 15). */
export function deadlineOf({ dueAt, overdue, expectedAt }: TimelineRow): string {
  if (!dueAt) return "";
  if (!overdue) return `; paling lambat ${formatDate(dueAt)}`;
  const renewed = expectedAt ? `; perkiraan baru ${formatDate(expectedAt)}` : "";
  return `. Maaf, kami terlambat: seharusnya ${formatDate(dueAt)}${renewed}; telepon ${OFFICE.phone}`;
}
