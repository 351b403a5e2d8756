import { z } from "zod";
import { parseRupiah, parseWhole } from "@/lib/domain/money";
import { tidyText } from "@/lib/domain/text";

/** More than any field needs: beyond it nothing is kept. */
export const LONGEST_FIELD = 4_000;

/** For optional fields: emptiness is fine, so only something that is no text at all meets this. */
export const UNREADABLE = "Isian ini tidak terbaca. Hapus, lalu ketik ulang.";

/** An empty or absent field becomes undefined; anything else must satisfy the schema. */
export function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess((typed) => (isBlank(typed) ? undefined : typed), schema.optional());
}

/** A field judged by a parser of lib/domain, which refuses by code. */
export function parsed<T, C extends string>(
  parse: (typed: string) => { ok: true; value: T } | { ok: false; code: C },
  missing: string,
  sentences: Record<C, string>,
) {
  return z.string({ error: missing }).transform((typed, context): T => {
    const bare = tidyText(typed);
    const answer = bare === "" ? null : parse(bare.slice(0, LONGEST_FIELD));
    if (answer?.ok) return answer.value;
    context.addIssue({ code: "custom", message: answer ? sentences[answer.code] : missing });
    return z.NEVER;
  });
}

/** Whole rupiah, dots and "Rp" accepted, kept as a number that JSON can carry exactly. */
export function rupiah(
  missing: string,
  { least = 0, tooLittle }: { least?: number | undefined; tooLittle?: string | undefined } = {},
) {
  return parsed(parseRupiah, missing, {
    money_empty: missing,
    money_characters: "Tulis angka rupiah saja. Tulis 1.500.000 untuk satu setengah juta rupiah.",
    money_grouping: "Titik atau komanya tidak pas. Tulis 1.500.000 untuk satu setengah juta rupiah.",
    money_decimals: "Tulis rupiah bulat, tanpa sen. Tulis 1.500.000 untuk satu setengah juta rupiah.",
    money_too_large: "Angkanya terlalu besar. Periksa jumlah nolnya.",
  }).transform((amount, context): number => {
    if (amount > 999_999_999_999_999n) {
      context.addIssue({ code: "custom", message: "Angkanya terlalu besar. Periksa jumlah nolnya." });
      return z.NEVER;
    }
    if (amount >= BigInt(least)) return Number(amount);
    context.addIssue({ code: "custom", message: tooLittle ?? missing });
    return z.NEVER;
  });
}

/** A whole number; thousands may be grouped with dots. */
export function wholeNumber({
  missing,
  least,
  most,
  outside,
}: {
  missing: string;
  least: number;
  most: number;
  outside: string;
}) {
  return z.string({ error: missing }).transform((typed, context): number => {
    const problem = (message: string) => {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    if (tidyText(typed) === "") return problem(missing);
    const value = parseWhole(typed);
    if (value === null) return problem("Tulis dengan angka bulat.");
    return value >= least && value <= most ? value : problem(outside);
  });
}

/** A ticked box sends its value, an empty one sends nothing. */
export const ticked = z.preprocess((typed) => typed === "ya", z.boolean());

function isBlank(typed: unknown): boolean {
  return typed === undefined || (typeof typed === "string" && tidyText(typed) === "");
}
