import { z } from "zod";

/** Where a file belongs: a requirement of a draft (`service`) or of a returned case (`reference`), or the output of a duty. */
export const UploadClaim = z.strictObject({
  service: z.string().max(40).optional(),
  reference: z.string().max(20).optional(),
  requirement: z.string().max(60).optional(),
  duty: z.string().max(100).optional(),
});
export type UploadClaim = z.output<typeof UploadClaim>;

export const RemoveDocument = z.strictObject({
  id: z.uuid(),
  service: z.string().max(40).optional(),
  reference: z.string().max(20).optional(),
  duty: z.string().max(100).optional(),
  back: z
    .string()
    .max(300)
    .regex(/^\/(layanan|lacak|petugas)\/[\w/?=&.%-]*$/),
});
export type RemoveDocument = z.output<typeof RemoveDocument>;
