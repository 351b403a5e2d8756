import { searchKbliCodes } from "@/lib/features/catalogue/api.queries";
import { KbliSearchWords } from "@/lib/features/catalogue/api.schema";
import { publicContext } from "@/lib/platform/context";
import { answerJson } from "@/lib/platform/json-api";

export const dynamic = "force-dynamic";

/** Part of the form: it answers while somebody types. */
export async function GET(request: Request) {
  const { cari } = KbliSearchWords.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerJson(async () => ({ body: searchKbliCodes(publicContext(), cari), cache: "public, max-age=86400" }));
}
