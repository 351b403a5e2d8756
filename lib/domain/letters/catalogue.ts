import { CATALOGUES, type DataCatalogue, type LetterSubject } from "./fields";

/**
 * Whom the papers of a kind name: who takes part in a class or an event, for whom a proposal asks, or either.
 * Only plain names differ by it: the keys that templates keep are the same, so what was saved goes on.
 */
export type LetterPeople = "participants" | "recipients" | "either";
export type Naming = { subject: LetterSubject; people: LetterPeople };

const PEOPLE_NAMES: Record<Exclude<LetterPeople, "participants">, Record<string, string>> = {
  recipients: {
    sebutan_peserta: "Sebutan penerima",
    sebutan_peserta_besar: "Sebutan penerima, huruf besar",
    jumlah_peserta: "Jumlah calon penerima dengan kata",
    jumlah_hadir: "Jumlah calon penerima yang hadir",
    peserta: "Calon penerima",
    pengganti: "Calon penerima pengganti",
  },
  either: {
    sebutan_peserta: "Sebutan peserta atau penerima",
    sebutan_peserta_besar: "Sebutan peserta atau penerima, huruf besar",
    jumlah_peserta: "Jumlah peserta atau calon penerima dengan kata",
    jumlah_hadir: "Jumlah peserta atau calon penerima yang hadir",
    peserta: "Peserta atau calon penerima",
    pengganti: "Peserta atau calon penerima pengganti",
  },
};

/** What the templates of a kind may name, as whoever writes them calls it. */
export function catalogueOf({ subject, people }: Naming): DataCatalogue {
  const catalogue = CATALOGUES[subject];
  if (people === "participants") return catalogue;
  const names = PEOPLE_NAMES[people];
  return {
    fields: renamed(catalogue.fields, names),
    lists: renamed(catalogue.lists, names),
    tables: renamed(catalogue.tables, names),
  };
}

/** Plain names of the placeholders, by key. */
export function fieldNames(naming: Naming): Record<string, string> {
  return Object.fromEntries(Object.entries(catalogueOf(naming).fields).map(([key, { name }]) => [key, name]));
}

function renamed<T extends { name: string }>(entries: Record<string, T>, names: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => [key, { ...entry, name: names[key] ?? entry.name }]),
  );
}
