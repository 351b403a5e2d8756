import { type Lateness, lateWords } from "@/lib/domain/late";
import type { Message } from "@/lib/domain/notice";
import { OFFICE } from "@/lib/domain/office";
import { formatReference } from "@/lib/domain/reference-number";
import { defineRefusals } from "@/lib/domain/refusal";
import { formatDate, type WitaDate } from "@/lib/domain/working-time";

export const refusals = defineRefusals({
  wrong_second_fact: "Nomor permohonan dan nomor HP itu tidak cocok. Periksa lagi keduanya.",
});

type Item = { label: string; field: string | null };

/** What is left of a correction, by name: fields are told where they stand, files in the sentence. */
export function unanswered(items: readonly Item[]) {
  const files = items.filter(({ field }) => field === null).map(({ label }) => label);
  const told =
    files.length > 0
      ? ` Belum diganti: ${files.join(", ")}. Pilih foto atau berkas yang baru, lalu tekan Kirim perbaikan.`
      : "";
  const errors = items.flatMap(({ field, label }) => (field === null ? [] : [[field, `${label} belum dijawab.`]]));
  return {
    sentence: `Masih ada perbaikan yang belum dijawab.${told}`,
    errors: Object.fromEntries(errors) as Record<string, string>,
    possible: [],
  };
}

/** Once for a case: it names the case alone. */
export function lateMessage(one: { id: string; reference: string; email: string | null }, late: Lateness): Message {
  return {
    key: `late:${one.id}`,
    to: { kind: "applicant", applicationId: one.id, email: one.email },
    subject: `Permohonan ${formatReference(one.reference)} terlambat kami kerjakan`,
    body: `${lateWords(late)} Belum ada yang perlu Anda kerjakan; halaman lacak selalu menunjukkan perkiraan terbaru.`,
    link: `/lacak/${one.reference}`,
  };
}

type Asked = {
  id: string;
  runId: string;
  reference: string;
  serviceName: string;
  email: string | null;
  dueOn: WitaDate;
};

/** Once for each day that was asked: the evening of that day is near, and nothing has come. */
export function correctionDueMessage({ id, runId, reference, serviceName, email, dueOn }: Asked): Message {
  return {
    key: `correction-due:${runId}:${dueOn}`,
    to: { kind: "applicant", applicationId: id, email },
    subject: `Perbaikan permohonan ${formatReference(reference)} kami tunggu`,
    body: `Permohonan ${serviceName} Anda menunggu perbaikan dari Anda, paling lambat ${formatDate(dueOn)}. Buka halaman lacak untuk melihat apa yang perlu diperbaiki dan mengirimnya. Lewat tanggal itu masih boleh, tetapi selesainya lebih lama. Kalau sulit, telepon ${OFFICE.phone}.`,
    link: `/lacak/${reference}`,
    runId,
  };
}

type Answered = {
  id: string;
  reference: string;
  applicantName: string;
  serviceName: string;
  history: readonly unknown[];
};
type Holder = { id: string; email: string; mailNotices: boolean };

/** To the member of the staff who holds the duty for which something was asked; `besides`: to who may take it, as nobody does. */
export function answeredMessage(run: Answered, holder: Holder, at: Date, besides = ""): Message {
  return {
    key: `${run.id}:${run.history.length + 1}:answered:${holder.id}`,
    to: { kind: "staff", staffId: holder.id, email: holder.email, wantsMail: holder.mailNotices },
    kind: "came_back",
    subject: `Perbaikan masuk: ${run.applicantName} (${formatReference(run.reference)})`,
    body: `${run.applicantName} sudah mengirim perbaikan permohonan ${run.serviceName}. Sebelum dan sesudahnya ada di halaman permohonan.${besides && ` ${besides}`}`,
    link: `/petugas/permohonan/${run.reference}`,
    runId: run.id,
    at,
  };
}

type Lost = {
  id: string;
  reference: string;
  email: string | null;
  submittedAt: Date | null;
  service: { name: string };
};

/** To the address of the application itself, whoever asked; once for a request. */
export function lostNumberMessage({ id, reference, email, submittedAt, service }: Lost, askedAt: string): Message {
  const number = formatReference(reference);
  const sent = submittedAt ? `, dikirim ${formatDate(submittedAt)}` : "";
  return {
    key: `lost-number:${id}:${askedAt}`,
    to: { kind: "applicant", applicationId: id, email },
    subject: `Nomor permohonan Anda: ${number}`,
    body: `Seseorang meminta nomor permohonan lewat halaman Lupa nomor. Permohonan ${service.name}${sent}, nomornya ${number}. Untuk membukanya perlu juga nomor HP Anda. Bukan Anda yang meminta? Abaikan saja; tidak ada yang berubah.`,
    link: `/lacak/${reference}`,
  };
}
