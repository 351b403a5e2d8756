import { lateOf } from "../late";
import { startOfWitaDay, witaDate } from "../working-time";
import { type CardFacts, currentRow, isOwnStep, pauseOf } from "./facts";

/** The one date of the card; `at` null: `label` says why none is promised. */
export type CardDate = { label: string; at: Date | null };

export function cardDate(facts: CardFacts): CardDate {
  const { status, closedAt } = facts;
  const ended = ENDED.get(status);
  if (ended) return { label: ended, at: closedAt };
  if (status === "draft") return none("Waktu baru dihitung sesudah dikirim lagi");
  if (status === "needs_correction") return correctionDate(facts);
  // No date is set for the applicant's own step: the office's begins anew after it.
  if (pauseOf(facts)) return none("Dihitung lagi sesudah penundaan");
  if (facts.ossDown) return none("Dihitung lagi begitu OSS pulih");
  if (facts.toBring) return none("Dihitung lagi sesudah berkas Anda kami terima");
  if (isOwnStep(facts)) return none("Tidak ada batas waktu; makin cepat makin baik");
  return dayOfProgramme(facts) ?? officeDate(facts);
}

const ENDED = new Map<string, string>([
  ["completed", "Selesai pada"],
  ["rejected", "Ditolak pada"],
  ["withdrawn", "Dibatalkan pada"],
]);

function none(label: string): CardDate {
  return { label, at: null };
}

/** The end of that day is the border; past it the office still takes the answer, and says so. */
function correctionDate({ own, now }: CardFacts): CardDate {
  if (!own?.dueOn) return none("Tanggalnya hanya terlihat oleh pemohon");
  const past = own.dueOn < witaDate(now);
  return { label: past ? "Batas perbaikan (sudah lewat, masih boleh)" : "Perbaiki paling lambat", at: day(own.dueOn) };
}

/** Whoever has a seat reads first when to come. */
function dayOfProgramme({ programme, now }: CardFacts): CardDate | null {
  if (!programme?.firstDay) return null;
  const { moment, firstDay, lastDay } = programme;
  if (moment === "held") return { label: "Berlangsung sampai", at: day(lastDay ?? firstDay) };
  if (moment === "outcome_awaited" || moment === "outcome_recorded" || firstDay < witaDate(now)) return null;
  // Before the list is approved the day may still move.
  const settled = moment === "listed" || moment === "invited";
  return { label: settled ? "Hari kegiatan" : "Rencana hari kegiatan", at: day(firstDay) };
}

function officeDate({ rows, status, programme, objection }: CardFacts): CardDate {
  const late = lateOf(rows);
  if (late) return late.expectedAt ? { label: "Perkiraan baru", at: late.expectedAt } : none(NOT_YET);
  const row = currentRow(rows);
  if (row?.party !== "office" || !row.dueAt) return none(programme || row ? NOT_YET : NO_PROGRAMME);
  if (objection) return { label: "Keberatan diputuskan paling lambat", at: row.dueAt };
  const checked = status === "submitted" || status === "in_verification";
  return { label: checked ? "Diperiksa paling lambat" : "Langkah ini paling lambat", at: row.dueAt };
}

const NOT_YET = "Belum ada tanggal yang bisa kami janjikan";
const NO_PROGRAMME = "Belum ada tanggal; kami memberi kabar begitu permohonan Anda masuk kegiatan";

function day(date: string): Date {
  return startOfWitaDay(date);
}
