import { z } from "zod";
import { calendarDay } from "@/lib/domain/calendar-day";

export const PARTICIPANT_PARTS = ["daftar", "hadir", "nilai", "hasil"] as const;

/** The address of the participants' page: part, page, day, and who is being looked at; unknown values are passed over. */
export const ParticipantsPage = z.object({
  bagian: z.enum(PARTICIPANT_PARTS).catch("daftar"),
  hal: z.coerce.number().int().min(1).max(1000).catch(1),
  hari: calendarDay("Pilih harinya.").optional().catch(undefined),
  pilih: z.uuid().optional().catch(undefined),
  /** Everybody ticked beforehand. */
  semua: z.enum(["ya"]).optional().catch(undefined),
});
export type ParticipantsPage = z.output<typeof ParticipantsPage>;
