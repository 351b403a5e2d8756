import { z } from "zod";
import { holdsPassword, NO_PASSWORD } from "@/lib/domain/no-password";
import { ReferenceField } from "@/lib/domain/reference-number/reference-field";
import { mandatoryText } from "@/lib/domain/text";

const id = z.uuid("Muat ulang halaman ini.");
/** From whose case it was pressed; that is where it leads back to. */
const reference = ReferenceField.optional();

/** `requestId` becomes the outage's own number, so that one form begins one. */
export const BeginOutage = z.strictObject({
  requestId: id,
  reference,
  reason: mandatoryText({ missing: "Tulis apa yang tidak jalan di OSS.", most: 200 }).refine(
    (text) => !holdsPassword(text),
    NO_PASSWORD,
  ),
});
export type BeginOutage = z.output<typeof BeginOutage>;

/** `outage`: the one that the page showed; a later one is not ended by a page of before. */
export const EndOutage = z.strictObject({ outage: id, reference });
export type EndOutage = z.output<typeof EndOutage>;
