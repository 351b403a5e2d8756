import { defineActs } from "@/lib/domain/acts";
import type { Message } from "@/lib/domain/notice";
import { formatReference } from "@/lib/domain/reference-number";
import { defineRefusals } from "@/lib/domain/refusal";
import { deskAddress } from "@/lib/domain/run-address";

export const refusals = defineRefusals({
  output_file_missing: "Unggah dahulu berkas hasil langkah ini, lalu selesaikan tugasnya.",
  files_unopened:
    "Belum ada yang diterima. Tunggu sampai gambarnya muncul, atau buka dahulu berkasnya, lalu tekan sekali lagi.",
  nothing_undecided: "Tidak ada lagi yang menunggu diputuskan.",
  nothing_to_hand_over: "Pada langkah ini belum ada NIB yang bisa diserahkan. Muat ulang halaman.",
  mention_unknown: "Ada nama setelah tanda @ yang tidak kami kenal. Catatan belum disimpan.",
  reason_gone: "Kalimat itu sudah diubah atau dihapus admin. Muat ulang halaman, lalu pilih sekali lagi.",
});
/** Whoever presses before the picture is there has opened it, as they see it: it is the picture that is missing. */
export function notYetSeen(labels: readonly string[]): string {
  if (labels.length === 0) return refusals.files_unopened;
  return `${labels.join(", ")} belum tampak di layar Anda. ${refusals.files_unopened}`;
}

export const acts = defineActs({
  "case.opened": "Membuka permohonan",
  "case.printed": "Mencetak berkas permohonan",
  "identity.viewed": "Melihat NIK lengkap",
  "nib.recorded": "Mencatat NIB",
  "nib.handed_over": "Mencatat penyerahan NIB",
  "note.added": "Menulis catatan internal",
});

type Mentioned = {
  note: { id: string; createdAt: Date };
  application: { reference: string; runId: string; applicantName: string; service: { name: string } };
  author: string;
};
type Colleague = { id: string; email: string; wantsMail: boolean };

/** What the note says stays on the page: it may speak of anything. */
export function mentionedMessage({ note, application, author }: Mentioned, person: Colleague): Message {
  const { reference, runId, applicantName, service } = application;
  return {
    key: `note:${note.id}:${person.id}`,
    to: { kind: "staff", staffId: person.id, email: person.email, wantsMail: person.wantsMail },
    subject: `${author} menyebut Anda: ${applicantName} (${formatReference(reference)})`,
    body: `${author} menyebut Anda dalam catatan dalam permohonan ${service.name} ini. Catatannya ada di halaman permohonan.`,
    link: `${deskAddress({ reference })}#catatan`,
    runId,
    at: note.createdAt,
  };
}

const MOST_NAMED = 12;

export function unknownMention(unknown: readonly string[], people: readonly { name: string }[]): string {
  const names = people.slice(0, MOST_NAMED).map(({ name }) => name);
  const known = names.length > 0 ? ` Yang bisa disebut: ${names.join(", ")}.` : "";
  return `@${unknown.join(", @")} bukan nama satu rekan yang bisa membuka permohonan ini. Tulis nama lengkapnya, atau hapus tanda @.${known}`;
}
