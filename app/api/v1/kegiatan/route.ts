import { listProgrammesOfApi } from "@/lib/features/public-programmes/api.queries";
import { publicContext } from "@/lib/platform/context";
import { answerJson } from "@/lib/platform/json-api";

export const dynamic = "force-dynamic";

export async function GET(request: Request) {
  const searchParams = new URL(request.url).searchParams;
  return answerJson(async () => ({
    body: await listProgrammesOfApi(publicContext(), searchParams),
    cache: "public, max-age=60",
  }));
}
