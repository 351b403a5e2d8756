import { headers } from "next/headers";
import { cache } from "react";
import { parseReference } from "@/lib/domain/reference-number";
import { findPublicCase } from "@/lib/features/tracking/tracking.queries";
import { Late } from "@/lib/platform/busy";
import { findCitizenContext, publicContext } from "@/lib/platform/context";
import { allowLookup } from "@/lib/platform/lookup-throttle";

export const typedIn = ({ ref }: { ref: string }) => decodeURIComponent(ref);

/** What stands at an address, asked once for the page and its name: every look counts against the throttle. */
export const lookUp = cache(async (typed: string) => {
  const parsed = parseReference(typed);
  if (!parsed.ok) return { is: "unknown" } as const;
  if (parsed.value !== typed) return { is: "elsewhere", reference: parsed.value } as const;
  const own = await findCitizenContext(parsed.value);
  if (own) return { is: "own", own } as const;
  const allowed = await allowLookup(parsed.value, await headers(), { waits: true });
  if (allowed === "too_many") return { is: "too_many" } as const;
  if (allowed === "busy") throw new Late("The tries cannot be counted: the database is late or away");
  const view = await findPublicCase(publicContext(), parsed.value);
  return view ? ({ is: "public", view } as const) : ({ is: "unknown" } as const);
});
