import { SopFilter, SopKeyParam } from "@/lib/features/sop/sop.schema";
import { answerSopInForce } from "@/lib/features/sop/sop-sheet.queries";
import { publicContext } from "@/lib/platform/context";
import { letterRefused } from "@/lib/platform/letters/letter-response";

type Props = { params: Promise<{ key: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const key = SopKeyParam.safeParse((await params).key);
  if (!key.success) return letterRefused(404, "SOP itu tidak ada.");
  const { kertas } = SopFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerSopInForce(publicContext(), key.data, kertas);
}
