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

/** To whoever may take them: one notice for a person and a sweep, named by citizen and service. */
export function newDutyMessage({ to, duties }: Omit<Told, "stage">): Message | null {
  const [first] = duties;
  if (!first) return null;
  const key = `new:${first.runId}:${first.duty}:${first.round}:${to.staffId}`;
  if (duties.length === 1)
    return {
      key,
      to,
      kind: "new_duty",
      subject: `Tugas baru: ${first.words}`,
      body: dueLine(first),
      link: deskAddress(first.run),
      runId: first.runId,
    };
  const lines = duties.map((duty) => `${duty.words}. ${dueLine(duty)}`);
  return {
    key,
    to,
    kind: "new_duty",
    subject: `${duties.length} tugas baru`,
    body: listed(lines),
    link: "/petugas/tugas?tampil=bebas",
  };
}

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
      kind: "late",
      subject: `${ONE[stage]}: ${first.words}`,
      body: lineOf(first, stage),
      link: deskAddress(first.run),
      runId: first.runId,
    };
  const lines = duties.map((duty) => `${duty.words}. ${lineOf(duty, stage)}`);
  return {
    key,
    to: recipient,
    kind: "late",
    subject: `${duties.length} ${MANY[stage]}`,
    body: listed(lines),
    link: stage === "above" ? "/petugas/tugas/bagi" : "/petugas/tugas",
  };
}

/** The first of them, and how many more there are. */
function listed(lines: readonly string[]): string {
  const more = lines.length > NAMED ? [`… dan ${lines.length - NAMED} lagi.`] : [];
  return [...lines.slice(0, NAMED), ...more].join("\n");
}

function dueLine({ run, dueAt }: LateDuty): string {
  const which = "reference" in run ? `Permohonan ${formatReference(run.reference)}, tenggat` : "Tenggat";
  return `${which} ${formatDateTime(dueAt)}.`;
}

function lineOf(duty: LateDuty, stage: EscalationStage): string {
  const { holder } = duty;
  const whose = stage !== "above" ? "" : holder ? ` Ditangani ${holder}.` : " Belum ditangani siapa pun.";
  return `${dueLine(duty)}${whose}`;
}

/** `mailNotices`: by mail as well, where they have not chosen otherwise for the kind. */
export function toRecipient({
  id,
  email,
  mailNotices,
}: {
  id: string;
  email: string;
  mailNotices: boolean;
}): Told["to"] {
  return { kind: "staff", staffId: id, email, wantsMail: mailNotices };
}
