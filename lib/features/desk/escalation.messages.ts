import type { EscalationStage } from "@/lib/domain/escalation";
import type { Message, Recipient } from "@/lib/domain/notice";
import { formatReference } from "@/lib/domain/reference-number";
import { deskAddress, type RunKey } from "@/lib/domain/run-address";
import { formatDateTime } from "@/lib/domain/working-time";

/** A duty that somebody must hear of. */
export type LateDuty = {
  runId: string;
  duty: string;
  round: number;
  run: RunKey;
  /** "Periksa berkas, Siti Aminah (Bantuan NIB)" */
  words: string;
  dueAt: Date;
  holder: string | null;
};

export type Told = { stage: EscalationStage; to: Extract<Recipient, { kind: "staff" }>; duties: readonly LateDuty[] };

const ONE: Record<EscalationStage, string> = {
  due_soon: "Segera jatuh tempo",
  overdue: "Lewat tenggat",
  above: "Lewat tenggat lebih dari satu hari kerja",
};
const MANY: Record<EscalationStage, string> = {
  due_soon: "tugas segera jatuh tempo",
  overdue: "tugas lewat tenggat",
  above: "tugas lewat tenggat lebih dari satu hari kerja",
};
const NAMED = 10;

/** One notice for a person and a stage, however many duties it is about; the key is of the first, which is told of once. */
export function lateDutyMessage({ stage, to, duties }: Told): Message | null {
  const [first] = duties;
  if (!first) return null;
  const key = `late:${first.runId}:${first.duty}:${first.round}:${stage}:${to.staffId}`;
  // Mail goes to the role above alone: whoever works in the queue sees it there, and would get one every few minutes.
  const recipient = { ...to, wantsMail: to.wantsMail && stage === "above" };
  if (duties.length === 1)
    return {
      key,
      to: recipient,
      subject: `${ONE[stage]}: ${first.words}`,
      body: lineOf(first, stage),
      link: deskAddress(first.run),
      runId: first.runId,
    };
  const lines = duties.slice(0, NAMED).map((duty) => `${duty.words}. ${lineOf(duty, stage)}`);
  const more = duties.length > NAMED ? [`… dan ${duties.length - NAMED} lagi.`] : [];
  return {
    key,
    to: recipient,
    subject: `${duties.length} ${MANY[stage]}`,
    body: [...lines, ...more].join("\n"),
    link: stage === "above" ? "/petugas/tugas/bagi" : "/petugas/tugas",
  };
}

function lineOf({ run, dueAt, holder }: LateDuty, stage: EscalationStage): string {
  const which = "reference" in run ? `Permohonan ${formatReference(run.reference)}, tenggat` : "Tenggat";
  const whose = stage !== "above" ? "" : holder ? ` Ditangani ${holder}.` : " Belum ditangani siapa pun.";
  return `${which} ${formatDateTime(dueAt)}.${whose}`;
}
