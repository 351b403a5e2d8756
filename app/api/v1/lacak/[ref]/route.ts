import { caseRefusals } from "@/lib/cases/words/refusals";
import { parseReference } from "@/lib/domain/reference-number";
import { findTrackedCase } from "@/lib/features/tracking/api.queries";
import { publicContext } from "@/lib/platform/context";
import { answerJson } from "@/lib/platform/json-api";
import { allowLookup } from "@/lib/platform/lookup-throttle";
import { refused } from "@/lib/platform/refusal";

export const dynamic = "force-dynamic";

const NO_SUCH_CASE = { refusal: refused(caseRefusals, "no_such_case"), status: 404 } as const;

/** A number that cannot be one and a number that nobody has get the same answer. */
export async function GET(request: Request, { params }: { params: Promise<{ ref: string }> }) {
  const { ref } = await params;
  return answerJson(async () => {
    const parsed = parseReference(decoded(ref));
    if (!parsed.ok) return NO_SUCH_CASE;
    const allowed = await allowLookup(parsed.value, request.headers);
    if (allowed === "busy") return { refusal: refused("busy"), status: 503, retryAfter: 5 };
    if (allowed === "too_many") return { refusal: refused("too_many_tries"), status: 429, retryAfter: 300 };
    const found = await findTrackedCase(publicContext(), parsed.value);
    return found ? { body: found } : NO_SUCH_CASE;
  });
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
