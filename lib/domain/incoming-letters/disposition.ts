/** What a disposition asks, as the sheets of offices have it [P]; several at once, and a note beside them. */
export const INSTRUCTIONS = [
  "tindak_lanjuti",
  "pelajari",
  "hadiri",
  "siapkan_jawaban",
  "koordinasikan",
  "laporkan",
  "ketahui",
  "arsipkan",
] as const;
export type Instruction = (typeof INSTRUCTIONS)[number];

export const INSTRUCTION_NAMES: Record<Instruction, string> = {
  tindak_lanjuti: "Tindak lanjuti",
  pelajari: "Pelajari dan beri saran",
  hadiri: "Hadiri atau wakili",
  siapkan_jawaban: "Siapkan jawaban",
  koordinasikan: "Koordinasikan",
  laporkan: "Laporkan hasilnya",
  ketahui: "Untuk diketahui",
  arsipkan: "Arsipkan",
};

export const DISPOSITION_STATES = ["open", "done", "withdrawn"] as const;
export type DispositionState = (typeof DISPOSITION_STATES)[number];

/** What was asked, in one line: the ticks in the order of the sheet, then the note. */
export function askedWords({ instructions, note }: { instructions: readonly string[]; note: string }): string {
  const ticks = INSTRUCTIONS.filter((key) => instructions.includes(key)).map((key) => INSTRUCTION_NAMES[key]);
  return [ticks.join(", "), note].filter(Boolean).join(". ");
}

/** One above the other in the chain; what was passed on stands under what it passes on. */
export type Chained<T> = T & { depth: number };

/** The dispositions of a letter as a chain: `all` in the order in which they were given. */
export function chainOf<T extends { id: string; parentId: string | null }>(all: readonly T[]): Chained<T>[] {
  const below = (parentId: string | null, depth: number): Chained<T>[] =>
    all
      .filter((item) => item.parentId === parentId)
      .flatMap((item) => [Object.assign({}, item, { depth }), ...below(item.id, depth + 1)]);
  return below(null, 0);
}
