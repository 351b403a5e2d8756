import { keptBytes, openLetterPdf } from "@/lib/features/letters/letter-bytes.command";
import { LetterId } from "@/lib/features/letters/letters.schema";
import { staffContext } from "@/lib/platform/context";
import { drawnResponse, gateRefused, letterRefused } from "@/lib/platform/letters/letter-response";

type Props = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const gate = await staffContext();
  if (!gate.ok) return gateRefused(gate.code);
  const id = LetterId.safeParse((await params).id);
  const opened = id.success ? await openLetterPdf(gate.value, id.data) : null;
  if (!opened?.ok)
    return opened?.code === "busy" ? letterRefused(503, opened.sentence) : letterRefused(404, "Surat itu tidak ada.");
  const { kind, number, letterId } = opened.value;
  return drawnResponse(keptBytes(gate.value, letterId), `${kind}-${number}`, "pdf");
}
