import { outcomeToApplicant } from "../programmes";
import { formatDate } from "../working-time";
import type { CardProgramme, LostSeat } from "./facts";

/** One sentence for whoever sits in a programme, for each moment of its way. */
export function programmeHeadline(programme: CardProgramme, outcome: string | null): string {
  const name = `“${programme.title}”`;
  const proposal = programme.type === "stall_proposal" || programme.type === "equipment_proposal";
  switch (programme.moment) {
    case "gathered":
      return proposal
        ? `Permohonan Anda masuk dalam ${name}, yang segera disusun.`
        : `Anda mendapat tempat di ${name}. Daftar peserta belum disahkan.`;
    case "preparing":
      return proposal
        ? `${name}, yang memuat permohonan Anda, sedang disusun dan diperiksa.`
        : `Daftar peserta ${name} sedang disiapkan, dan Anda ada di dalamnya.`;
    case "listed":
      return proposal
        ? `${name} sudah disetujui. Hasil untuk Anda sedang dicatat.`
        : `Anda ditetapkan sebagai peserta ${name}. Undangan sedang disiapkan.`;
    case "invited":
      return `Anda diundang ke ${name}${programme.firstDay ? `, ${formatDate(programme.firstDay)}` : ""}.`;
    case "held": {
      const last = programme.lastDay ?? programme.firstDay;
      const until = last && last !== programme.firstDay ? ` sampai ${formatDate(last)}` : " hari ini";
      // Until its day is over: nobody knows here when the stalls of the day close.
      return `${name} berlangsung${until}.`;
    }
    case "outcome_awaited":
      return proposal
        ? `${name} sudah selesai dikerjakan. Hasil untuk Anda sedang dicatat.`
        : `${name} sudah dilaksanakan. Hasil Anda sedang dicatat.`;
    case "outcome_recorded":
      return outcome ? `${outcomeToApplicant(outcome)} (${name}).` : `Hasil Anda dari ${name} sudah dicatat.`;
  }
}

/** Back in line, and why. */
export function waitingHeadline(left: LostSeat | null): string {
  if (!left) return "Permohonan Anda diterima dan menunggu kegiatan berikutnya.";
  const name = `“${left.title}”`;
  if (left.how === "cancelled") return `Kegiatan ${name} dibatalkan. Anda menunggu lagi dengan urutan semula.`;
  if (left.how === "declined") return `Anda tidak ikut ${name}. Permohonan Anda menunggu kegiatan berikutnya.`;
  return `Permohonan Anda dikeluarkan petugas dari ${name} dan menunggu kegiatan berikutnya.`;
}
