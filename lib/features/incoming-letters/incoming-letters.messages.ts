import { defineActs } from "@/lib/domain/acts";
import { SECURITY_NAMES, type SecurityCode, URGENCY_NAMES, type Urgency } from "@/lib/domain/letters/handling";
import type { Message } from "@/lib/domain/notice";
import { ownValue } from "@/lib/domain/own-value";
import { defineRefusals } from "@/lib/domain/refusal";
import { formatDate, formatShortDate, type WitaDate } from "@/lib/domain/working-time";

export const refusals = defineRefusals({
  incoming_received_ahead: "Tanggal diterima tidak boleh sesudah hari ini.",
  incoming_year_closed: "Buku agenda tahun itu sudah ditutup. Tanggal diterima paling lama dari tahun lalu.",
  incoming_dated_ahead: "Tanggal suratnya lebih baru dari tanggal diterima. Periksa keduanya.",
  incoming_other_year: "Nomor agendanya dari tahun lain, jadi tanggal diterima tetap di tahun yang sama.",
  incoming_void: "Catatan surat ini sudah dibatalkan, jadi tidak berubah lagi.",
  incoming_disposed:
    "Surat ini sudah punya disposisi. Tarik dahulu disposisinya bila catatan ini memang harus dibatalkan.",
  incoming_under_way: "Surat ini sudah ditindaklanjuti, jadi tidak bisa dicatat tanpa disposisi.",
  disposition_not_below: "Disposisi hanya bisa diberikan kepada peran di bawah Anda. Pilih penerima lain.",
  disposition_nobody: "Tidak ada petugas aktif dengan peran itu hari ini. Pilih penerima lain.",
  disposition_due_past: "Tenggatnya sudah lewat. Pilih hari ini atau sesudahnya.",
  disposition_ended: "Disposisi ini sudah selesai atau sudah ditarik.",
  disposition_passed_on: "Yang Anda teruskan belum selesai. Tunggu laporannya, atau tarik dahulu.",
});

export const acts = defineActs({
  "incoming.entered": "Mencatat surat masuk",
  "incoming.edited": "Mengubah catatan surat masuk",
  "incoming.filed": "Mencatat surat masuk tanpa disposisi",
  "incoming.voided": "Membatalkan catatan surat masuk",
  "agenda.taken": "Mengunduh buku surat masuk",
  "disposition.given": "Memberi disposisi",
  "disposition.done": "Menyelesaikan disposisi",
  "disposition.withdrawn": "Menarik disposisi",
});

/** A letter as a message names it; what only some may read is not said where others could see the screen. */
export type NamedIncoming = {
  id: string;
  agenda: number;
  year: number;
  sender: string;
  subject: string;
  open: boolean;
};
type Recipients = { staffId: string; email: string; wantsMail: boolean }[];
type Words = Pick<Message, "subject" | "body">;

export function namedIncoming(letter: Omit<NamedIncoming, "open"> & { security: SecurityCode }): NamedIncoming {
  const { id, agenda, year, sender, subject, security } = letter;
  return { id, agenda, year, sender, subject, open: security === "B" };
}

export function incomingName({ agenda, year, sender, subject, open }: NamedIncoming): string {
  return open ? `“${subject}” dari ${sender}` : `agenda ${agenda}/${year}`;
}

export function enteredWords(letter: NamedIncoming): Words {
  return {
    subject: `Surat masuk: ${incomingName(letter)}`,
    body: `Surat masuk ${incomingName(letter)} sudah dicatat dengan nomor agenda ${letter.agenda}. Baca suratnya, lalu beri disposisi.`,
  };
}

export function givenWords(letter: NamedIncoming, given: { by: string; asked: string; dueOn: WitaDate }): Words {
  const asked = letter.open && given.asked ? ` ${given.asked}.`.replace(/\.\.$/, ".") : "";
  return {
    subject: `Disposisi: ${incomingName(letter)}`,
    body: `${given.by} memberi Anda disposisi atas surat ${incomingName(letter)}.${asked} Paling lambat ${formatDate(given.dueOn)}.`,
  };
}

export function doneWords(letter: NamedIncoming, done: { by: string; report: string }): Words {
  const report = letter.open ? ` Laporannya: ${done.report}` : "";
  return {
    subject: `Disposisi selesai: ${incomingName(letter)}`,
    body: `${done.by} menyelesaikan disposisi Anda atas surat ${incomingName(letter)}.${report}`,
  };
}

export function withdrawnWords(letter: NamedIncoming, back: { by: string; reason: string }): Words {
  const reason = letter.open ? ` Alasannya: ${back.reason}` : "";
  return {
    subject: `Disposisi ditarik: ${incomingName(letter)}`,
    body: `${back.by} menarik disposisi atas surat ${incomingName(letter)}, jadi Anda tidak perlu mengerjakannya.${reason}`,
  };
}

/** One message for each; `key` names the event. */
export function messagesTo(recipients: Recipients, words: Words, about: { key: string; letterId: string; at: Date }) {
  return recipients.map(
    ({ staffId, email, wantsMail }): Message => ({
      key: `${about.key}:${staffId}`,
      to: { kind: "staff", staffId, email, wantsMail },
      kind: "letter",
      ...words,
      link: `/petugas/surat/masuk/${about.letterId}`,
      at: about.at,
    }),
  );
}

/** What an edit form of a letter shows, field by field. */
export const INCOMING_LABELS = {
  sender: "Dari",
  theirNumber: "Nomor surat",
  theirDate: "Tanggal surat",
  subject: "Hal",
  receivedOn: "Tanggal diterima",
  urgency: "Sifat",
  security: "Keamanan",
};

type ShownFacts = {
  sender: string;
  theirNumber: string;
  theirDate?: string | null | undefined;
  subject: string;
  receivedOn: string;
  urgency: Urgency;
  security: SecurityCode;
};

export function shownIncoming(letter: ShownFacts) {
  const { sender, theirNumber, theirDate = null, subject, receivedOn, urgency, security } = letter;
  return { sender, theirNumber, theirDate, subject, receivedOn, urgency, security };
}

export function incomingInWords(field: keyof typeof INCOMING_LABELS, text: string): string | null {
  if (field === "urgency") return ownValue(URGENCY_NAMES, text) ?? null;
  if (field === "security") return ownValue(SECURITY_NAMES, text) ?? null;
  const isDay = (field === "theirDate" || field === "receivedOn") && /^\d{4}-\d\d-\d\d$/.test(text);
  return isDay ? formatShortDate(text) : null;
}
