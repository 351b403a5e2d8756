import { z } from "zod";
import { letterCount } from "./letter-count";
import { FORBIDDEN_SIGN, hasForbiddenSign, hasLetter, tidyText } from "./signs";

type Limits = { most: number; lines?: boolean | undefined; tooLong?: string | undefined };
type Mandatory = Limits & {
  missing: string;
  least?: number | undefined;
  /** Said of what is shorter than `least`; or without a letter; else what is said of nothing. */
  short?: string | undefined;
  /** What must stand in it; digits answer for hours and numbers, any sign where it might have been left empty. */
  needs?: keyof typeof NEEDS | undefined;
};

/**
 * The one rule for whatever anybody writes: tidied, without control and direction signs, and with a letter that can
 * be seen. Every schema of a text that must be there uses it.
 */
export function mandatoryText({ missing, least = 1, short, needs = "letter", ...limits }: Mandatory) {
  return z
    .string({ error: missing })
    .transform((typed) => tidyText(typed, limits.lines))
    .pipe(
      judged(limits)
        .min(1, { error: missing, abort: true })
        .refine((text) => letterCount(text) >= least, { error: short ?? missing })
        .refine((text) => NEEDS[needs](text), { error: short ?? missing }),
    );
}

/** The same rule for a text that may be left empty; `error` is said of what is no text at all. */
export function freeText({ error, ...limits }: Limits & { error?: string | undefined }) {
  return z
    .string(error)
    .transform((typed) => tidyText(typed, limits.lines))
    .pipe(judged(limits));
}

/** A text that was judged when it was typed, and is read again from a file or the database. */
export function keptText(most: number) {
  return z.string().refine((text) => letterCount(text) <= most);
}

const SHORTEST_REASON = 5;

/** Why somebody decided something; it is read by the person concerned. */
export function reasonText(missing: string, most = 1000) {
  return mandatoryText({ missing, least: SHORTEST_REASON, most, lines: true });
}

/** The same, where only some decisions need one. */
export function isReason(text: string): boolean {
  return letterCount(text) >= SHORTEST_REASON && hasLetter(text);
}

const NEEDS = {
  letter: hasLetter,
  "letter or digit": (text: string) => hasLetter(text) || /[0-9]/.test(text),
  sign: () => true,
};

function judged({ most, tooLong = `Terlalu panjang. Paling banyak ${most} huruf.` }: Limits) {
  return z
    .string()
    .refine((text) => letterCount(text) <= most, { error: tooLong })
    .refine((text) => !hasForbiddenSign(text), { error: FORBIDDEN_SIGN });
}
