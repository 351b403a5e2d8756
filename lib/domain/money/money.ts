import { type Ok, ok, type Refused, refuse } from "../result";

/** Whole rupiah in a bigint: what the database keeps in 64 bits. */
export const MONEY_REFUSALS = [
  "money_empty",
  "money_characters",
  "money_grouping",
  "money_decimals",
  "money_too_large",
] as const;
export type MoneyRefusal = (typeof MONEY_REFUSALS)[number];

const MOST = 9_223_372_036_854_775_807n;

/** "Rp1.500.000" */
export function formatRupiah(amount: bigint | number): string {
  const whole = BigInt(amount);
  return `${whole < 0n ? "-" : ""}Rp${groupThousands(whole < 0n ? -whole : whole)}`;
}

/** "1.500.000": the value of a field whose unit stands beside it. */
export function formatAmount(amount: bigint | number): string {
  return groupThousands(BigInt(amount));
}

/** Takes "1.500.000", "Rp 1.500.000", "1500000", "Rp1.500.000,00", "1.500.000,-". */
export function parseRupiah(text: string): Ok<bigint> | Refused<{ code: MoneyRefusal }> {
  const bare = text.replace(/\s/g, "").replace(/^(rp|idr)\.?/i, "");
  if (bare === "") return refuse({ code: "money_empty" });
  if (!/^[0-9][0-9.]*(,([0-9]*|-))?$/.test(bare)) return refuse({ code: "money_characters" });
  const [whole = "", decimals = ""] = bare.split(",");
  if (!/^(0*|-)$/.test(decimals)) return refuse({ code: "money_decimals" });
  // "1.5" is not fifteen: a dot is read only where thousands are grouped.
  if (!/^[0-9]+$/.test(whole) && !/^[0-9]{1,3}(\.[0-9]{3})+$/.test(whole)) return refuse({ code: "money_grouping" });
  const digits = whole.replaceAll(".", "").replace(/^0+(?=.)/, "");
  if (digits.length > 19 || BigInt(digits) > MOST) return refuse({ code: "money_too_large" });
  return ok(BigInt(digits));
}

function groupThousands(amount: bigint): string {
  return amount.toString().replace(/\B(?=(\d{3})+$)/g, ".");
}
