import { z } from "zod";
import { addressValue } from "@/lib/domain/address-values";

/** What the address of the page may carry; anything else counts as not set. */
export const NoticeFilter = z.object({
  tampil: addressValue(z.enum(["belum"])),
  /** keyset: "<written in ms>.<id>"; 14 digits of milliseconds: years that JavaScript and PostgreSQL write alike */
  sesudah: addressValue(z.string().regex(/^[0-9]{1,14}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
});
export type NoticeFilter = z.output<typeof NoticeFilter>;

/** Without an id: all of them. */
export const ReadNotice = z.strictObject({ noticeId: z.uuid().optional() });
export type ReadNotice = z.infer<typeof ReadNotice>;
