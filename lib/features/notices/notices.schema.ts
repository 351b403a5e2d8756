import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";
import { edgeCursor } from "@/lib/domain/keyset";

/** What the address of the page may carry; anything else counts as not set. */
export const NoticeFilter = z.object({
  tampil: addressValue(z.enum(["belum"])),
  /** when it was written, and its id */
  sesudah: edgeCursor,
});
export type NoticeFilter = z.output<typeof NoticeFilter>;

/** Without an id: all of them. */
export const ReadNotice = z.strictObject({ noticeId: z.uuid().optional() });
export type ReadNotice = z.infer<typeof ReadNotice>;
