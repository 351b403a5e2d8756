import "server-only";
import { findWish } from "@/lib/features/public-programmes/public-programmes.queries";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";

/** The programme's id if somebody may ask for it now: public, of this service, entries open. */
export async function openWish(
  tx: Tx,
  ctx: Context,
  { slug, id }: { slug: string; id: string | undefined },
): Promise<string | null> {
  const found = id ? await findWish(ctx, { service: slug, id }, tx) : null;
  return found?.stage === "open" ? found.id : null;
}
