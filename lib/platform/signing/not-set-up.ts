import "server-only";
import { defineRefusals } from "@/lib/domain/refusal";
import { refused } from "../refusal";
import type { Signing } from "./signing-port";

export const signingRefusals = defineRefusals({
  signing_not_set_up:
    "Tanda tangan elektronik BSrE belum diatur. Sampai itu ada, cetak suratnya, tandatangani, lalu unggah pindaiannya di sini.",
});

/** Stands where no service was chosen: signs nothing, and says so. */
export const notSetUp: Signing = {
  whyNot: () => signingRefusals.signing_not_set_up,
  sign: async () => refused(signingRefusals, "signing_not_set_up"),
};
