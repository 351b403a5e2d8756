import type { z } from "zod";
import { memo } from "../memo";
import { ownValue } from "../own-value";
import { freeText, mandatoryText } from "../text";
import { letterCount } from "../text/letter-count";

/** What a form of the draft shows and sends: plain texts by the names of its fields. Several ticks are one text, by commas. */
export type Texts = Record<string, string>;

export type ReadForm<Part> = { ok: true; value: Part } | { ok: false; errors: Texts };

/** Collects what is wrong, field by field, so that a form is told all of it at once. */
export function reader(texts: Texts) {
  const errors: Texts = {};
  const textOf = (name: string) => ownValue(texts, name) ?? "";
  const judged = (name: string, shape: z.ZodType<string>): string => {
    const read = shape.safeParse(textOf(name));
    if (read.success) return read.data;
    errors[name] ??= read.error.issues[0]?.message ?? "Isian ini tidak bisa dipakai.";
    return "";
  };
  return {
    errors,
    textOf,
    wrong: (name: string, sentence: string) => {
      errors[name] ??= sentence;
    },
    /** `missing`: said where the field may not stay empty. */
    line: (name: string, most: number, missing?: string) => judged(name, textShape(most, missing)),
    /** One item a line; lines without a sign are none. */
    lines: (name: string, most: number, missing?: string): string[] => {
      const shape = textShape(most * MOST_LINES, missing, true);
      const items = judged(name, shape)
        .split("\n")
        .map((item) => item.trim())
        .filter((item) => item !== "");
      if (items.length > MOST_LINES) errors[name] ??= `Paling banyak ${MOST_LINES} baris.`;
      if (items.some((item) => letterCount(item) > most)) errors[name] ??= `Tiap baris paling banyak ${most} huruf.`;
      return items;
    },
    /** The ticks of one question that are among these. */
    ticks: <T extends string>(name: string, known: readonly T[]): T[] => {
      const ticked = textOf(name).split(",");
      return known.filter((one) => ticked.includes(one));
    },
  };
}
export type FormReader = ReturnType<typeof reader>;

/** As many items as a cell of the sheet may have (SopDocument). */
const MOST_LINES = 100;

const known = memo<z.ZodType<string>>(100);

function textShape(most: number, missing: string | undefined, lines = false): z.ZodType<string> {
  return known(JSON.stringify([most, missing, lines]), () =>
    missing === undefined
      ? freeText({ most, lines })
      : mandatoryText({ missing, most, lines, needs: lines ? "sign" : "letter or digit" }),
  );
}

export function joinLines(lines: readonly string[]): string {
  return lines.join("\n");
}
