import { DECREE } from "./kinds";

/** A decree in force that says another day or place than its programme does now, and where it is numbered anew. */
export type StaleDecree = { number: string; href: string };

export function staleDecreeOf(programmeId: string, number: string): StaleDecree {
  return { number, href: `/petugas/naskah/${DECREE}?kegiatan=${programmeId}` };
}
