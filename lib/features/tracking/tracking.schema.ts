import { z } from "zod";
import { separated, TypedFields } from "@/lib/domain/forms/typed-fields";
import { parsePhone } from "@/lib/domain/identifiers";
import { ReferenceField } from "@/lib/domain/reference-number/reference-field";
import { freeText, reasonText } from "@/lib/domain/text";

const reference = ReferenceField;
const requestId = z.uuid({ error: "Muat ulang halaman ini, lalu coba lagi." });

export const OpenCase = z.strictObject({
  reference,
  phone: z
    .string()
    .max(200)
    .transform((typed, context) => {
      const parsed = parsePhone(typed);
      if (parsed.ok) return parsed.value;
      context.addIssue({
        code: "custom",
        message: "Tulis nomor HP yang Anda berikan saat mengajukan, misalnya 0812 3456 7890.",
      });
      return z.NEVER;
    }),
  /** Issued with the form; one that is none of ours counts as none. */
  page: z.string().max(500).default(""),
});
export type OpenCase = z.output<typeof OpenCase>;

export const Withdraw = z.strictObject({
  reference,
  requestId,
  reason: freeText({ most: 500, lines: true }).optional(),
  sure: z.literal("ya", { error: "Centang dahulu bahwa Anda ingin membatalkan permohonan ini." }),
});
export type Withdraw = z.output<typeof Withdraw>;

/** Why the applicant thinks that the rejection is wrong. */
export const ObjectToRejection = z.strictObject({
  reference,
  requestId,
  reason: reasonText("Tulis alasan keberatan Anda, sedikitnya beberapa kata."),
});
export type ObjectToRejection = z.output<typeof ObjectToRejection>;

export const EndOwnDuty = z.strictObject({ reference, requestId, duty: freeText({ most: 100 }) });
export type EndOwnDuty = z.output<typeof EndOwnDuty>;

/** The applicant confirms that they will come to the class or event they have a seat in. */
export const AnswerInvitation = z.strictObject({
  reference,
  requestId,
  programmeId: z.uuid("Kegiatan tidak dikenal."),
  coming: z.enum(["ya", "tidak"], { error: "Pilih hadir atau tidak hadir." }),
});
export type AnswerInvitation = z.output<typeof AnswerInvitation>;

/** Boxes of one name: none, one or several. */
const papers = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().regex(/^[\w.-]{1,60}$/)).max(20),
);

/** What the form showed; whoever sends none has shown nothing of what the office could change. */
const shown = z.string().max(12_000).optional();

/** Answers come as "section.field"; which of them were asked for, the case says. `bring`: papers brought to the office. */
export const Resubmit = separated(
  z.strictObject({ reference, requestId, version: shown, bring: papers, typed: TypedFields }),
  {
    names: /^(identity|business|service)\.[a-z][A-Za-z0-9]{0,39}$/,
    longest: 2000,
    most: 4,
    tooLong: "Paling banyak 2000 huruf.",
  },
).transform(({ typed, ...own }): Resubmit => ({ ...typed, ...own }));
export type Resubmit = {
  reference: string;
  requestId: string;
  version?: string | undefined;
  bring?: string[];
} & Record<string, string | string[] | undefined>;

export const CloseCase = z.strictObject({ reference });
export type CloseCase = z.output<typeof CloseCase>;
