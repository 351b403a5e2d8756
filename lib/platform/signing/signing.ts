import "server-only";
import { notSetUp } from "./not-set-up";
import type { Signing } from "./signing-port";

/** The service that signs; the only place that chooses one (docs/operasi.md, Tanda tangan elektronik). */
export function signing(): Signing {
  return notSetUp;
}
