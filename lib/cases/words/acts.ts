import "server-only";
import { type Act, defineActs } from "@/lib/domain/acts";
import type { AuditDetail } from "@/lib/domain/audit-detail";
import { quotaWords } from "@/lib/domain/programmes";
import type { Command, CommandType, Event } from "@/lib/domain/workflow";
import type { Context } from "@/lib/platform/context";

/** What is done to a run, whichever feature asks for it. */
export const caseActs = defineActs({
  "application.submitted": "Mengirim permohonan",
  "application.recalled": "Menarik kembali permohonan",
  "application.withdrawn": "Membatalkan permohonan",
  "application.answers_corrected": "Membetulkan isian pemohon",
  "application.returned": "Mengembalikan kepada pemohon",
  "application.resubmitted": "Mengirim perbaikan",
  "application.rejected": "Menolak permohonan",
  "application.rejection_reopened": "Membuka lagi permohonan yang ditolak",
  "application.objected": "Pemohon mengajukan keberatan",
  "application.verification_reopened": "Membuka kembali pemeriksaan",
  "application.gathered": "Memasukkan ke dalam kegiatan",
  "application.moved_up": "Naik dari daftar tunggu",
  "second_aid.asked": "Meminta persetujuan bantuan kedua",
  "second_aid.answered": "Memutuskan bantuan kedua",
  "application.released": "Mengeluarkan dari kegiatan",
  "invitation.accepted": "Pemohon menyanggupi undangan",
  "invitation.declined": "Pemohon menolak undangan",
  "requirement.decided": "Memutuskan persyaratan",
  "duty.claimed": "Menangani tugas",
  "duty.released": "Mengembalikan tugas ke antrean",
  "duty.taken_over": "Mengambil alih tugas",
  "duty.assigned": "Memberikan tugas kepada petugas",
  "duty.passed": "Mengalihkan tugas karena penugasan",
  "duty.extended": "Memperpanjang tenggat",
  "duty.paused": "Menunda tugas sementara",
  "duty.resumed": "Melanjutkan tugas yang ditunda",
  "duty.completed": "Menyelesaikan tugas",
  "duty.completed_by_applicant": "Pemohon menyelesaikan tugasnya",
  "duty.sent_back": "Mengembalikan ke langkah sebelumnya",
  "attendance.recorded": "Mencatat kehadiran",
  "score.recorded": "Mencatat nilai",
  "outcome.recorded": "Mencatat hasil pemohon",
  "programme.opened": "Membuka kegiatan",
  "programme.rescheduled": "Mengubah jadwal kegiatan",
  "programme.quota_changed": `Mengubah ${quotaWords()}`,
  "programme.substituted": "Mengganti pemohon dalam kegiatan",
  "programme.started": "Memulai kegiatan",
  "programme.cancelled": "Membatalkan kegiatan",
  "programme.finished": "Menyelesaikan kegiatan",
  "register.updated": "Memperbarui register UMKM",
});

/** Complete by type: no command is without a name in the audit. */
const OF_COMMAND: Record<CommandType, keyof typeof caseActs> = {
  submit: "application.submitted",
  recall: "application.recalled",
  withdraw: "application.withdrawn",
  claim: "duty.claimed",
  release: "duty.released",
  take_over: "duty.taken_over",
  assign: "duty.assigned",
  extend: "duty.extended",
  pause: "duty.paused",
  resume: "duty.resumed",
  decide_requirement: "requirement.decided",
  complete_duty: "duty.completed",
  send_back: "duty.sent_back",
  correct_answers: "application.answers_corrected",
  return_to_applicant: "application.returned",
  resubmit: "application.resubmitted",
  reject: "application.rejected",
  reopen_rejection: "application.rejection_reopened",
  reopen_verification: "application.verification_reopened",
  open: "programme.opened",
  reschedule: "programme.rescheduled",
  set_quota: "programme.quota_changed",
  ask_second_aid: "second_aid.asked",
  answer_second_aid: "second_aid.answered",
  gather: "application.gathered",
  release_from_programme: "application.released",
  substitute: "programme.substituted",
  start: "programme.started",
  record_outcome: "outcome.recorded",
  record_attendance: "attendance.recorded",
  record_score: "score.recorded",
  confirm_attendance: "invitation.accepted",
  cancel: "programme.cancelled",
  finish: "programme.finished",
};

/** The same command is one act by staff and another by the applicant or by the portal itself. */
const BY_APPLICANT: Partial<typeof OF_COMMAND> = {
  complete_duty: "duty.completed_by_applicant",
  release_from_programme: "invitation.declined",
  reopen_rejection: "application.objected",
};
const BY_SYSTEM: Partial<typeof OF_COMMAND> = { gather: "application.moved_up", assign: "duty.passed" };

export function actOf({ actor }: Context, command: CommandType): Act {
  const own = actor.kind === "citizen" ? BY_APPLICANT : actor.kind === "system" ? BY_SYSTEM : {};
  return caseActs[own[command] ?? OF_COMMAND[command]];
}

/** What the audit may say of a command: keys and decisions, never a reason (it may quote an answer). */
export function actDetail(command: Command, events: readonly Event[] = []): AuditDetail {
  const duty: AuditDetail = "duty" in command && command.duty ? { duty: command.duty } : {};
  return { command: command.type, ...duty, ...ofCommand(command), ...ofEvents(events) };
}

/** How many stood in front of somebody who got a seat; why is kept in the history. */
function ofEvents(events: readonly Event[]): AuditDetail {
  const passed = events.flatMap((event) => (event.type === "gathered" && event.passedOver ? [event.passedOver] : []));
  return passed[0] ? { passedOver: passed[0].count } : {};
}

function ofCommand(command: Command): AuditDetail {
  switch (command.type) {
    case "decide_requirement":
      return { requirement: command.requirement, decision: command.decision };
    case "send_back":
      return { to: command.to };
    case "take_over":
      return { from: command.from };
    case "assign":
      return command.from ? { assignee: command.assignee, from: command.from } : { assignee: command.assignee };
    case "extend":
    case "pause":
      return { until: command.until };
    case "return_to_applicant":
      return { items: command.items.map((item) => item.key) };
    case "correct_answers":
      return { items: command.changes.map(({ key }) => key) };
    case "complete_duty":
      return command.settles ? { settled: command.settles.length } : {};
    case "answer_second_aid":
      return { decision: command.approved ? "approved" : "refused" };
    case "set_quota":
      return { quota: command.quota };
    case "substitute":
      return { in: command.inApplicationId, out: command.outApplicationId };
    default:
      return {};
  }
}
