import { findServiceInFull } from "@/lib/features/catalogue/api.queries";
import { publicContext } from "@/lib/platform/context";
import { answerJson } from "@/lib/platform/json-api";
import { refused } from "@/lib/platform/refusal";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return answerJson(async () => {
    const found = await findServiceInFull(publicContext(), slug);
    return found
      ? { body: found, cache: "public, max-age=60", sameForAll: true }
      : { refusal: refused("not_found"), status: 404 };
  });
}
