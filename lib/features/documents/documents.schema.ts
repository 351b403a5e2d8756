import { z } from "zod";
import { ownAddress } from "@/lib/domain/own-address";

/** As our own keys are written; an address may carry anything, NUL too, which no database takes. */
const key = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w.-]*$/)
    .optional();

/**
 * Where a file belongs: a requirement of a draft (`service`) or of a returned case (`reference`), or the output of a
 * `duty` of a case (`reference`) or of a `programme`, the signed scan of a `letter`, a page of one that came in
 * (`incoming`), the proof of a `delivery`, a requirement that was brought to the desk (`counter`), or one of an
 * application that is being entered there (`entry`).
 */
const claim = {
  service: key(40),
  reference: key(20),
  programme: z.uuid().optional(),
  requirement: key(60),
  duty: key(100),
  letter: z.uuid().optional(),
  incoming: z.uuid().optional(),
  delivery: z.uuid().optional(),
  counter: z.literal("ya").optional(),
  entry: z.uuid().optional(),
};

/** A page of ours and nothing else. */
const back = z
  .string()
  .max(300)
  .regex(/^[\w/?=&.%-]*$/)
  .refine((address) => ownAddress(address, ["layanan", "lacak", "petugas"]) === address);

/** `stamped`: the words that the device has drawn over the picture already (lib/domain/files/stamp). */
export const UploadClaim = z.strictObject({
  ...claim,
  stamped: z
    .string()
    .max(200)
    .regex(/^\P{C}*$/u)
    .optional(),
});
export type UploadClaim = z.output<typeof UploadClaim>;

/** The address of the plain form; `field` names the part of the page that shows the answer. */
export const PlainUpload = z.strictObject({ ...claim, back, field: z.string().regex(/^[\w.-]{1,100}$/) });

export const RemoveDocument = z.strictObject({
  id: z.uuid(),
  service: claim.service,
  reference: claim.reference,
  programme: claim.programme,
  duty: claim.duty,
  letter: claim.letter,
  incoming: claim.incoming,
  delivery: claim.delivery,
  counter: claim.counter,
  entry: claim.entry,
  back,
});
export type RemoveDocument = z.output<typeof RemoveDocument>;

/** Settled by the server and kept with the upload; never taken from the browser again. */
export type UploadTarget =
  | {
      kind: "draft";
      draftId: string;
      requirement: string;
      maxFiles: number;
      stamped?: string | undefined;
      by: "pemohon";
    }
  | {
      kind: "entry";
      entryId: string;
      draftId: string;
      requirement: string;
      maxFiles: number;
      stamped?: string | undefined;
      by: string;
    }
  | {
      kind: "correction";
      applicationId: string;
      reference?: string;
      requirement: string;
      maxFiles: number;
      stamped?: string | undefined;
      since: string;
      by: "pemohon";
    }
  | {
      kind: "counter";
      applicationId: string;
      reference?: string;
      requirement: string;
      maxFiles: number;
      stamped?: string | undefined;
      by: string;
    }
  | {
      kind: "output";
      applicationId: string;
      reference?: string;
      runId: string;
      duty: string;
      maxFiles: number;
      by: string;
    }
  | { kind: "programme"; programmeId: string; runId: string; duty: string; maxFiles: number; by: string }
  | { kind: "letter"; letterId: string; maxFiles: number; by: string }
  | { kind: "incoming"; letterId: string; maxFiles: number; by: string }
  | { kind: "delivery"; deliveryId: string; maxFiles: number; by: string };
