import { formatDate } from "../working-time";
import { STAGE_WORDS, type Stage } from "./stage";
import { isPublicType, type ProgrammeType } from "./types";

/** Whoever has a seat, as the office calls them: people take part in a class or an event; a proposal asks something for them. */
export function peopleOf(type: ProgrammeType): "peserta" | "calon penerima" {
  return isPublicType(type) ? "peserta" : "calon penerima";
}

/** At the head of a sentence, a column or a tab. */
export function peopleHead(type: ProgrammeType): "Peserta" | "Calon penerima" {
  return isPublicType(type) ? "Peserta" : "Calon penerima";
}

/** As its papers say it, also behind "calon". */
export function peopleOnPaper(type: ProgrammeType): "peserta" | "penerima bantuan" {
  return isPublicType(type) ? "peserta" : "penerima bantuan";
}

/** How many a programme has room for, in the midst of a sentence. Without a type: of whichever. */
export function quotaWords(type?: ProgrammeType): string {
  if (type === undefined) return "jumlah tempat atau calon penerima";
  return `jumlah ${isPublicType(type) ? "tempat" : peopleOf(type)}`;
}

/** The same at the head of a field. */
export function quotaHead(type?: ProgrammeType): string {
  return quotaWords(type).replace("jumlah", "Jumlah");
}

/** At the head of how many there are. */
export function takenHead(type: ProgrammeType): string {
  return isPublicType(type) ? "Tempat terisi" : peopleHead(type);
}

/** How many there are: "12 dari 20 tempat terisi", "12 dari 20 calon penerima". */
export function takenWords(type: ProgrammeType, { seatsTaken, quota }: { seatsTaken: number; quota: number }): string {
  return `${seatsTaken} dari ${quota} ${isPublicType(type) ? "tempat terisi" : "calon penerima"}`;
}

/** Nobody enters a proposal by themselves: the office gathers who goes into it. */
export function stageWords(stage: Stage, type: ProgrammeType): string {
  return stage === "open" && !isPublicType(type) ? "Dibuka" : STAGE_WORDS[stage];
}

/** Said of what is being prepared; a proposal is read by no citizen before somebody is in it. */
export function preparedWords(type: ProgrammeType): string {
  return isPublicType(type)
    ? "Masih disiapkan; warga belum melihatnya."
    : "Masih disiapkan; pemohon dikumpulkan sesudah dibuka.";
}

/** How many more there may be: "3 tempat masih kosong dari 20", "3 calon penerima lagi bisa masuk, dari 20". */
export function freeWords(type: ProgrammeType, free: number): string {
  return isPublicType(type) ? `${free} tempat masih kosong` : `${free} calon penerima lagi bisa masuk,`;
}

/** A seat of a list that is approved was given back; whoever is written into a proposal had none. */
export function leftWords(type: ProgrammeType, { title, person }: { title: string; person: string }): string {
  return isPublicType(type)
    ? `Tempat kosong di ${title}: ${person} tidak ikut`
    : `Calon penerima berkurang di ${title}: ${person} mundur`;
}

/** The press that somebody comes by instead. */
export function fillWords(type: ProgrammeType): string {
  return isPublicType(type) ? "Isi tempat kosong dengan pengganti" : "Masukkan pengganti calon penerima yang mundur";
}

/** After gathering. */
export function gatheredWords(type: ProgrammeType, seated: number): string {
  const none = isPublicType(type) ? "Tidak ada yang mendapat tempat." : "Tidak ada yang masuk usulan.";
  if (seated === 0) return none;
  return `${seated} pemohon ${isPublicType(type) ? "mendapat tempat" : "masuk usulan"} dan diberi kabar.`;
}

/** While nothing of it is left to press; what was approved is then handed over. */
export function finishedWords(type: ProgrammeType): string {
  if (type === "training") return "Selesai. Sertifikat peserta dan laporannya ada di bagian Surat.";
  return isPublicType(type)
    ? "Selesai. Tidak ada yang perlu dilakukan."
    : "Selesai. Hubungi yang disetujui untuk penyerahannya, lalu buat berita acara serah terima di bagian Surat: penerima menandatanganinya.";
}

/** While all rows have ended: whose outcome is missing, and from when it can be written down. `from`: YYYY-MM-DD, when that is still to come. */
export function outcomesLeftWords(type: ProgrammeType, left: number, from: string | null): string {
  if (left === 0) return "Semua langkah selesai dan semua hasil tercatat.";
  const people = peopleOf(type);
  return from
    ? `Semua langkah selesai. Hasil ${left} ${people} dicatat mulai hari pertamanya, ${formatDate(from)}.`
    : `Semua langkah selesai. Hasil ${left} ${people} belum dicatat.`;
}

/** Outcomes are written down from the first day on (rule 12). */
export function outcomesFrom(firstDay: string | null, today: string): string | null {
  return firstDay !== null && firstDay > today ? firstDay : null;
}
