import { lateOf, lateWords } from "@/lib/domain/late";
import { outcomeToApplicant } from "@/lib/domain/programmes";
import { formatDate } from "@/lib/domain/working-time";
import type { PublicCase } from "@/lib/features/tracking/tracking.queries";
import { programmeHeadline, waitingHeadline } from "./programme-words";
import { currentRow, deadlineOf } from "./rows";

type Tracked = Pick<PublicCase, "status" | "rows" | "closedAt" | "outcome" | "programme" | "left" | "isHeld">;

/** One sentence in the citizen's words: what is happening, and until when. */
export function headlineOf(view: Tracked): string {
  const row = currentRow(view.rows);
  const until = row ? deadlineOf(row) : "";
  const late = lateOf(view.rows);
  // Whoever sits in a programme reads first what it is about; the apology follows.
  if (late && view.programme) return `${programmeHeadline(view.programme, view.outcome)} ${lateWords(late)}`;
  if (late) return lateWords(late);
  const comes = row?.party === "applicant" && (view.status === "submitted" || view.status === "in_verification");
  if (comes) return "Kami menunggu berkas yang akan Anda bawa ke kantor.";
  switch (view.status) {
    case "draft":
      return "Permohonan ini sudah ditarik dan BELUM terkirim lagi.";
    case "submitted":
      return `Permohonan Anda sudah kami terima dan menunggu diperiksa${until}.`;
    case "in_verification":
      return view.isHeld ? `Berkas Anda sedang diperiksa${until}.` : `Berkas Anda menunggu giliran diperiksa${until}.`;
    case "needs_correction":
      return "Ada yang perlu Anda perbaiki sebelum kami dapat melanjutkan.";
    case "waiting_programme":
      return view.programme ? programmeHeadline(view.programme, view.outcome) : waitingHeadline(view.left);
    case "in_progress":
      if (view.programme) return programmeHeadline(view.programme, view.outcome);
      return row?.party === "applicant"
        ? "Sekarang giliran Anda: ada langkah yang Anda kerjakan sendiri."
        : `Permohonan Anda sedang diproses${until}.`;
    case "completed":
      return `Permohonan Anda selesai${view.closedAt ? ` pada ${formatDate(view.closedAt)}` : ""}${outcomeOf(view)}.`;
    case "rejected":
      return "Permohonan Anda ditolak.";
    case "withdrawn":
      return "Permohonan ini dibatalkan oleh pemohon.";
    default:
      return "Permohonan Anda sedang diproses.";
  }
}

function outcomeOf({ outcome }: Tracked): string {
  return outcome ? `. ${outcomeToApplicant(outcome)}` : "";
}
