import { KECAMATAN_ENTRIES } from "./entries";

export type Kecamatan = { code: string; name: string };
export type Village = {
  /** "52.01.01.2009" */
  code: string;
  name: string;
  kind: "desa" | "kelurahan";
  kecamatan: Kecamatan;
  /** Other spellings in use (the list of 2019); search takes both. */
  alsoWritten: readonly string[];
};

export const KECAMATAN: readonly Kecamatan[] = KECAMATAN_ENTRIES.map(({ code, name }) => ({ code, name }));

export const VILLAGES: readonly Village[] = KECAMATAN_ENTRIES.flatMap(({ code, name, villages }) =>
  villages.map(([number, village, former]) => ({
    code: `${code}.${number}`,
    name: village,
    kind: number.startsWith("1") ? ("kelurahan" as const) : ("desa" as const),
    kecamatan: { code, name },
    alsoWritten: former ? [former] : [],
  })),
);

const villagesByCode = new Map(VILLAGES.map((village) => [village.code, village]));
const kecamatanByCode = new Map(KECAMATAN.map((kecamatan) => [kecamatan.code, kecamatan]));

export function findKecamatan(code: string): Kecamatan | null {
  return kecamatanByCode.get(code) ?? null;
}

export function findVillage(code: string): Village | null {
  return villagesByCode.get(code) ?? null;
}

/** "52.01.01" of "52.01.01.2009": the code carries its parent. */
export function kecamatanCodeOf(villageCode: string): string {
  return villageCode.split(".").slice(0, 3).join(".");
}

/** Villages of a kecamatan by its code, in the order of the alphabet. */
export function listVillages(kecamatanCode: string): Village[] {
  return VILLAGES.filter((village) => village.kecamatan.code === kecamatanCode).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

/** Villages whose name, in either spelling, begins with what was typed; a name may be borne by two villages. */
export function searchVillages(text: string): Village[] {
  const wanted = plain(text);
  if (wanted === "") return [];
  return VILLAGES.filter((village) =>
    [village.name, ...village.alsoWritten].some((name) => plain(name).startsWith(wanted)),
  );
}

/** "Desa Beleka, Kecamatan Gerung" */
export function formatVillage(village: Village): string {
  return `${village.kind === "desa" ? "Desa" : "Kelurahan"} ${village.name}, Kecamatan ${village.kecamatan.name}`;
}

/** "Batu Layar" and "Batulayar" are one spelling to whoever searches. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, "");
}
