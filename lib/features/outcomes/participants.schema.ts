import { z } from "zod";
import { addressValue, pageNumber } from "@/lib/domain/address-values";
import { calendarDay } from "@/lib/domain/calendar-day";

export const PARTICIPANT_PARTS = ["daftar", "hadir", "nilai", "hasil"] as const;

/** The address of the participants' page: part, page, day, and who is being looked at; unknown values are passed over. */
export const ParticipantsPage = z.object({
  bagian: addressValue(z.enum(PARTICIPANT_PARTS)).transform((part) => part ?? "daftar"),
  hal: pageNumber,
  hari: addressValue(calendarDay("Pilih harinya.")),
  pilih: addressValue(z.uuid()),
  /** Everybody ticked beforehand. */
  semua: addressValue(z.enum(["ya"])),
});
export type ParticipantsPage = z.output<typeof ParticipantsPage>;
