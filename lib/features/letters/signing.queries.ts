import "server-only";
import type { StaffContext } from "@/lib/platform/context";
import { signing } from "@/lib/platform/signing/signing";

/** Which ways of signing a letter there are; `whyNotElectronic`: null: that one can be used. */
export type WaysToSign = { whyNotElectronic: string | null };

/** For the settings: what the office has set up. */
export function getWaysToSign(_ctx: StaffContext): WaysToSign {
  return { whyNotElectronic: signing().whyNot() };
}
