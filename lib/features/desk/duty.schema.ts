import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";
import type { RunKey } from "@/lib/domain/run-address";
import { freeText, reasonText } from "@/lib/domain/text";

const reference = z.string().regex(/^[0-9]{2}[A-Z0-9]{10}$/, "Nomor permohonan tidak dikenal.");
const programmeId = z.uuid("Kegiatan tidak dikenal.");
const duty = z.string().min(1).max(100);

/** Names a case or a programme, exactly one of the two. */
const run = { reference: reference.optional(), programmeId: programmeId.optional() };
type Named = { reference?: string | undefined; programmeId?: string | undefined };

function isOneRun({ reference: ofCase, programmeId: ofProgramme }: Named) {
  return (ofCase === undefined) !== (ofProgramme === undefined);
}

function withRun<T extends Named>({ reference: ofCase, programmeId: ofProgramme, ...rest }: T) {
  const key: RunKey = ofCase === undefined ? { programmeId: ofProgramme ?? "" } : { reference: ofCase };
  return { ...rest, run: key };
}

const UNKNOWN_RUN = { error: "Muat ulang halaman ini, lalu coba lagi." };

export const OnDuty = z
  .strictObject({ ...run, duty })
  .refine(isOneRun, UNKNOWN_RUN)
  .transform(withRun);
export type OnDuty = z.output<typeof OnDuty>;

export const TakeOver = z
  .strictObject({
    ...run,
    duty,
    from: z.uuid("Muat ulang halaman ini, lalu coba lagi."),
    reason: reasonText("Tulis alasan mengambil alih."),
  })
  .refine(isOneRun, UNKNOWN_RUN)
  .transform(withRun);
export type TakeOver = z.output<typeof TakeOver>;

export const assignee = z.uuid("Pilih petugas yang akan menanganinya.");
const holderSeen = z.preprocess((value) => value || undefined, z.uuid().optional());
export const messageToStaff = freeText({ most: 1000, lines: true }).optional();

/** `from`: who held it when the form was shown; left out when nobody did. */
export const AssignDuty = z
  .strictObject({ ...run, duty, assignee, from: holderSeen, reason: messageToStaff })
  .refine(isOneRun, UNKNOWN_RUN)
  .transform(withRun);
export type AssignDuty = z.output<typeof AssignDuty>;

/** By the role above; the applicant reads the reason. */
function untilDay(words: { until: string; reason: string }) {
  return z
    .strictObject({ ...run, duty, until: calendarDay(words.until), reason: reasonText(words.reason) })
    .refine(isOneRun, UNKNOWN_RUN)
    .transform(withRun);
}

export const ExtendDuty = untilDay({
  until: "Tulis tenggat barunya, misalnya 5/12/2026.",
  reason: "Tulis alasan perpanjangan; pemohon akan membacanya.",
});
export type ExtendDuty = z.output<typeof ExtendDuty>;

export const PauseDuty = untilDay({
  until: "Tulis sampai kapan ditunda, misalnya 5/12/2026.",
  reason: "Tulis alasan penundaan; pemohon akan membacanya.",
});
export type PauseDuty = z.output<typeof PauseDuty>;

export const SendBack = z
  .strictObject({
    ...run,
    duty,
    to: z.string({ error: "Pilih tugas tujuan." }).min(1, "Pilih tugas tujuan.").max(100),
    reason: reasonText("Tulis alasan pengembalian."),
  })
  .refine(isOneRun, UNKNOWN_RUN)
  .transform(withRun);
export type SendBack = z.output<typeof SendBack>;
