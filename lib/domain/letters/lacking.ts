import { catalogueOf, type Naming } from "./catalogue";
import type { Whereabouts } from "./fields";
import type { LackingKey } from "./fill";

/** What a letter lacks, in plain words, and where it is written down. */
export type Lacking = { key: string; name: string; place: Whereabouts };

export function lackingOf(naming: Naming, keys: readonly LackingKey[]): Lacking[] {
  const { fields, lists, tables } = catalogueOf(naming);
  return keys.map(({ key, word, now }) => {
    if (key === "signer") return { key, name: "Pejabat yang menandatangani", place: "staff" as const };
    if (key === "outcome") return { key, name: `Hasil "${word}"${instead(now)}`, place: "participants" as const };
    if (key === "status") return { key, name: `Keadaan permohonan "${word}"${instead(now)}`, place: "case" as const };
    const found = [fields, lists, tables].find((table) => Object.hasOwn(table, key))?.[key];
    return found ? { key, name: found.name, place: found.place } : { key, name: key, place: "letter" as const };
  });
}

/** What is known to be otherwise is not unknown. */
function instead(now: string | undefined): string {
  return now ? ` (sekarang "${now}")` : "";
}

/** "Nama pemohon, Jam kegiatan" */
export function lackingNames(lacking: readonly Lacking[]): string {
  return lacking.map(({ name }) => name).join(", ");
}
