import "server-only";
import type { Message } from "@/lib/domain/notice";
import { formatReference } from "@/lib/domain/reference-number";
import { closed } from "@/lib/domain/text/closed";

/** A letter to an applicant that has its number, and whom it is for. */
export type ToldLetter = {
  id: string;
  number: string;
  kindName: string;
  applicationId: string;
  reference: string;
  email: string | null;
};

/** A letter can be had from now on: by a link to the applicant's own page, never with the mail itself. */
export function letterReady(
  letter: ToldLetter,
  { replaces, invites }: { replaces: boolean; invites: boolean },
  at: Date,
): Message {
  const { kindName, number, reference } = letter;
  return toApplicant(letter, "ready", at, {
    subject: `Permohonan ${formatReference(reference)}: ${kindName.toLowerCase().replace(/\bnib\b/g, "NIB")} sudah ada`,
    body: `${kindName} untuk Anda sudah ada, nomor ${number}. Buka halaman lacak, masukkan nomor HP Anda, lalu unduh suratnya di bawah "Surat untuk Anda".${replaces ? " Surat ini menggantikan yang lama." : ""}${invites ? " Belum menjawab undangannya? Jawab hadir atau tidak hadir di halaman itu juga." : ""}`,
  });
}

/** `notReplaced`: no other letter comes instead. */
export type VoidedWhy = { reason: string; notReplaced: boolean };

/** A letter that the applicant may have kept is in force no more. */
export function letterVoided(letter: ToldLetter, { reason, notReplaced }: VoidedWhy, at: Date): Message {
  const { kindName, number, reference } = letter;
  return toApplicant(letter, "void", at, {
    subject: `Permohonan ${formatReference(reference)}: surat nomor ${number} dibatalkan`,
    body: `${kindName} untuk Anda, nomor ${number}, dibatalkan dan tidak berlaku lagi. Alasan: ${closed(reason)} ${notReplaced ? "Surat ini tidak diganti." : "Bila ada penggantinya, Anda menemukannya di halaman lacak."}`,
  });
}

type Words = { subject: string; body: string };

function toApplicant({ id, applicationId, reference, email }: ToldLetter, what: string, at: Date, words: Words) {
  return {
    key: `letter:${id}:${what}`,
    to: { kind: "applicant" as const, applicationId, email },
    subject: words.subject,
    body: words.body,
    link: `/lacak/${reference}`,
    at,
  };
}
