import { z } from "zod";
import { parseRupiah } from "@/lib/domain/money";

/** More than any field needs: beyond it nothing is kept. */
export const LONGEST_FIELD = 4_000;

/**
 * Invisible and direction-changing characters, which can make a name look like another
 * one. Line breaks are kept where `lines` allows them.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/u;

/** For optional fields: emptiness is fine, so only something that is no text at all meets this. */
export const UNREADABLE = "Isian ini tidak terbaca. Hapus, lalu ketik ulang.";

type TextRule = {
  least?: number | undefined;
  most: number;
  lines?: boolean | undefined;
  missing: string;
  short?: string | undefined;
};

/** Trimmed text of one line, or of several with `lines`. */
export function text({ least = 1, most, lines = false, missing, short }: TextRule) {
  return z
    .string({ error: missing })
    .transform((typed) => tidy(typed, lines))
    .pipe(
      z
        .string()
        .min(1, missing)
        .min(least, short ?? missing)
        .max(most, `Terlalu panjang. Paling banyak ${most} huruf.`)
        .refine((value) => !INVISIBLE.test(lines ? value.replaceAll("\n", " ") : value), {
          error: "Ada tanda yang tidak terbaca di dalam isian ini. Hapus, lalu ketik ulang.",
        }),
    );
}

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
    const bare = typed.trim();
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
    money_characters: "Tulis angka rupiah saja, misalnya 1.500.000.",
    money_grouping: "Titiknya tidak pas. Tulis misalnya 1.500.000 atau 1500000.",
    money_decimals: "Tulis rupiah bulat, tanpa sen.",
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
    const bare = typed.trim();
    const problem = (message: string) => {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    if (bare === "") return problem(missing);
    if (!/^([0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2})$/.test(bare)) return problem("Tulis dengan angka bulat.");
    const value = Number(bare.replaceAll(".", ""));
    return value >= least && value <= most ? value : problem(outside);
  });
}

/** A ticked box sends its value, an empty one sends nothing. */
export const ticked = z.preprocess((typed) => typed === "ya", z.boolean());

function tidy(typed: string, lines: boolean): string {
  const unified = typed.normalize("NFC").replace(/\r\n?/g, "\n");
  // Zero-width joiners come with text pasted from WhatsApp and mean nothing in Indonesian.
  const visible = unified.replace(/[\u200b-\u200d\ufeff]/g, "");
  return lines
    ? visible
        .replace(/[^\S\n]+/g, " ")
        .replace(/\n{3,}/g, "\n\n")
        .trim()
    : visible.replace(/[^\S\n]+/g, " ").trim();
}

function isBlank(typed: unknown): boolean {
  return typed === undefined || (typeof typed === "string" && typed.trim() === "");
}
