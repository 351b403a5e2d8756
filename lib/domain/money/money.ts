import { type Ok, ok, type Refused, refuse } from "../result";
import { plainSigns } from "../text/plain-signs";
import { groupedDigits } from "./grouped";

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

/**
 * Takes "1.500.000", "1,500,000", "Rp 1.500.000,-", "1500000,00"; what could be two amounts is refused, never guessed.
 */
export function parseRupiah(text: string): Ok<bigint> | Refused<{ code: MoneyRefusal }> {
  const bare = plainSigns(text)
    .replace(/ +/g, " ")
    .replace(/ ?([.,]) ?/g, "$1")
    .replace(/^(?:rp|idr)[.:]? ?/i, "")
    .replace(/ ?(?:rupiah|rp|idr)\.?$/i, "")
    .replace(/[.,](?:--?|=)$/, "");
  if (bare === "") return refuse({ code: "money_empty" });
  if (!/^[0-9][0-9., ]*$/.test(bare)) return refuse({ code: "money_characters" });
  const digits = groupedDigits(bare.replace(NO_CENTS, "$1"));
  if (digits === null) return refuse({ code: HAS_CENTS.test(bare) ? "money_decimals" : "money_grouping" });
  return digits.length > 19 || BigInt(digits) > MOST ? refuse({ code: "money_too_large" }) : ok(BigInt(digits));
}

/** ",00" behind anything but commas; ".00" behind commas, or behind so many digits that it cannot be a slip in "15.000". */
const NO_CENTS = /^([0-9. ]+(?=,)|[0-9]{4,}(?=\.)|[0-9,]+,[0-9]{3}(?=\.))[.,]00$/;
const HAS_CENTS = /\.[0-9]+,[0-9]+$|,[0-9]+\.[0-9]+$|^[0-9]{4,}[.,][0-9]{1,2}$|^[0-9]+,[0-9]{2}$/;

function groupThousands(amount: bigint): string {
  return amount.toString().replace(/\B(?=(\d{3})+$)/g, ".");
}
