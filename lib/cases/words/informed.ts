import "server-only";
import type { Message } from "@/lib/domain/notice";
import { formatReference } from "@/lib/domain/reference-number";
import { formatDate } from "@/lib/domain/working-time";
import type { CaseRun } from "../case-run";

export type InformedStaff = { staffId: string; role: string; email: string; byMail: boolean };

/** To the holders of the roles that a row wants informed when it has ended; each person once, whatever the number of their roles. */
export function informedMessages(
  { run, seq, at }: { run: CaseRun; seq: number; at: Date },
  { row: no, roles }: { row: number; roles: readonly string[] },
  staff: readonly InformedStaff[],
): Message[] {
  const activity = run.definition.rows.find((row) => row.no === no)?.activity ?? "";
  const ended = `${activity} selesai ${formatDate(at)}.`;
  const words =
    run.scope === "programme"
      ? { subject: `${run.facts.title}: langkah ${no} selesai`, body: ended }
      : {
          subject: `${run.serviceName}: langkah ${no} selesai`,
          body: `Permohonan ${formatReference(run.reference)}. ${ended}`,
        };
  const link =
    run.scope === "programme" ? `/petugas/kegiatan/${run.programmeId}` : `/petugas/permohonan/${run.reference}`;
  return once(staff.filter(({ role }) => roles.includes(role))).map(({ staffId, email, byMail }) => ({
    key: `${run.id}:${seq}:informed${no}:${staffId}`,
    to: { kind: "staff", staffId, email, wantsMail: byMail },
    kind: "informed",
    ...words,
    link,
    runId: run.id,
    at,
  }));
}

function once(staff: InformedStaff[]): InformedStaff[] {
  return [...new Map([...staff].reverse().map((holder) => [holder.staffId, holder])).values()].reverse();
}
