import "server-only";
import { answerLabel, COMMON_QUESTIONS } from "@/lib/domain/forms/sections";
import type { Message, ProgrammeFacts } from "@/lib/domain/notice";
import { OFFICE } from "@/lib/domain/office";
import { outcomeToApplicant } from "@/lib/domain/programmes";
import { formatReference } from "@/lib/domain/reference-number";
import { returnedWords, turnSentence } from "@/lib/domain/returned-words";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import { closed } from "@/lib/domain/text/closed";
import { type Effect, type Event, type ReturnedItem, type Row, type State, timeline } from "@/lib/domain/workflow";
import { partyAt, pausingAt } from "@/lib/domain/workflow/clock";
import { itemsToDecide } from "@/lib/domain/workflow/deciding";
import { objectionOf } from "@/lib/domain/workflow/objection";
import { plainWords } from "@/lib/domain/workflow/words";
import { formatDate } from "@/lib/domain/working-time";
import type { ApplicationRun } from "../case-run";

/** What a message to an applicant may speak of; `now` is when it happened. */
export type ApplicantNews = {
  run: Pick<
    ApplicationRun,
    "id" | "applicationId" | "reference" | "serviceName" | "email" | "definition" | "requirements" | "calendar"
  >;
  /** The programme this is about, if any. */
  programme: ProgrammeFacts | undefined;
  state: State;
  events: Event[];
  now: Date;
};

type Tell = Extract<Effect, { type: "tell_applicant" }>;
type Words = { subject: string; body: string };

export function applicantMessage(news: ApplicantNews, effect: Tell): Message {
  const { run, events } = news;
  return {
    key: `${run.id}:${events.at(-1)?.seq}:${effect.about}${effect.row ?? ""}`,
    to: { kind: "applicant", applicationId: run.applicationId, email: run.email },
    ...wordsFor(news, effect),
    link: `/lacak/${run.reference}`,
    runId: run.id,
  };
}

/** What the sentences name, made readable. */
type Spoken = ApplicantNews & {
  effect: Tell;
  reference: string;
  service: string;
  row: Row | undefined;
  reason: string;
  advice: string;
};

function wordsFor(news: ApplicantNews, effect: Tell): Words {
  const { subject, body } = eventWords(news, effect);
  return { subject, body: `${body}${turnAfter(news, effect)}` };
}

/** Whose turn it is after the event; where a seat is held the programme's moment decides, which stands on the card. */
function turnAfter({ run, state, now }: ApplicantNews, { about }: Tell): string {
  if (state.seat || about === "your_turn" || about === "returned" || about === "paused") return "";
  return turnSentence(state.status, partyAt(state, run.calendar, now), pausingAt(state, now) !== null);
}

function eventWords(news: ApplicantNews, effect: Tell): Words {
  const { run, state } = news;
  return WORDS[effect.about]({
    ...news,
    effect,
    reference: formatReference(run.reference),
    service: run.serviceName,
    row: run.definition.rows.find((candidate) => candidate.no === effect.row),
    reason: state.reason ? ` Alasannya: ${closed(state.reason)}` : "",
    advice: state.advice ? ` Yang bisa Anda lakukan: ${closed(state.advice)}` : "",
  });
}

/** The compiler completes this table. */
const WORDS: Record<Tell["about"], (spoken: Spoken) => Words> = {
  submitted: ({ reference, service, now, run, state }) => ({
    subject: `Permohonan ${service} Anda kami terima (${reference})`,
    body: `Permohonan ${service} Anda kami terima pada ${formatDate(now)}. Simpan nomor ini: ${reference}. Dengan nomor itu dan nomor HP Anda, perkembangan permohonan dapat dilihat kapan saja.${toBring(run, state)} Layanan ini gratis.`,
  }),
  returned: ({ run, service, state }) =>
    returnedWords({
      reference: run.reference,
      service,
      items: (state.correction?.items ?? []).map((item) => ({ label: labelOf(run, item), reason: item.reason })),
      dueOn: state.correction?.dueOn ?? "",
    }),
  received: ({ reference, run, events, now }) => {
    const paper = receivedPaper(run, events);
    return {
      subject: `${paper.label} sudah kami terima di kantor (${reference})`,
      body: `${paper.label} yang Anda bawa untuk permohonan ini kami terima di loket pada ${formatDate(now)}. Catatan petugas: ${closed(paper.note)}`,
    };
  },
  answers_corrected: ({ reference, service, events }) => {
    const last = events.at(-1);
    const why = last?.type === "answers_corrected" ? ` Alasannya: ${closed(last.reason)}` : "";
    return {
      subject: `Isian permohonan ${reference} dibetulkan petugas`,
      body: `Petugas membetulkan isian permohonan ${service} Anda.${why} Bunyi sebelum dan sesudahnya ada di halaman lacak. Kalau keliru, telepon ${OFFICE.phone}.`,
    };
  },
  rejected: ({ reference, service, reason, advice, state, events }) => ({
    subject: isRefused(events) ? `Keberatan Anda tidak dikabulkan (${reference})` : `Permohonan ${reference} ditolak`,
    body: isRefused(events)
      ? `Keberatan Anda atas penolakan permohonan ${service} sudah dipertimbangkan atasan dari yang menolak; penolakannya tetap.${reason}${advice} Anda boleh mengajukan lagi atau bertanya ke ${OFFICE.name}, telepon ${OFFICE.phone}.`
      : `Permohonan ${service} Anda ditolak.${reason}${advice} Anda boleh mengajukan lagi${state.objected ? "" : ", mengajukan keberatan di halaman lacak,"} atau bertanya ke ${OFFICE.name}, telepon ${OFFICE.phone}.`,
  }),
  rejection_reopened: reopenedWords,
  row_done: ({ reference, row, run, state }) =>
    row?.duties.some((duty) => duty.record === "nib")
      ? {
          subject: `NIB Anda sudah terbit (${reference})`,
          body: "NIB Anda sudah terbit di OSS. Nomornya ada di halaman lacak; berkasnya segera kami serahkan.",
        }
      : { subject: `Kabar permohonan ${reference}`, body: `${rowDone(row, run, state)} ${NOTHING_TO_DO}` },
  waiting_programme: ({ reference, service }) => ({
    subject: `Permohonan ${reference} diterima, menunggu kegiatan`,
    body: `Berkas permohonan ${service} Anda sudah lengkap dan diterima. Permohonan menunggu kegiatan berikutnya; kami memberi kabar begitu permohonan Anda masuk kegiatan.`,
  }),
  your_turn: ({ reference, row }) => ({
    subject: `Permohonan ${reference}: giliran Anda`,
    body: [
      `Sekarang giliran Anda: ${row ? inSentence(plainWords(row, "application")) : ""}.`,
      ...(row?.help ?? []),
      "Sesudah berhasil, buka halaman lacak dan tekan “Saya sudah selesai”. Kami tidak pernah meminta kata sandi OSS Anda.",
    ].join(" "),
  }),
  completed: ({ reference, service, now }) => ({
    subject: `Permohonan ${reference} selesai`,
    body: `Permohonan ${service} Anda selesai pada ${formatDate(now)}. Hasilnya dapat dilihat dan diunduh di halaman lacak.`,
  }),
  gathered: ({ reference, service, programme, events }) =>
    gatheredWords(reference, service, programme, events.at(-1)?.actor === "system"),
  released: ({ reference, service, programme, events }) => ({
    subject: `Permohonan ${reference} kembali menunggu`,
    body: `Permohonan ${service} Anda keluar dari kegiatan${named(programme)} dan kembali menunggu dengan urutan semula.${releasedReason(events)}`,
  }),
  outcome: ({ reference, service, state, programme }) => ({
    subject: `Permohonan ${reference}: hasil dicatat`,
    body: `${outcomeToApplicant(state.outcome?.outcome ?? "")}${programme ? ` (kegiatan${named(programme)})` : ""}. Permohonan: ${service}.${state.outcome?.note ? ` Catatan: ${closed(state.outcome.note)}` : ""}`,
  }),
  cancelled: ({ reference, service, reason }) => ({
    subject: `Kegiatan untuk permohonan ${reference} dibatalkan`,
    body: `Kegiatan yang memuat permohonan ${service} Anda dibatalkan. Anda kembali menunggu dengan urutan semula.${reason}`,
  }),
  rescheduled: ({ reference, service }) => ({
    subject: `Permohonan ${reference}: jadwal kegiatan berubah`,
    body: `Jadwal kegiatan yang memuat permohonan ${service} Anda berubah. Tanggal barunya ada di halaman lacak.`,
  }),
  extended: extendedWords,
  paused: ({ reference, service, events }) => pausedWords(reference, service, events),
  withdrawn: ({ reference, service }) => ({
    subject: `Permohonan ${reference} dibatalkan`,
    body: `Permohonan ${service} Anda dibatalkan sesuai permintaan Anda.`,
  }),
  recalled: ({ reference, service }) => ({
    subject: `Permohonan ${reference} ditarik kembali`,
    body: `Permohonan ${service} Anda sudah ditarik dan BELUM terkirim lagi. Buka tautan ini untuk mengubah dan mengirimnya; nomornya tetap ${reference}.`,
  }),
};

const NOTHING_TO_DO = "Belum ada yang perlu Anda kerjakan; langkah berikutnya ada di halaman lacak.";

/** The row's own words name what it checks; while some of that is still undecided, what has been decided is named instead. */
function rowDone(row: Row | undefined, { requirements }: ApplicantNews["run"], state: State): string {
  const open = itemsToDecide(state);
  if (!row || open.length === 0) return `Sudah selesai: ${row ? plainWords(row, "application") : ""}.`;
  const labels = (keys: readonly string[]) =>
    (requirements as RequirementEntry[]).flatMap(({ key, label }) => (keys.includes(key) ? [label] : [])).join(", ");
  const accepted = Object.entries(state.requirements).filter(([, item]) => item.state === "accepted");
  const done = labels(accepted.map(([key]) => key));
  return `${done ? `Sudah kami terima: ${done}. ` : ""}Masih kami periksa: ${labels(open)}.`;
}

function reopenedWords({ reference, service, events, run, state, now }: Spoken): Words {
  const last = events.at(-1);
  const waiting = objectionOf(state);
  if (last?.actor === "pemohon") {
    const dueAt = timeline(run.definition, state, run.calendar, now).find(({ status }) => status === "now")?.dueAt;
    const decides = waiting
      ? `Yang memutuskan ${ROLE_NAMES[waiting.role]}, bukan yang menolak`
      : "Permohonan diperiksa sekali lagi";
    return {
      subject: `Keberatan Anda sudah masuk (${reference})`,
      body: `Keberatan Anda atas penolakan permohonan ${service} sudah masuk. ${decides}${waiting && dueAt ? `, paling lambat ${formatDate(dueAt)}` : ""}; hasilnya kami kabarkan.`,
    };
  }
  const [why, granted] =
    last?.type === "rejection_reopened" ? [` Alasannya: ${closed(last.reason)}`, last.onObjection] : ["", undefined];
  if (granted)
    return {
      subject: `Keberatan Anda dikabulkan (${reference})`,
      body: `Keberatan Anda dikabulkan: permohonan ${service} Anda dibuka lagi dan diperiksa sekali lagi.${why} Hasilnya kami kabarkan.`,
    };
  return {
    subject: `Permohonan ${reference} dibuka lagi`,
    body: `Permohonan ${service} Anda yang ditolak kami buka lagi dan diperiksa sekali lagi.${why} Hasilnya kami kabarkan.`,
  };
}

/** An objection was refused with it. */
function isRefused(events: Event[]): boolean {
  const last = events.at(-1);
  return last?.type === "rejected" && last.onObjection === true;
}

/** Rule 15: what takes longer is said, with the day and why. */
function extendedWords({ reference, service, events, run, state, now }: Spoken): Words {
  const last = events.at(-1);
  const [until, reason] = last?.type === "extended" ? [formatDate(last.until), last.reason] : ["", ""];
  // Nobody works on it meanwhile, and the day moves on with an answer that comes after it.
  const step =
    partyAt(state, run.calendar, now) === "applicant"
      ? `sesudah yang kami tunggu dari Anda datang, langkah kami selesai paling lambat ${until}; kalau datangnya belakangan, tanggal itu ikut mundur`
      : `langkah yang sedang kami kerjakan selesai paling lambat ${until}`;
  return {
    subject: `Permohonan ${reference} perlu waktu lebih lama`,
    body: `Maaf, permohonan ${service} Anda perlu waktu lebih lama: ${step}. Alasannya: ${closed(reason)}`,
  };
}

/** What stands still is said with the day and why, and that nothing is asked of them. */
function pausedWords(reference: string, service: string, events: Event[]) {
  const last = events.at(-1);
  const [until, reason] = last?.type === "paused" ? [formatDate(last.until), last.reason] : ["", ""];
  return {
    subject: `Permohonan ${reference} ditunda sementara`,
    body: `Permohonan ${service} Anda kami tunda paling lama sampai ${until}, lalu dilanjutkan. Alasannya: ${closed(reason)} Anda tidak perlu berbuat apa-apa.`,
  };
}

/** Only what has days has places: whoever is written into a proposal has been given nothing yet. */
function gatheredWords(reference: string, service: string, programme: ProgrammeFacts | undefined, movedUp: boolean) {
  const room = programme?.when ? "Ada tempat yang kosong" : "Kegiatan ini dapat memuat satu pemohon lagi";
  const lead = movedUp ? `${room}, dan Anda berada paling depan dalam daftar tunggu. ` : "";
  const when = programme?.when ? ` Waktu: ${programme.when}.` : "";
  const where = programme?.place ? ` Tempat: ${programme.place}.` : "";
  const news = programme?.when ? "mendapat tempat" : "masuk kegiatan";
  return {
    subject: movedUp ? `Permohonan ${reference} naik dari daftar tunggu` : `Permohonan ${reference} ${news}`,
    body: `${lead}Permohonan ${service} Anda masuk dalam kegiatan${named(programme)}.${when}${where} Rinciannya ada di halaman lacak.`,
  };
}

/** "Anda mengaktifkan …" goes on in a sentence that has begun. */
function inSentence(words: string): string {
  return words.replace(/^Anda /, "");
}

function named(programme: ProgrammeFacts | undefined) {
  return programme ? ` "${programme.title}"` : "";
}

function releasedReason(events: Event[]) {
  const last = events.at(-1);
  return last?.type === "released_from_programme" && last.reason ? ` Alasan: ${closed(last.reason)}` : "";
}

/** As the clerk's form called it; before there was such a name, by its requirement or question. */
function labelOf({ requirements }: ApplicantNews["run"], { kind, key, label }: ReturnedItem): string {
  if (label) return label;
  if (kind === "answer") return answerLabel(COMMON_QUESTIONS, key);
  return (requirements as RequirementEntry[]).find((entry) => entry.key === key)?.label ?? key;
}

/** The paper that the desk has just noted, and what it wrote. */
function receivedPaper({ requirements }: ApplicantNews["run"], events: Event[]): { label: string; note: string } {
  const last = events.at(-1);
  if (last?.type !== "requirement_decided") return { label: "Berkas", note: "diterima." };
  const entry = (requirements as RequirementEntry[]).find(({ key }) => key === last.requirement);
  return { label: entry?.label ?? last.requirement, note: last.reason ?? "diterima." };
}

/** Papers that the applicant has said to bring: nobody else can move them on. */
function toBring({ requirements }: ApplicantNews["run"], state: State): string {
  const labels = (requirements as RequirementEntry[])
    .filter(({ key }) => state.requirements[key]?.atOffice && state.requirements[key]?.state === "missing")
    .map(({ label }) => label);
  if (labels.length === 0) return "";
  return ` Bawa ke kantor: ${labels.join(", ")} (${OFFICE.name}, ${OFFICE.address}, pada jam kerja). Permohonan baru bisa diputuskan sesudah kami menerimanya.`;
}
