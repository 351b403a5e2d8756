import "server-only";
import type { Message } from "@/lib/domain/notice";
import { formatReference } from "@/lib/domain/reference-number";
import { APPLICANT } from "@/lib/domain/roles";
import { deskAddress } from "@/lib/domain/run-address";
import type { Effect, Event } from "@/lib/domain/workflow";
import { dutiesIn } from "@/lib/domain/workflow/placed-duties";
import { taskWords, VERB_WORDS } from "@/lib/domain/workflow/words";
import { formatDate } from "@/lib/domain/working-time";
import type { CaseRun } from "../case-run";

type Told = Extract<Effect, { type: "tell_holder" }>;
type Change = { run: CaseRun; event: Event; by: string; nameOf: (staffId: string) => string };

/** To whoever was given a duty, or has lost one to another; named by citizen and service. */
export function holderMessage(
  { run, event, by, nameOf }: Change,
  { about, duty }: Told,
): Pick<Message, "subject" | "body" | "link"> {
  const task = `${taskOf(run, duty)}, ${subjectOf(run)}`;
  const which = run.scope === "programme" ? "" : `Permohonan ${formatReference(run.reference)}. `;
  const link = deskAddress(run.scope === "programme" ? { programmeId: run.programmeId } : { reference: run.reference });
  const said = "reason" in event && event.reason ? event.reason : "";
  if (about === "assigned")
    return {
      subject: `Tugas baru dari ${by}: ${task}`,
      body: `${which}Tugas ini sekarang Anda tangani.${said && ` Pesan: ${said}`}`,
      link,
    };
  if (about === "withdrawn")
    return {
      subject: `Dibatalkan pemohon: ${task}`,
      body: `${which}Tugas ini tidak perlu dikerjakan lagi.${said && ` Alasan: ${said}`}`,
      link,
    };
  if (event.type === "extended")
    return {
      subject: `${by} memperpanjang tenggat sampai ${formatDate(event.until)}: ${task}`,
      body: `${which}Alasan: ${event.reason}`,
      link,
    };
  if (event.type === "paused")
    return {
      subject: `${by} menunda tugas Anda sampai ${formatDate(event.until)}: ${task}`,
      body: `${which}Waktunya tidak dihitung sampai hari itu. Alasan: ${event.reason}`,
      link,
    };
  if (event.type === "resumed")
    return {
      subject: `${by} melanjutkan tugas Anda yang ditunda: ${task}`,
      body: `${which}Waktunya berjalan lagi.`,
      link,
    };
  const subject =
    event.type === "assigned"
      ? `${by} memindahkan tugas Anda kepada ${nameOf(event.assignee)}: ${task}`
      : `${by} mengambil alih tugas Anda: ${task}`;
  return { subject, body: `${which}Tugas ini tidak lagi ada pada Anda.${said && ` Alasan: ${said}`}`, link };
}

function subjectOf(run: CaseRun): string {
  return run.scope === "programme" ? run.facts.title : `${run.applicantName} (${run.serviceName})`;
}

/** The applicant's own duty is in the office's hands only while something must be decided. */
function taskOf({ definition, scope }: CaseRun, duty: string): string {
  const placed = dutiesIn(definition, scope).find(({ id }) => id === duty);
  if (!placed) return "tugas";
  return placed.role === APPLICANT ? VERB_WORDS.verify : taskWords(placed);
}
