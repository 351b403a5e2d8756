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

/** How many there are: "12 dari 20 tempat terisi", "12 dari 20 calon penerima". */
export function takenWords(type: ProgrammeType, { seatsTaken, quota }: { seatsTaken: number; quota: number }): string {
  return `${seatsTaken} dari ${quota} ${isPublicType(type) ? "tempat terisi" : "calon penerima"}`;
}
