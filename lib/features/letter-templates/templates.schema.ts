import { z } from "zod";
import { Handling, USUAL_HANDLING } from "@/lib/domain/letters/handling";
import { fromFields } from "@/lib/domain/letters/template-form";
import { freeText } from "@/lib/domain/text";

/**
 * What the form of a template posts, beside its blocks (lib/domain/letters/template-form): `step`: the button that was
 * pressed; `turn`: how often the blocks changed places; `example`: of what the preview is drawn.
 */
const OWN = [
  "kind",
  "version",
  "turn",
  "note",
  "step",
  "example",
  "addType",
  "addAfter",
  "security",
  "urgency",
] as const;
const BLOCK = /^b\d{1,2}\./;
const LONGEST = 20_000;

/** Looked at by itself: a record of zod passes over `__proto__` instead of refusing it. */
const texts = z.custom<Record<string, string>>((sent) => {
  if (typeof sent !== "object" || sent === null) return false;
  return Object.values(sent).every((value) => typeof value === "string" && value.length <= LONGEST);
}, "Ada isian yang terlalu panjang atau bukan tulisan.");

const posted = texts.transform((fields, issues) => {
  const keys = Object.keys(fields).filter((name) => !BLOCK.test(name) && !(OWN as readonly string[]).includes(name));
  if (keys.length > 0) issues.addIssue({ code: "unrecognized_keys", keys, input: fields, path: [] });
  const own = Object.fromEntries(OWN.map((name) => [name, Object.hasOwn(fields, name) ? fields[name] : undefined]));
  return { ...own, typed: fields };
});

const count = z.coerce.number().int().min(0).max(1_000_000);
const word = z.string().max(200).default("");

export const EditTemplate = posted
  .pipe(
    z.strictObject({
      kind: z.string().max(60),
      version: count,
      turn: count.default(0),
      note: freeText({ most: 200 }).default(""),
      step: word,
      example: word,
      addType: word,
      addAfter: word,
      security: Handling.shape.security.default(USUAL_HANDLING.security),
      urgency: Handling.shape.urgency.default(USUAL_HANDLING.urgency),
      typed: z.record(z.string(), z.string()),
    }),
  )
  .transform(({ typed, ...rest }) => ({ ...rest, blocks: fromFields(typed) }));
export type EditTemplate = z.output<typeof EditTemplate>;

/** What the address of a kind's page says: an older version to be opened, and what has just happened. */
export const TemplateAddress = z.object({
  versi: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
  kabar: z.string().max(20).catch(""),
});
