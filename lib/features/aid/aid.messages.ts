import type { AskedSecondAid } from "@/lib/cases/asked-second-aid";
import type { ApplicationRun } from "@/lib/cases/case-run";
import { defineActs } from "@/lib/domain/acts";
import type { EscalationStage } from "@/lib/domain/escalation";
import type { Message } from "@/lib/domain/notice";
import { formatReference } from "@/lib/domain/reference-number";
import { defineRefusals } from "@/lib/domain/refusal";
import { deskAddress } from "@/lib/domain/run-address";
import { closed } from "@/lib/domain/text/closed";
import { formatDateTime } from "@/lib/domain/working-time";

export const refusals = defineRefusals({
  not_related: "Kedua permohonan itu tidak (lagi) tampak berkaitan. Muat ulang halaman.",
  one_nik: "NIK keduanya sama, jadi ini satu orang. Kalau salah satu NIK salah ketik, minta pemohonnya membetulkan.",
  tie_decided: "Rekan Anda baru saja memutuskan ini. Muat ulang halaman; keputusannya bisa dibatalkan.",
  told_apart:
    "Di antara orang-orang yang jadi satu dengan ini ada yang sudah dinyatakan bukan orang yang sama. Batalkan dahulu keputusan itu.",
  tie_undone: "Keputusan itu sudah dibatalkan. Muat ulang halaman.",
});
export const acts = defineActs({
  "aid.viewed": "Membandingkan permohonan terkait",
  "person.linked": "Menyatakan orang yang sama",
  "person.told_apart": "Menyatakan bukan orang yang sama",
  "person.tie_undone": "Membatalkan keputusan orang yang sama",
});

type About = { run: ApplicationRun; seq: number; at: Date; by: string };
export type LateSecondAid = AskedSecondAid & { dueAt: Date };
type Person = { id: string; email: string; mailNotices: boolean };

/** To whoever may answer: why it is asked stands on the page. */
export function secondAidAsked({ run, seq, at, by }: About, person: Person): Message {
  return {
    ...toPerson(run, seq, at, person),
    subject: `${by} meminta persetujuan bantuan kedua: ${run.applicantName} (${run.serviceName})`,
    body: `Permohonan ${formatReference(run.reference)}. Orang ini sudah menerima bantuan yang sama. Permohonannya menunggu sampai Anda atau rekan menjawab.`,
  };
}

export function secondAidAnswered(
  { run, seq, at, by, approved, reason }: About & { approved: boolean; reason: string },
  person: Person,
): Message {
  const answer = approved ? "menyetujui" : "tidak menyetujui";
  return {
    ...toPerson(run, seq, at, person),
    subject: `${by} ${answer} bantuan kedua: ${run.applicantName} (${run.serviceName})`,
    body: `Permohonan ${formatReference(run.reference)}. Alasan: ${closed(reason)}${approved ? " Pemohon sekarang bisa dimasukkan ke kegiatan." : ""}`,
  };
}

/** To whoever may answer and has not, once for a stage; to who asked, when the role above hears of it. */
export function secondAidUnanswered(late: LateSecondAid, stage: EscalationStage, person: Person): Message {
  const { runId, round, reference, applicantName, serviceName, at, dueAt, askedBy } = late;
  const own = person.id === askedBy;
  const when = `Diminta ${formatDateTime(at)}, ${stage === "due_soon" ? "dijawab paling lambat" : "seharusnya dijawab paling lambat"} ${formatDateTime(dueAt)}.`;
  const what = own ? "Ingatkan Kepala Bidang atau Kepala Dinas." : "Permohonannya menunggu jawaban Anda atau rekan.";
  return {
    key: `${runId}:${round}:second_aid:${stage}:${person.id}`,
    to: { kind: "staff", staffId: person.id, email: person.email, wantsMail: person.mailNotices && stage === "above" },
    kind: "late",
    subject: `${stage === "due_soon" ? "Segera jatuh tempo" : "Belum dijawab"}: bantuan kedua untuk ${applicantName} (${serviceName})`,
    body: `Permohonan ${formatReference(reference)}. ${when} ${what}`,
    link: `${deskAddress({ reference })}/terkait`,
    runId,
  };
}

function toPerson(run: ApplicationRun, seq: number, at: Date, { id, email, mailNotices: wantsMail }: Person) {
  return {
    key: `${run.id}:${seq}:second_aid:${id}`,
    to: { kind: "staff", staffId: id, email, wantsMail },
    kind: "new_duty",
    link: `${deskAddress({ reference: run.reference })}/terkait`,
    runId: run.id,
    at,
  } as const;
}
