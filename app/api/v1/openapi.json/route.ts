import { getOpenApiDocument } from "@/lib/features/open-api/open-api.queries";
import { publicContext } from "@/lib/platform/context";
import { answerJson } from "@/lib/platform/json-api";

export const dynamic = "force-dynamic";

export async function GET() {
  return answerJson(async () => ({
    body: getOpenApiDocument(publicContext()),
    cache: "public, max-age=60",
    sameForAll: true,
  }));
}
