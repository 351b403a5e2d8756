import { defineActs } from "@/lib/domain/acts";

export const acts = defineActs({
  "application.resubmitted": "Mengirim perbaikan",
  "application.recalled": "Menarik kembali permohonan",
  "application.withdrawn": "Membatalkan permohonan",
  "invitation.accepted": "Pemohon menyanggupi undangan",
  "invitation.declined": "Pemohon menolak undangan",
  "duty.completed_by_applicant": "Pemohon menyelesaikan tugasnya",
});
