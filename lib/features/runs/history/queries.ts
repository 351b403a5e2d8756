import "server-only";
import { answerLabel } from "@/lib/domain/answer-labels";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { Event } from "@/lib/domain/workflow";
import { VERB_WORDS } from "@/lib/domain/workflow/words";

export type HistoryLine = { seq: number; at: Date; actor: string; what: string; detail: string | null; round: number };
type NamedDuty = { id: string; role: string; verb: string; row: number };

/** What the history names by id or key, and how the office calls it. */
type Names = { duties: NamedDuty[]; staff: Map<string, string>; requirements: Map<string, string> };

/** The history as sentences, with the round each line belongs to. */
export function describeHistory(history: Event[], { duties, staff, requirements }: Names): HistoryLine[] {
  let round = 1;
  const dutyWords = (id: string | undefined) => {
    const duty = duties.find((one) => one.id === id);
    return duty
      ? `langkah ${duty.row}, ${VERB_WORDS[duty.verb as keyof typeof VERB_WORDS].toLowerCase()} (${ROLE_NAMES[duty.role as keyof typeof ROLE_NAMES]})`
      : (id ?? "");
  };
  const itemWords = (item: { kind: string; key: string }) =>
    item.kind === "answer" ? answerLabel(item.key) : (requirements.get(item.key) ?? item.key);
  return history.map((event) => {
    if (event.type === "sent_back" || event.type === "verification_reopened") round += 1;
    const actor =
      event.actor === "pemohon"
        ? "Pemohon"
        : event.actor === "system"
          ? "Sistem"
          : (staff.get(event.actor) ?? "Petugas");
    return { seq: event.seq, at: event.at, actor, round, ...sentence(event, dutyWords, itemWords) };
  });
}

function sentence(
  event: Event,
  duty: (id: string | undefined) => string,
  item: (named: { kind: string; key: string }) => string,
): { what: string; detail: string | null } {
  const say = (what: string, detail: string | null = null) => ({ what, detail });
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
      return say("Masuk dalam kegiatan");
    case "released_from_programme":
      return say("Dikeluarkan dari kegiatan", event.reason ?? null);
    case "outcome_recorded":
      return say(`Hasil dicatat: ${event.outcome}`, event.note ?? null);
    default:
      return say(event.type);
  }
}

const DECISIONS = { accepted: "diterima", rejected: "ditolak", waived: "dibebaskan" } as const;
