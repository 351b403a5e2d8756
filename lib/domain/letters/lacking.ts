import { CATALOGUES, type LetterSubject, type Whereabouts } from "./fields";
import type { LackingKey } from "./fill";

/** What a letter lacks, in plain words, and where it is written down. */
export type Lacking = { key: string; name: string; place: Whereabouts };

export function lackingOf(subject: LetterSubject, keys: readonly LackingKey[]): Lacking[] {
  const { fields, lists, tables } = CATALOGUES[subject];
  return keys.map(({ key, word }) => {
    if (key === "signer") return { key, name: "Pejabat yang menandatangani", place: "staff" as const };
    if (key === "outcome") return { key, name: `Hasil "${word}"`, place: "participants" as const };
    if (key === "status") return { key, name: `Keadaan permohonan "${word}"`, place: "case" as const };
    const found = [fields, lists, tables].find((table) => Object.hasOwn(table, key))?.[key];
    return found ? { key, name: found.name, place: found.place } : { key, name: key, place: "letter" as const };
  });
}

/** "Nama pemohon, Jam kegiatan" */
export function lackingNames(lacking: readonly Lacking[]): string {
  return lacking.map(({ name }) => name).join(", ");
}
