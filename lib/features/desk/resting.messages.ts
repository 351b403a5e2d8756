import { caseListAddress, OFFICE_TODAY, waitingFor } from "@/lib/domain/case-list";
import type { EscalationStage } from "@/lib/domain/escalation";
import type { Message, Recipient } from "@/lib/domain/notice";
import { formatReference } from "@/lib/domain/reference-number";
import { ROLE_NAMES, type SopRole } from "@/lib/domain/roles";
import { deskAddress } from "@/lib/domain/run-address";
import { formatDate } from "@/lib/domain/working-time";

/** What rests: its next press, since when, and where it is pressed. */
export type Rests = { words: string; line: string; href: string; many: string; list: string };

type Told = {
  stage: EscalationStage;
  to: Extract<Recipient, { kind: "staff" }>;
  about: readonly (Rests & { runId: string; duty: string; round: number; role: SopRole })[];
};

const STAGE_WORDS: Record<EscalationStage, string> = {
  due_soon: "Menunggu Anda",
  overdue: "Masih menunggu Anda",
  above: "Terhenti",
};
const NAMED = 10;

type Programme = { programmeId: string; title: string; words: string; firstDay: string | null; movedAt: Date };

export function restingProgramme({ programmeId, title, words, firstDay, movedAt }: Programme): Rests {
  const moved = `Terakhir ada perubahan ${formatDate(movedAt)}.`;
  return {
    words: `${words} (${title})`,
    line: firstDay ? `Hari pertamanya ${formatDate(firstDay)}. ${moved}` : moved,
    href: deskAddress({ programmeId }),
    many: "kegiatan",
    list: "/petugas/kegiatan",
  };
}

type Case = { reference: string; applicantName: string; serviceName: string; answerDueAt: Date };

export function restingCase({ reference, applicantName, serviceName, answerDueAt }: Case): Rests {
  return {
    words: `Perbaikan tidak dijawab, ${applicantName} (${serviceName})`,
    line: `Permohonan ${formatReference(reference)}, diminta paling lambat ${formatDate(answerDueAt)}. Telepon pemohonnya, bantu di loket, atau putuskan.`,
    href: deskAddress({ reference }),
    many: "perbaikan tidak dijawab",
    list: caseListAddress(OFFICE_TODAY.unanswered),
  };
}

type Service = { serviceSlug: string; serviceName: string; count: number; since: Date };

export function restingService({ serviceSlug, serviceName, count, since }: Service): Rests {
  return {
    words: `${count} pemohon menunggu kegiatan ${serviceName}`,
    line: `Yang pertama mengajukan ${formatDate(since)}, dan belum ada kegiatan yang disiapkan.`,
    href: caseListAddress(waitingFor(serviceSlug)),
    many: "layanan tanpa kegiatan",
    list: caseListAddress({ keadaan: "waiting_programme" }),
  };
}

/** One notice for a person and a stage, however many it is about; the key is of the first, which is told of once. */
export function restingMessage({ stage, to, about }: Told): Message | null {
  const [first] = about;
  if (!first) return null;
  const isAbove = stage === "above";
  const whose = (role: SopRole) => (isAbove ? ` Menunggu ${ROLE_NAMES[role]}.` : "");
  const facts = {
    key: `rests:${first.runId}:${first.duty}:${first.round}:${stage}:${to.staffId}`,
    to: { ...to, wantsMail: to.wantsMail && isAbove },
    kind: "late",
  } as const;
  if (about.length === 1)
    return {
      ...facts,
      subject: `${STAGE_WORDS[stage]}: ${first.words}`,
      body: `${first.line}${whose(first.role)}`,
      link: first.href,
      runId: first.runId,
    };
  const lines = about.slice(0, NAMED).map(({ words, line, role }) => `${words}. ${line}${whose(role)}`);
  const more = about.length > NAMED ? [`… dan ${about.length - NAMED} lagi.`] : [];
  return {
    ...facts,
    subject: `${STAGE_WORDS[stage]}: ${about.length} ${first.many}`,
    body: [...lines, ...more].join("\n"),
    link: first.list,
  };
}
