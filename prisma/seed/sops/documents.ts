import type { SopKey } from "@/lib/domain/services";
import type { SopDocument } from "@/lib/domain/sop-document";
import { FASILITASI_DOCUMENT } from "./fasilitasi-document";
import { NIB_DOCUMENT } from "./nib-document";
import { PELATIHAN_DOCUMENT } from "./pelatihan-document";

/** The three SOPs, in the order of the office's document. */
export const DOCUMENTS: Record<SopKey, SopDocument> = {
  fasilitasi: FASILITASI_DOCUMENT,
  pelatihan: PELATIHAN_DOCUMENT,
  nib: NIB_DOCUMENT,
};
