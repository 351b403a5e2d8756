/** PP 7/2021: own capital without land and building, or yearly sales; limits are inclusive, in whole rupiah. */
export const UMKM_CLASSES = ["micro", "small", "medium", "large"] as const;
export type UmkmClass = (typeof UMKM_CLASSES)[number];

export const UMKM_CLASS_NAMES: Record<UmkmClass, string> = {
  micro: "Usaha Mikro",
  small: "Usaha Kecil",
  medium: "Usaha Menengah",
  large: "Usaha Besar (bukan UMKM)",
};

const BILLION = 1_000_000_000n;
const CAPITAL_LIMITS = [1n * BILLION, 5n * BILLION, 10n * BILLION] as const;
const SALES_LIMITS = [2n * BILLION, 15n * BILLION, 50n * BILLION] as const;

export type UmkmClassification = { byCapital: UmkmClass; bySales: UmkmClass; result: UmkmClass; agree: boolean };

/**
 * Where the two measures disagree, sales decide once the business has a full
 * year behind it, else capital (usulan); both are shown.
 */
export function classifyUmkm(input: {
  ownCapital: bigint;
  yearlySales: bigint;
  fullYear: boolean;
}): UmkmClassification {
  const byCapital = classOf(input.ownCapital, CAPITAL_LIMITS);
  const bySales = classOf(input.yearlySales, SALES_LIMITS);
  return { byCapital, bySales, result: input.fullYear ? bySales : byCapital, agree: byCapital === bySales };
}

/** Only the year of the beginning is known, so a full year is certain from the second calendar year on. */
export function hasFullYear(yearBegun: number, today: string): boolean {
  return Number(today.slice(0, 4)) - yearBegun >= 2;
}

function classOf(amount: bigint, [micro, small, medium]: readonly [bigint, bigint, bigint]): UmkmClass {
  if (amount <= micro) return "micro";
  if (amount <= small) return "small";
  return amount <= medium ? "medium" : "large";
}
