import { z } from "zod";

/**
 * Where a file belongs: a requirement of a draft (`service`) or of a returned case (`reference`), or the output of a
 * `duty` of a case (`reference`) or of a `programme`.
 */
const claim = {
  service: z.string().max(40).optional(),
  reference: z.string().max(20).optional(),
  programme: z.uuid().optional(),
  requirement: z.string().max(60).optional(),
  duty: z.string().max(100).optional(),
};

/** A page of ours and nothing else: an address with a host, a double slash or a way up is refused. */
const back = z
  .string()
  .max(300)
  .regex(/^\/(layanan|lacak|petugas)(\/[\w-]+)*(\?[\w=&.%-]*)?$/);

export const UploadClaim = z.strictObject(claim);
export type UploadClaim = z.output<typeof UploadClaim>;

/** The address of the plain form; `field` names the part of the page that shows the answer. */
export const PlainUpload = z.strictObject({ ...claim, back, field: z.string().regex(/^[\w.-]{1,100}$/) });

export const RemoveDocument = z.strictObject({
  id: z.uuid(),
  service: claim.service,
  reference: claim.reference,
  programme: claim.programme,
  duty: claim.duty,
  back,
});
export type RemoveDocument = z.output<typeof RemoveDocument>;
