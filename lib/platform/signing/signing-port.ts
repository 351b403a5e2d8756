import "server-only";
import type { Worded } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";

/** Who signs, as the service that holds their certificate knows them. */
export type SigningOfficial = { name: string; nip: string };

/**
 * A service that signs a PDF with the certificate of an official: BSrE in this country. An office that has an agreement
 * with it writes an adapter that implements this, and chooses it in signing.ts; nobody else knows which one it is.
 */
export interface Signing {
  /** Null: it can be asked. Otherwise why it cannot, as a sentence for whoever looks at a letter. */
  whyNot(): string | null;
  /**
   * The signed file. What went out is never changed: it is kept beside the letter, as the scan of a wet signature is.
   * `pdf` is asked for its bytes only by a service that is going to sign them.
   */
  sign(pdf: () => Promise<Uint8Array>, by: SigningOfficial): Promise<Result<Uint8Array, Worded<"signing_not_set_up">>>;
}
