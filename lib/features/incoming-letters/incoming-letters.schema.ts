import { z } from "zod";
import { addressValue, pageNumber } from "@/lib/domain/address-values";
import { calendarDay } from "@/lib/domain/calendar-day";
import { editVersionField, type WithOrWithoutForm } from "@/lib/domain/edit-version-field";
import { INCOMING_STAGES } from "@/lib/domain/incoming-letters/incoming-letter";
import { SECURITY_CODES, URGENCIES } from "@/lib/domain/letters/handling";
import { freeText, mandatoryText, reasonText } from "@/lib/domain/text";

const letterId = z.uuid("Surat tidak dikenal.");
/** The id in an address. */
export const IncomingId = letterId;

const FACTS = {
  sender: mandatoryText({ missing: "Tulis dari siapa surat ini.", most: 200, needs: "letter or digit" }),
  theirNumber: freeText({ most: 100 }),
  theirDate: z.preprocess(
    (value) => (value === "" ? undefined : value),
    calendarDay("Tanggal surat tidak dikenal. Tulis seperti 5/12/2026.").optional(),
  ),
  subject: mandatoryText({ missing: "Tulis hal suratnya.", most: 300, needs: "letter or digit" }),
  receivedOn: calendarDay("Pilih tanggal surat diterima."),
  urgency: z.enum(URGENCIES, { error: "Pilih sifat surat." }),
  security: z.enum(SECURITY_CODES, { error: "Pilih siapa yang boleh membaca surat ini." }),
};

/** `requestId`: of the form, so that a press that is repeated enters one letter. */
export const EnterIncoming = z.strictObject({
  requestId: z.uuid("Muat ulang halaman ini, lalu simpan lagi."),
  ...FACTS,
});
export type EnterIncoming = z.output<typeof EnterIncoming>;

export const EditIncoming = z.strictObject({ letterId, version: editVersionField, ...FACTS });
export type EditIncoming = WithOrWithoutForm<z.output<typeof EditIncoming>>;

/** No disposition is needed, and why. */
export const FileIncoming = z.strictObject({
  letterId,
  reason: reasonText("Tulis mengapa surat ini tidak perlu disposisi.", 500),
});
export type FileIncoming = z.output<typeof FileIncoming>;

export const VoidIncoming = z.strictObject({
  letterId,
  reason: reasonText("Tulis mengapa catatan ini dibatalkan; alasan ini tersimpan bersama nomor agendanya.", 500),
});
export type VoidIncoming = z.output<typeof VoidIncoming>;

/** The agenda book. */
export const AgendaFilter = z.object({
  tahun: addressValue(z.string().regex(/^[12]\d{3}$/)),
  tahap: addressValue(z.enum(INCOMING_STAGES)),
  sifat: addressValue(z.enum(URGENCIES)),
  keamanan: addressValue(z.enum(SECURITY_CODES)),
  cari: addressValue(z.string().max(200)),
  hal: pageNumber,
});
export type AgendaFilter = z.output<typeof AgendaFilter>;
