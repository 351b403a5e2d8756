import "server-only";
import { answerLabel } from "@/lib/domain/answer-labels";
import { formatDays, outcomeWords } from "@/lib/domain/programmes";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { Event } from "@/lib/domain/workflow";
import { VERB_WORDS } from "@/lib/domain/workflow/words";
import { formatDate } from "@/lib/domain/working-time";

export type HistoryLine = { seq: number; at: Date; actor: string; what: string; detail: string | null; round: number };
type NamedDuty = { id: string; role: string; verb: string; row: number };

/** What the history names by id or key, and how the office calls it. */
type Names = {
  duties: NamedDuty[];
  staff: Map<string, string>;
  requirements?: Map<string, string>;
  programmes?: Map<string, string>;
  applications?: Map<string, string>;
};

/** The history as sentences, with the round each line belongs to. */
export function describeHistory(history: Event[], names: Names): HistoryLine[] {
  const { duties } = names;
  let round = 1;
  const dutyWords = (id: string | undefined) => {
    const duty = duties.find((candidate) => candidate.id === id);
    return duty
      ? `langkah ${duty.row}, ${VERB_WORDS[duty.verb as keyof typeof VERB_WORDS].toLowerCase()} (${ROLE_NAMES[duty.role as keyof typeof ROLE_NAMES]})`
      : (id ?? "");
  };
  return history.map((event) => {
    if (event.type === "sent_back" || event.type === "verification_reopened") round += 1;
    const actor =
      event.actor === "pemohon"
        ? "Pemohon"
        : event.actor === "system"
          ? "Sistem"
          : (names.staff.get(event.actor) ?? "Petugas");
    return { seq: event.seq, at: event.at, actor, round, ...sentence(event, dutyWords, names) };
  });
}

type Said = { what: string; detail: string | null };
const say = (what: string, detail: string | null = null): Said => ({ what, detail });

function sentence(event: Event, duty: (id: string | undefined) => string, names: Names): Said {
  const item = ({ kind, key }: { kind: string; key: string }) =>
    kind === "answer" ? answerLabel(key) : (names.requirements?.get(key) ?? key);
  const programme = "programmeId" in event ? names.programmes?.get(event.programmeId) : undefined;
  switch (event.type) {
    case "submitted":
      return say("Permohonan diajukan");
    case "recalled":
      return say("Permohonan ditarik kembali");
    case "withdrawn":
      return say("Permohonan dibatalkan pemohon", event.reason ?? null);
    case "claimed":
      return say(`Mengambil tugas: ${duty(event.duty)}`);
    case "claim_released":
      return say(`Melepas tugas: ${duty(event.duty)}`);
    case "requirement_decided":
      return say(
        `${item({ kind: "requirement", key: event.requirement })}: ${DECISIONS[event.decision]}`,
        event.reason ?? null,
      );
    case "duty_completed":
      return say(
        `Menyelesaikan ${duty(event.duty)}${event.onBehalf ? ", dicatatkan untuk pemohon" : ""}${event.ownWork ? ", pekerjaan sendiri (diizinkan admin)" : ""}`,
        event.note ?? null,
      );
    case "returned":
      return say(
        "Dikembalikan kepada pemohon",
        event.items.map((returned) => `${item(returned)}: ${returned.reason}`).join("; "),
      );
    case "resubmitted":
      return say("Perbaikan diterima dari pemohon");
    case "sent_back":
      return say(`Dikembalikan ke ${duty(event.to)}`, event.reason);
    case "rejected":
      return say("Permohonan ditolak", event.reason);
    case "verification_reopened":
      return say("Pemeriksaan dibuka kembali", event.reason);
    case "gathered":
      return say(`Masuk dalam kegiatan${programme ? ` "${programme}"` : ""}`);
    case "released_from_programme":
      return say(`Dikeluarkan dari kegiatan${programme ? ` "${programme}"` : ""}`, event.reason ?? null);
    case "outcome_recorded":
      return say(
        `Hasil ${event.correctionOf ? "dibetulkan" : "dicatat"}: ${outcomeWords(event.outcome)}`,
        event.note ?? null,
      );
    case "attendance_recorded":
      return say(`${event.present ? "Hadir" : "Tidak hadir"} pada ${formatDate(event.day)}`);
    case "score_recorded":
      return say(`Nilai dicatat: sebelum ${event.before ?? "–"}, sesudah ${event.after ?? "–"}`);
    case "attendance_confirmed":
      return say("Pemohon menjawab akan hadir");
    default:
      return programmeSentence(event, names);
  }
}

function programmeSentence(event: Event, names: Names): Said {
  const person = (id: string) => names.applications?.get(id) ?? "pemohon lain";
  switch (event.type) {
    case "opened":
      return say(`Kegiatan dibuka untuk ${event.quota} peserta`, days(event) || null);
    case "started":
      return say("Kegiatan dimulai; langkah pertama dibuka");
    case "rescheduled":
      return say(`Jadwal diubah menjadi ${days(event) || "belum ada hari"}`, event.reason);
    case "substituted":
      return say(
        event.outApplicationId
          ? `${person(event.outApplicationId)} digantikan ${person(event.inApplicationId)}`
          : `Tempat kosong diisi ${person(event.inApplicationId)}`,
      );
    case "cancelled":
      return say("Kegiatan dibatalkan; pesertanya kembali menunggu", event.reason);
    case "finished":
      return say("Kegiatan selesai; hasil peserta berlaku");
    default:
      return say(event.type);
  }
}

function days({ firstDay, lastDay }: { firstDay?: string; lastDay?: string }): string {
  return formatDays(firstDay ?? null, lastDay ?? null);
}

const DECISIONS = { accepted: "diterima", rejected: "ditolak", waived: "dibebaskan" } as const;
