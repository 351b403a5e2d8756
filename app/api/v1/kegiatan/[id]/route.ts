import { findProgrammeOfApi } from "@/lib/features/public-programmes/api.queries";
import { publicContext } from "@/lib/platform/context";
import { answerJson } from "@/lib/platform/json-api";
import { refused } from "@/lib/platform/refusal";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return answerJson(async () => {
    const found = await findProgrammeOfApi(publicContext(), id);
    return found ? { body: found, cache: "public, max-age=60" } : { refusal: refused("not_found"), status: 404 };
  });
}
