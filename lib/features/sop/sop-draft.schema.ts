import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { calendarDay } from "@/lib/domain/calendar-day";
import { DRAFT_PRESSES, isDraftField, RESTRUCTURES, TICKED_FIELDS } from "@/lib/domain/sop-draft";
import { freeText, isReason } from "@/lib/domain/text";
import { SopKeyParam } from "./sop.schema";

export const BeginDraft = z.strictObject({ key: SopKeyParam });
export type BeginDraft = z.output<typeof BeginDraft>;

/** A part of the draft: "identitas", "kolom", "persyaratan", or the key of a row. */
export const DraftPartParam = z.string().regex(/^[a-z][a-z0-9]{0,39}$/);

/** What the address of a draft's page may carry; anything else counts as not set. */
export const DraftFilter = z.object({
  bagian: addressValue(DraftPartParam),
  kabar: addressValue(z.string().max(20)),
});

const LONGEST = 210_000;
const OWN = ["key", "part", "version"] as const;

/** Fields of a part are named by lib/domain/sop-draft/parts; several ticks of one name become one text. */
const posted = z
  .custom<Record<string, string | string[]>>((sent) => {
    if (typeof sent !== "object" || sent === null) return false;
    return Object.entries(sent).every(([name, value]) => {
      const isList = Array.isArray(value) && TICKED_FIELDS.some((ticked) => ticked === name);
      return (isList ? value : [value]).every((text) => typeof text === "string" && text.length <= LONGEST);
    });
  }, "Ada isian yang terlalu panjang atau bukan tulisan.")
  .transform((sent, issues) => {
    const texts = Object.fromEntries(
      Object.entries(sent).map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : value]),
    );
    const keys = Object.keys(texts).filter((name) => !(OWN as readonly string[]).includes(name) && !isDraftField(name));
    if (keys.length > 0) issues.addIssue({ code: "unrecognized_keys", keys, input: sent, path: [] });
    const own = Object.fromEntries(OWN.map((name) => [name, Object.hasOwn(texts, name) ? texts[name] : undefined]));
    return { ...own, typed: texts };
  });

export const EditDraft = posted.pipe(
  z.strictObject({
    key: SopKeyParam,
    part: DraftPartParam,
    version: z.string().max(12_000).default(""),
    typed: z.record(z.string(), z.string()),
  }),
);
export type EditDraft = z.output<typeof EditDraft>;

/** `step`: what is done to which row, "up:r3"; `order`: the rows as the page showed them. */
export const ArrangeDraft = z.strictObject({
  key: SopKeyParam,
  order: z.string().max(12_000),
  step: z.string().regex(new RegExp(`^(?:${RESTRUCTURES.join("|")}):[a-z][a-z0-9]{0,39}$`)),
});
export type ArrangeDraft = z.output<typeof ArrangeDraft>;

/** `shown`: the revision that the page showed, so that nobody agrees to what they have not seen. */
export const PressDraft = z
  .strictObject({
    key: SopKeyParam,
    press: z.enum(DRAFT_PRESSES),
    shown: z.string().regex(/^\d{1,9}$/),
    note: freeText({ most: 2_000, lines: true }).default(""),
    effectiveFrom: calendarDay("Tulis tanggal mulai berlaku, misalnya 1 Januari 2027.").optional().or(z.literal("")),
  })
  .superRefine(({ press, note, effectiveFrom }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (press === "submit" && !isReason(note)) say("note", "Tulis mengapa SOP ini diubah.");
    if (press === "return" && !isReason(note)) say("note", "Tulis apa yang harus diperbaiki.");
    if (press === "discard" && !isReason(note)) say("note", "Tulis mengapa rancangan ini tidak dipakai.");
    if ((press === "submit" || press === "approve") && !effectiveFrom)
      say("effectiveFrom", "Tulis tanggal mulai berlaku, misalnya 1 Januari 2027.");
  });
export type PressDraft = z.output<typeof PressDraft>;
