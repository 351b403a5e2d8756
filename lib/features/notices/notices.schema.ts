import { z } from "zod";

/** Without an id: all of them. */
export const ReadNotice = z.strictObject({ noticeId: z.uuid().optional() });
export type ReadNotice = z.infer<typeof ReadNotice>;
