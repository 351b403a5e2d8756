import "server-only";
import { STATEMENT_WORDS } from "@/lib/domain/counter";
import { formatDays, outcomeWords } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { closed } from "@/lib/domain/text/closed";
import type { AnswerChange, Event, EventType, ReturnedItem } from "@/lib/domain/workflow";
import { passedOverWords, VERB_WORDS } from "@/lib/domain/workflow/words";
import { formatDate } from "@/lib/domain/working-time";

/** `isHold`: who took the duty in hand or gave it back, which moves nothing on. */
export type HistoryLine = {
  seq: number;
  at: Date;
  actor: string;
  what: string;
  detail: string | null;
  round: number;
  isHold: boolean;
};
type NamedDuty = { id: string; role: string; verb: string; row: number };

/** What the history names by id or key, and how the office calls it. */
type Names = {
  duties: NamedDuty[];
  staff: Map<string, string>;
  answerLabel?: (key: string) => string;
  requirements?: Map<string, string>;
  programmes?: Map<string, string>;
  applications?: Map<string, string>;
  /** Whoever sits in a programme. */
  people?: string;
};

/** The history as sentences, with the round each line belongs to. */
export function describeHistory(history: Event[], names: Names): HistoryLine[] {
  const calls = callsBy(names);
  let round = 1;
  return history.map((event) => {
    if (NEW_ROUND.has(event.type)) round += 1;
    const { what, detail = null } = sentenceOf(event, calls);
    const isHold = event.type === "claimed" || event.type === "claim_released";
    return { seq: event.seq, at: event.at, actor: actorOf(event, names), round, what, detail, isHold };
  });
}

const NEW_ROUND: ReadonlySet<EventType> = new Set(["sent_back", "verification_reopened", "rejection_reopened"]);
/** Ids of everybody of the office whom a history names. */
export function staffInHistory(history: readonly Event[]): string[] {
  return history.flatMap((event) => [
    event.actor,
    ...("assignee" in event ? [event.assignee] : []),
    ...((event.type === "taken_over" || event.type === "assigned") && event.from ? [event.from] : []),
  ]);
}

type Sentence = { what: string; detail?: string | null | undefined };
type Calls = ReturnType<typeof callsBy>;
type Sentences = { [T in EventType]: (event: Extract<Event, { type: T }>, call: Calls) => Sentence };

/** One entry for each event; the compiler keeps it complete. */
const SENTENCES: Sentences = {
  // of an application
  submitted: ({ atOffice, onBehalf, statement }, call) => ({
    what: onBehalf ? "Permohonan diajukan di loket, diisikan untuk pemohon yang hadir" : "Permohonan diajukan",
    detail:
      [statement && `Pernyataan: ${STATEMENT_WORDS[statement]}`, broughtWords(atOffice, call)]
        .filter(Boolean)
        .join("; ") || null,
  }),
  recalled: () => ({ what: "Permohonan ditarik kembali" }),
  withdrawn: ({ reason }) => ({ what: "Permohonan dibatalkan pemohon", detail: reason }),
  requirement_decided: ({ requirement, decision, reason }, call) => ({
    what: `${call.item({ kind: "requirement", key: requirement })}: ${DECISIONS[decision]}`,
    detail: reason,
  }),
  answers_corrected: ({ changes, reason }, call) => ({
    what: `Isian dibetulkan petugas: ${changes.map((change) => changeWords(change, call)).join("; ")}`,
    detail: reason,
  }),
  returned: ({ items }, call) => ({
    what: "Dikembalikan kepada pemohon",
    // Reasons are words of a row, or whole sentences, as the ready ones are.
    detail: items
      .map((item) => `${call.item(item)}: ${item.reason}`)
      .join("; ")
      .replaceAll(/([.!?]); /g, "$1 "),
  }),
  resubmitted: ({ atOffice, changes = [] }, call) => ({
    what: "Perbaikan diterima dari pemohon",
    detail:
      [...changes.map((change) => changeWords(change, call)), broughtWords(atOffice, call)]
        .filter(Boolean)
        .join("; ") || null,
  }),
  rejected: ({ reason, advice, onObjection, ownWork }) => ({
    what: onObjection
      ? `Keberatan tidak dikabulkan; permohonan tetap ditolak${ownWork ? OWN_REJECTION : ""}`
      : `Permohonan ditolak${ownWork ? " lagi oleh orang yang sama, diizinkan admin" : ""}`,
    detail: advice ? `${closed(reason)} Yang bisa dilakukan pemohon: ${advice}` : reason,
  }),
  rejection_reopened: (event) => ({ what: reopenedWords(event), detail: event.reason }),
  verification_reopened: ({ reason }) => ({ what: "Pemeriksaan dibuka kembali", detail: reason }),
  gathered: ({ programmeId, passedOver }, call) => ({
    what: `Masuk dalam kegiatan${call.programme(programmeId)}`,
    detail: passedOver && passedOverWords(passedOver),
  }),
  released_from_programme: ({ programmeId, reason }, call) => ({
    what: `Dikeluarkan dari kegiatan${call.programme(programmeId)}`,
    detail: reason,
  }),
  outcome_recorded: ({ outcome, note, correctionOf }) => ({
    what: `Hasil ${correctionOf ? "dibetulkan" : "dicatat"}: ${outcomeWords(outcome)}`,
    detail: note,
  }),
  second_aid_asked: ({ reason, received }) => ({
    what: `Meminta persetujuan bantuan kedua; sudah menerima lewat ${received.map(formatReference).join(", ")}`,
    detail: reason,
  }),
  second_aid_answered: ({ approved, reason }) => ({
    what: approved ? "Bantuan kedua disetujui" : "Bantuan kedua tidak disetujui",
    detail: reason,
  }),
  attendance_recorded: ({ day, present }) => ({ what: `${present ? "Hadir" : "Tidak hadir"} pada ${formatDate(day)}` }),
  score_recorded: ({ before, after }) => ({ what: `Nilai dicatat: sebelum ${before ?? "–"}, sesudah ${after ?? "–"}` }),
  attendance_confirmed: () => ({ what: "Pemohon menjawab akan hadir" }),
  // of both
  claimed: ({ duty }, call) => ({ what: `Menangani tugas: ${call.duty(duty)}` }),
  claim_released: ({ duty }, call) => ({ what: `Mengembalikan ke antrean: ${call.duty(duty)}` }),
  taken_over: ({ duty, from, reason }, call) => ({
    what: `Mengambil alih dari ${call.colleague(from)}: ${call.duty(duty)}`,
    detail: reason,
  }),
  assigned: ({ duty, assignee, from, reason }, call) => ({
    what: `Memberikan tugas kepada ${call.colleague(assignee)}${from ? `, sebelumnya ${call.colleague(from)}` : ""}: ${call.duty(duty)}`,
    detail: reason,
  }),
  extended: ({ row, until, reason }) => ({
    what: `Memperpanjang tenggat langkah ${row} sampai ${formatDate(until)}`,
    detail: reason,
  }),
  paused: ({ row, until, reason }) => ({
    what: `Menunda langkah ${row} paling lama sampai ${formatDate(until)}`,
    detail: reason,
  }),
  resumed: ({ row }) => ({ what: `Melanjutkan langkah ${row} yang ditunda` }),
  duty_completed: ({ duty, onBehalf, ownWork, note }, call) => ({
    what: `Menyelesaikan ${call.duty(duty)}${onBehalf ? ", dicatatkan untuk pemohon" : ""}${ownWork ? ", pekerjaan sendiri (diizinkan admin)" : ""}`,
    detail: note,
  }),
  sent_back: ({ to, reason }, call) => ({ what: `Dikembalikan ke ${call.duty(to)}`, detail: reason }),
  // of a programme
  opened: (event, call) => ({
    what: `Kegiatan dibuka untuk ${event.quota} ${call.people}`,
    detail: daysOf(event) || null,
  }),
  rescheduled: (event, call) =>
    event.moved
      ? { what: `Tempat atau jam diubah; ${call.people} diberi kabar` }
      : { what: `Jadwal diubah menjadi ${daysOf(event) || "belum ada hari"}`, detail: event.reason },
  quota_changed: ({ quota }, { people }) => ({
    what: `Jumlah ${people === "peserta" ? "tempat" : people} diubah menjadi ${quota}`,
  }),
  started: () => ({ what: "Kegiatan dimulai; langkah pertama dibuka" }),
  substituted: ({ outApplicationId, inApplicationId, reason }, call) => ({
    detail: reason,
    what: outApplicationId
      ? `${call.person(outApplicationId)} digantikan ${call.person(inApplicationId)}`
      : call.people === "peserta"
        ? `Tempat kosong diisi ${call.person(inApplicationId)}`
        : `${call.person(inApplicationId)} masuk sebagai ${call.people}`,
  }),
  cancelled: ({ reason }) => ({ what: "Kegiatan dibatalkan; pemohonnya kembali menunggu", detail: reason }),
  finished: (_, call) => ({ what: `Kegiatan selesai; hasil ${call.people} berlaku` }),
};

const OWN_REJECTION = " (atas penolakan sendiri, diizinkan admin)";

function reopenedWords(event: Extract<Event, { type: "rejection_reopened" }>): string {
  const { actor, decidedBy, onObjection, ownWork } = event;
  if (onObjection) return `Keberatan dikabulkan; permohonan diperiksa lagi${ownWork ? OWN_REJECTION : ""}`;
  if (actor !== "pemohon") return "Penolakan dibuka lagi";
  return `Pemohon mengajukan keberatan; ${decidedBy ? `menunggu putusan ${ROLE_NAMES[decidedBy]}` : "diperiksa lagi"}`;
}

function broughtWords(keys: readonly string[] | undefined, call: Calls): string | null {
  const labels = (keys ?? []).map((key) => call.item({ kind: "requirement", key }));
  return labels.length > 0 ? `Akan dibawa ke kantor: ${labels.join(", ")}` : null;
}

function changeWords({ key, before, after }: AnswerChange, call: Calls): string {
  return `${call.item({ kind: "answer", key })}: ${before || "kosong"} menjadi ${after || "kosong"}`;
}

const DECISIONS = { accepted: "diterima", rejected: "ditolak", waived: "tidak diwajibkan" } as const;

function sentenceOf(event: Event, call: Calls): Sentence {
  return (SENTENCES[event.type] as (event: Event, call: Calls) => Sentence)(event, call);
}

function callsBy({ duties, staff, answerLabel, requirements, programmes, applications, people = "peserta" }: Names) {
  return {
    people,
    duty(id: string): string {
      const duty = duties.find((candidate) => candidate.id === id);
      if (!duty) return id;
      const verb = VERB_WORDS[duty.verb as keyof typeof VERB_WORDS].toLowerCase();
      return `langkah ${duty.row}, ${verb} (${ROLE_NAMES[duty.role as keyof typeof ROLE_NAMES]})`;
    },
    item: ({ kind, key }: Pick<ReturnedItem, "kind" | "key">) =>
      (kind === "answer" ? answerLabel?.(key) : requirements?.get(key)) ?? key,
    programme(id: string): string {
      const title = programmes?.get(id);
      return title ? ` "${title}"` : "";
    },
    colleague: (id: string) => staff.get(id) ?? "petugas lain",
    person: (id: string) => applications?.get(id) ?? "pemohon lain",
  };
}

function actorOf({ actor }: Event, { staff }: Names): string {
  if (actor === "pemohon") return "Pemohon";
  return actor === "system" ? "Sistem" : (staff.get(actor) ?? "Petugas");
}

function daysOf({ firstDay, lastDay }: { firstDay?: string; lastDay?: string }): string {
  return formatDays(firstDay ?? null, lastDay ?? null);
}
