import "server-only";
import type { Message, ProgrammeFacts } from "@/lib/domain/notice";
import { HANDING_OVER, isHandedOver, outcomeToApplicant, recordIn } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { closed } from "@/lib/domain/text/closed";
import type { Definition, Effect } from "@/lib/domain/workflow";
import { plainWords } from "@/lib/domain/workflow/words";
import { formatDate } from "@/lib/domain/working-time";

type Programme = {
  id: string;
  programmeId: string;
  facts: ProgrammeFacts;
  definition: Definition;
  /** Its days stayed; the place or the hours are others. */
  moved?: boolean;
  /** The row that is open has time until the end of this day. */
  until?: string | null;
};

export type Tell = { about: Extract<Effect, { type: "tell_applicant" }>["about"]; row: number | null };
export type Participant = { applicationId: string; reference: string; email: string | null; outcome: string | null };

/** What a step of the programme means to one who sits in it; null: this step does not concern them. */
export function participantMessages(
  programme: Programme & { reason: string | null },
  seq: number,
  tell: Tell,
  participant: Participant,
): Message[] {
  const words = wordsFor(programme, tell, participant);
  if (!words) return [];
  const { applicationId, reference, email } = participant;
  return [
    {
      key: `${programme.id}:${seq}:${tell.about}${tell.row ?? ""}:${applicationId}`,
      to: { kind: "applicant", applicationId, email },
      ...words,
      link: `/lacak/${reference}`,
      runId: programme.id,
    },
  ];
}

/** Somebody who has chosen this class or event and has no seat in it; null: this step changes nothing for them. */
export function wisherMessage(
  programme: Programme & { reason: string | null },
  seq: number,
  about: Tell["about"],
  { applicationId, reference, email }: Omit<Participant, "outcome">,
): Message | null {
  const words = wisherWords(programme, about, formatReference(reference));
  if (!words) return null;
  return {
    key: `${programme.id}:${seq}:${about}:wish:${applicationId}`,
    to: { kind: "applicant", applicationId, email },
    ...words,
    link: `/lacak/${reference}`,
    runId: programme.id,
  };
}

function wisherWords(
  { facts, reason, moved }: Programme & { reason: string | null },
  about: Tell["about"],
  number: string,
) {
  const why = reason ? ` Alasan: ${closed(reason)}` : "";
  if (about === "rescheduled" && moved)
    return {
      subject: `Permohonan ${number}: tempat atau jam kegiatan yang Anda pilih berubah`,
      body: `Tempat atau jam kegiatan "${facts.title}" yang Anda pilih berubah.${details(facts)} Anda belum mendapat tempat di sana; pilihan Anda tetap tercatat.`,
    };
  if (about === "rescheduled")
    return {
      subject: `Permohonan ${number}: jadwal kegiatan yang Anda pilih berubah`,
      body: `Jadwal kegiatan "${facts.title}" yang Anda pilih berubah.${facts.when ? ` Waktu: ${facts.when}.` : ""}${why} Anda belum mendapat tempat di sana; pilihan Anda tetap tercatat.`,
    };
  if (about === "cancelled")
    return {
      subject: `Permohonan ${number}: kegiatan yang Anda pilih dibatalkan`,
      body: `Kegiatan "${facts.title}" yang Anda pilih dibatalkan.${why} Permohonan Anda tetap berlaku dan menunggu kegiatan lain; Anda tidak perlu mengajukan lagi.`,
    };
  return null;
}

function wordsFor(
  { facts, definition, reason, moved, until }: Programme & { reason: string | null },
  { about, row }: Tell,
  { reference, outcome }: Participant,
): { subject: string; body: string } | null {
  const number = formatReference(reference);
  const name = `"${facts.title}"`;
  if (about === "row_done") return rowWords(definition, row, number, name, details(facts));
  if (about === "rescheduled" && moved)
    return {
      subject: `Permohonan ${number}: tempat atau jam kegiatan berubah`,
      body: `Tempat atau jam kegiatan ${name} berubah.${details(facts)}`,
    };
  if (about === "rescheduled")
    return {
      subject: `Permohonan ${number}: jadwal kegiatan berubah`,
      body: `Jadwal kegiatan ${name} berubah.${details(facts)}${reason ? ` Alasan: ${reason}` : ""}`,
    };
  if (about === "extended" && until)
    return {
      subject: `Permohonan ${number}: kegiatan perlu waktu lebih lama`,
      body: `Maaf, kegiatan ${name} perlu waktu lebih lama: langkah yang sedang kami kerjakan selesai paling lambat ${formatDate(until)}.${reason ? ` Alasan: ${reason}` : ""}`,
    };
  if (about === "cancelled")
    return {
      subject: `Kegiatan untuk permohonan ${number} dibatalkan`,
      body: `Kegiatan ${name} dibatalkan. Anda kembali menunggu dengan urutan semula.${reason ? ` Alasan: ${reason}` : ""}`,
    };
  if (about === "completed")
    return {
      subject: `Permohonan ${number} selesai`,
      body: `Kegiatan ${name} selesai. ${outcome ? outcomeToApplicant(outcome) : "Hasil Anda belum dicatat"}.${isHandedOver(outcome) ? ` ${HANDING_OVER}` : ""}`,
    };
  return null;
}

function details({ when, place }: ProgrammeFacts): string {
  return `${when ? ` Waktu: ${when}.` : ""}${place ? ` Tempat: ${place}.` : ""}`;
}

/** Rows by what they write down: the survey of the place is the office's own, the last row speaks by the outcome. */
function rowWords(definition: Definition, no: number | null, number: string, name: string, details: string) {
  const row = definition.rows.find((row) => row.no === no);
  if (!row) return null;
  const records = row.duties.map((duty) => recordIn(row, duty));
  if (records.includes("survey") || records.includes("attendance")) return null;
  if (records.includes("decree"))
    return {
      subject: `Permohonan ${number}: Anda ditetapkan sebagai peserta`,
      body: `Daftar peserta kegiatan ${name} sudah disahkan, dan Anda termasuk di dalamnya.${details}`,
    };
  if (records.includes("letters_signed"))
    return {
      subject: `Permohonan ${number}: undangan kegiatan`,
      body: `Anda diundang ke kegiatan ${name}.${details} Buka halaman lacak untuk mengunduh surat undangan Anda dan menjawab hadir atau tidak hadir.`,
    };
  if (records.includes("schedule_signed"))
    return {
      subject: `Permohonan ${number}: undangan kegiatan`,
      body: `Anda diundang ke kegiatan ${name}.${details} Buka halaman lacak untuk menjawab hadir atau tidak hadir.`,
    };
  return {
    subject: `Kabar permohonan ${number}`,
    body: `Kegiatan ${name}. Sudah selesai: ${plainWords(row, "programme")}.${details}${nextWords(records)}`,
  };
}

function nextWords(records: readonly (string | null)[]): string {
  if (records.includes("proposal_signed")) return " Hasil untuk Anda menyusul; kami memberi kabar.";
  // A substitute gets the letter after the others, and has not been asked before.
  if (records.includes("deliveries"))
    return " Belum menjawab undangannya? Buka halaman lacak, lalu jawab hadir atau tidak hadir.";
  return "";
}
