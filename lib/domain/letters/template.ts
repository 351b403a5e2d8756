import { z } from "zod";
import { keptText } from "@/lib/domain/text";
import { POINT_STYLES } from "./model";
import { Phrase } from "./phrase";

/** Lists and tables of the data that a block may draw, see fields.ts. */
const source = z.string().min(1);
const align = z.enum(["left", "center", "right", "justify"]);
const items = z.array(Phrase).max(60);

/**
 * One block of a template. `source` names a list or table of the data and takes the place of what is written;
 * `optional`: an empty source draws nothing instead of being missing.
 */
export const TemplateBlock = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("correspondence"),
    /** Sifat: "Biasa", "Segera" … */
    nature: Phrase,
    attachment: Phrase,
    subject: Phrase,
    to: items,
  }),
  z.strictObject({ type: z.literal("title"), lines: items, numbered: z.boolean(), about: Phrase.nullable() }),
  z.strictObject({ type: z.literal("heading"), text: Phrase }),
  z.strictObject({
    type: z.literal("paragraph"),
    text: Phrase,
    align: align.default("justify"),
    strong: z.boolean().default(false),
    indent: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal("points"),
    style: z.enum(POINT_STYLES),
    items,
    source: source.nullable().default(null),
    optional: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal("clause"),
    label: keptText(60),
    style: z.enum([...POINT_STYLES, "none"]),
    items,
    source: source.nullable().default(null),
    optional: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal("facts"),
    rows: z.array(
      z.strictObject({
        label: z.string(),
        value: Phrase,
        /** A row whose placeholder is not known is left out instead of being missing. */
        optional: z.boolean().default(false),
      }),
    ),
  }),
  z.strictObject({
    type: z.literal("table"),
    source,
    caption: Phrase.default([]),
    /** A first column "No" that counts. */
    counted: z.boolean().default(true),
    columns: z
      .array(
        z.strictObject({
          /** Key of the source's column; an empty one is a column to write or sign in. */
          column: z.string(),
          title: keptText(80),
          width: z.number().positive().max(100).optional(),
          align: align.optional(),
        }),
      )
      .min(1)
      .max(12),
    /** Last row: what stands in its last column, after the label over all the others. */
    footer: z.strictObject({ label: Phrase, value: Phrase }).nullable().default(null),
    /** Rows high enough to sign in. */
    tall: z.boolean().default(false),
    optional: z.boolean().default(false),
    /** What is said in place of an optional table that has no rows. */
    empty: Phrase.nullable().default(null),
  }),
  /** Who signs for the office stands at the right, the others before it. */
  z.strictObject({
    type: z.literal("signatures"),
    above: items,
    /** false: only the others sign, as on a form or a list. */
    office: z.boolean().default(true),
    others: z
      .array(z.strictObject({ above: Phrase, post: Phrase, name: Phrase }))
      .max(6)
      .default([]),
  }),
  z.strictObject({ type: z.literal("copies"), items }),
  z.strictObject({ type: z.literal("annex"), lines: items }),
]);
export type TemplateBlock = z.output<typeof TemplateBlock>;

export const Template = z.array(TemplateBlock).min(1).max(80);
export type Template = z.output<typeof Template>;
/** As a kind writes it, with what goes without saying left out. */
export type TemplateInput = z.input<typeof Template>;
