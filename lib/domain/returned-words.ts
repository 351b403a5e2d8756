import { turnWords, whoseTurn } from "./application-card/turn";
import { formatReference } from "./reference-number";
import { formatDate } from "./working-time";

/** `reference` bare; `dueOn` as "YYYY-MM-DD"; items in the words of the form, the reason as the clerk wrote it. */
export type ReturnedLetter = {
  reference: string;
  service: string;
  items: readonly { label: string; reason: string }[];
  dueOn: string;
};

/** The whole message of a case that is returned to its applicant: what they are sent, and what the clerk sees before. */
export function returnedWords({ reference, service, items, dueOn }: ReturnedLetter): { subject: string; body: string } {
  const lines = items.map(({ label, reason }, index) => `${index + 1}. ${label}: ${reason}`);
  const number = formatReference(reference);
  return {
    subject: `Permohonan ${number} perlu diperbaiki`,
    body: [
      `Ada ${items.length} hal yang perlu Anda perbaiki pada permohonan ${service}, paling lambat ${formatDate(dueOn)}:`,
      ...lines,
      `Buka halaman lacak untuk mengirim perbaikan.${turnSentence("needs_correction", "applicant")}`,
    ].join("\n"),
  };
}

type Case = Parameters<typeof whoseTurn>[0];

/** Whose turn it is, as the card says it; nothing where nobody has one. */
export function turnSentence(status: Case["status"], party: Case["party"], isPaused = false): string {
  const turn = whoseTurn({ status, party, moment: null });
  const words = turnWords(turn, { status, moment: null, isPaused });
  return turn === "nobody" ? "" : ` Sekarang ${words[0]?.toLowerCase()}${words.slice(1)}.`;
}
