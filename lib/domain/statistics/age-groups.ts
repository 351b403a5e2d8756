/** Ages as reports group them, by the year of birth alone: the day is sealed. `least` in whole years. */
const GROUPS = [
  { least: 55, label: "55 tahun ke atas" },
  { least: 45, label: "45 sampai 54 tahun" },
  { least: 35, label: "35 sampai 44 tahun" },
  { least: 25, label: "25 sampai 34 tahun" },
  { least: 0, label: "Di bawah 25 tahun" },
] as const;

export const UNKNOWN_AGE = "Tahun lahir tidak tercatat";

/** Youngest first, the unknown last. */
export const AGE_GROUPS: readonly string[] = [...GROUPS.map(({ label }) => label).reverse(), UNKNOWN_AGE];

/** The age that somebody born in `birthYear` reached in `year`. */
export function ageGroup(birthYear: number | null, year: number): string {
  const age = birthYear === null ? Number.NaN : year - birthYear;
  return GROUPS.find(({ least }) => age >= least)?.label ?? UNKNOWN_AGE;
}
