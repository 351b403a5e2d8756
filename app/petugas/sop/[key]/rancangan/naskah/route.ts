import { SOP_READERS } from "@/lib/features/sop/sop.policy";
import { SopFilter, SopKeyParam } from "@/lib/features/sop/sop.schema";
import { answerSopDraft } from "@/lib/features/sop/sop-sheet.queries";
import { staffContext } from "@/lib/platform/context";
import { gateRefused, letterRefused } from "@/lib/platform/letters/letter-response";

type Props = { params: Promise<{ key: string }> };

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const gate = await staffContext(...SOP_READERS);
  if (!gate.ok) return gateRefused(gate.code);
  const key = SopKeyParam.safeParse((await params).key);
  if (!key.success) return letterRefused(404, "SOP itu tidak ada.");
  const filter = SopFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerSopDraft(gate.value, key.data, filter);
}
