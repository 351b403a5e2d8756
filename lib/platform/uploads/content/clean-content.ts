import "server-only";
import type { StoredType } from "@/lib/domain/files";

/** What may be stored: for a picture never the bytes that were sent, but new ones made from its pixels. */
export type CleanContent = { bytes: Uint8Array; contentType: StoredType };
