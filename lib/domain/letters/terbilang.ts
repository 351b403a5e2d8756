const ONES = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const GROUPS = [
  { of: 1_000_000_000_000n, name: "triliun" },
  { of: 1_000_000_000n, name: "miliar" },
  { of: 1_000_000n, name: "juta" },
  { of: 1_000n, name: "ribu" },
];
/** Larger numbers have no words here. */
export const MOST_IN_WORDS = 999_999_999_999_999n;

/**
 * A whole number in Indonesian words: 1500 is "seribu lima ratus".
 * @throws RangeError below 0 and above 999 trillion
 */
export function terbilang(value: bigint | number): string {
  const number = BigInt(value);
  if (number < 0n || number > MOST_IN_WORDS) throw new RangeError(`No words for ${number}`);
  return number === 0n ? "nol" : words(number).join(" ");
}

/** "12 (dua belas)", as counts stand in letters. */
export function countInWords(value: bigint | number): string {
  return `${value} (${terbilang(value)})`;
}

function words(number: bigint): string[] {
  for (const { of, name } of GROUPS) {
    if (number < of) continue;
    const many = number / of;
    // One thousand alone is "seribu"; a million is "satu juta".
    const head = name === "ribu" && many === 1n ? ["seribu"] : [...words(many), name];
    return [...head, ...words(number % of)];
  }
  return belowThousand(Number(number));
}

function belowThousand(number: number): string[] {
  if (number === 0) return [];
  if (number >= 100) {
    const many = Math.floor(number / 100);
    return [...(many === 1 ? ["seratus"] : [digit(many), "ratus"]), ...belowThousand(number % 100)];
  }
  if (number >= 20) return [digit(Math.floor(number / 10)), "puluh", ...belowThousand(number % 10)];
  if (number === 10) return ["sepuluh"];
  if (number === 11) return ["sebelas"];
  return number > 11 ? [digit(number - 10), "belas"] : [digit(number)];
}

function digit(number: number): string {
  return ONES[number] as string;
}
