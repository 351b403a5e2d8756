import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { calendarDay } from "@/lib/domain/calendar-day";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { Inserting, isPlaced, isReasoned, UNPLACED, UNREASONED } from "@/lib/domain/letters/inserting";
import { wholeField } from "@/lib/domain/money/whole-field";
import { isPublicType, PROGRAMME_TYPES } from "@/lib/domain/programmes";
import { LONGEST_DAYS } from "@/lib/domain/programmes/days";
import { findVillage } from "@/lib/domain/regions";
import { freeText, mandatoryText, reasonText } from "@/lib/domain/text";

const id = z.uuid("Kegiatan tidak dikenal.");
const duty = z.string().min(1).max(100);
const day = z.preprocess((value) => value || undefined, calendarDay("Tulis tanggal seperti 5/12/2026.").optional());
const words = (most: number) => freeText({ most }).default("");
const count = (missing: string, most: number) =>
  wholeField(missing).pipe(z.number().min(1, missing).max(most, `Paling banyak ${most}.`));

/** What can be changed as long as the programme has not ended. */
const facts = {
  title: mandatoryText({
    missing: "Tulis nama kegiatan.",
    least: 5,
    short: "Tulis nama kegiatan, sedikitnya 5 huruf.",
    most: 150,
  }),
  description: freeText({ most: 4000, lines: true }).default(""),
  hours: words(60),
  villageCode: z.preprocess(
    (value) => value || undefined,
    z
      .string()
      .refine((code) => findVillage(code) !== null, "Pilih desa atau kelurahan dari daftar.")
      .optional(),
  ),
  place: words(300),
  opensOn: day,
  closesOn: day,
  budgetLine: words(200),
  booths: z.preprocess((value) => value || undefined, count("Tulis jumlah stan.", 1000).optional()),
};

/** What is settled with the opening. */
const frame = {
  quota: count("Tulis jumlahnya.", 5000),
  firstDay: day,
  lastDay: day,
};

type Days = { firstDay?: string | undefined; lastDay?: string | undefined };
type Entries = Days & { opensOn?: string | undefined; closesOn?: string | undefined };

function daysProblem({ firstDay, lastDay }: Days): string | null {
  if (lastDay && !firstDay) return "Isi hari pertama dahulu.";
  if (firstDay && lastDay && lastDay < firstDay) return "Hari terakhir tidak boleh sebelum hari pertama.";
  const span = firstDay && lastDay ? (Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000 + 1 : 1;
  return span > LONGEST_DAYS ? `Paling lama ${LONGEST_DAYS} hari.` : null;
}

function entriesProblem({ opensOn, closesOn, firstDay }: Entries): string | null {
  if (opensOn && closesOn && closesOn < opensOn) return "Pendaftaran tidak bisa ditutup sebelum dibuka.";
  return closesOn && firstDay && closesOn >= firstDay ? "Pendaftaran harus ditutup sebelum hari pertama." : null;
}

const issue = (path: string, message: string) => ({ code: "custom" as const, path: [path], message, input: undefined });

function check(input: Entries, context: z.RefinementCtx) {
  const days = daysProblem(input);
  if (days) context.addIssue(issue("lastDay", days));
  const entries = entriesProblem(input);
  if (entries) context.addIssue(issue("closesOn", entries));
}

export const CreateProgramme = z
  .strictObject({ type: z.enum(PROGRAMME_TYPES, { error: "Pilih jenis kegiatan." }), ...facts, ...frame })
  .superRefine((input, context) => {
    check(input, context);
    if (isPublicType(input.type) && !input.firstDay)
      context.addIssue(issue("firstDay", "Tulis hari pertama, misalnya 5/12/2026."));
  });
export type CreateProgramme = z.output<typeof CreateProgramme>;

/** The days only while it is being prepared; afterwards they move by RescheduleProgramme. */
export const EditProgramme = z
  .strictObject({
    programmeId: id,
    ...facts,
    ...frame,
    quota: frame.quota.optional(),
    version: editVersionField,
  })
  .superRefine(check);
export type EditProgramme = WithOrWithoutForm<z.output<typeof EditProgramme>>;

/** The id in an address. */
export const ProgrammeId = id;

export const OnProgramme = z.strictObject({ programmeId: id });
export type OnProgramme = z.output<typeof OnProgramme>;

export const RescheduleProgramme = z
  .strictObject({
    programmeId: id,
    firstDay: calendarDay("Tulis hari pertama, misalnya 5/12/2026."),
    lastDay: day,
    hours: words(60),
    reason: reasonText("Tulis alasan perubahan; peserta akan membacanya."),
    version: editVersionField,
  })
  .superRefine(check);
export type RescheduleProgramme = WithOrWithoutForm<z.output<typeof RescheduleProgramme>>;

export const SetEntries = z.strictObject({ programmeId: id, closed: z.enum(["ya", "tidak"]) });
export type SetEntries = z.output<typeof SetEntries>;

export const CancelProgramme = z.strictObject({
  programmeId: id,
  reason: reasonText("Tulis alasan pembatalan; pemohonnya akan membacanya."),
});
export type CancelProgramme = z.output<typeof CancelProgramme>;

const settles = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(60)).max(600),
);

export const FinishProgramme = z.strictObject({ programmeId: id, settles });
export type FinishProgramme = z.output<typeof FinishProgramme>;

/**
 * `number` and `date`: of the decree or of the signed letters, where the duty takes them, `version` of the words that
 * were shown of them, and `after` where the decree's number is inserted; `place`: with the committee.
 */
export const CompleteProgrammeDuty = z
  .strictObject({
    programmeId: id,
    duty,
    note: freeText({ most: 1000, lines: true }).optional(),
    settles,
    number: freeText({ most: 80 }).optional(),
    place: freeText({ most: 300 }).optional(),
    date: day,
    version: editVersionField,
    ...Inserting,
  })
  .refine(isReasoned, UNREASONED)
  .refine(isPlaced, UNPLACED);
type CompleteForm = WithOrWithoutForm<z.output<typeof CompleteProgrammeDuty>>;
export type CompleteProgrammeDuty = Omit<CompleteForm, "insertedReason"> & { insertedReason?: string };

/** The office's list. */
export const ProgrammeFilter = z.object({
  jenis: addressValue(z.enum(PROGRAMME_TYPES)),
  keadaan: addressValue(z.enum(["draft", "open", "running", "finished", "cancelled"])),
  sesudah: addressValue(z.uuid()),
});
export type ProgrammeFilter = z.output<typeof ProgrammeFilter>;
