import { findLetter } from "@/lib/features/letters/letters.queries";
import { LetterId } from "@/lib/features/letters/letters.schema";
import { staffContext } from "@/lib/platform/context";
import { renderDocx } from "@/lib/platform/letters/docx";
import { drawnResponse, gateRefused, letterRefused } from "@/lib/platform/letters/letter-response";

type Props = { params: Promise<{ id: string }> };

/** A copy that the office can still change; only the PDF is the letter that went out. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const gate = await staffContext();
  if (!gate.ok) return gateRefused(gate.code);
  const id = LetterId.safeParse((await params).id);
  const letter = id.success ? await findLetter(gate.value, id.data) : null;
  if (!letter) return letterRefused(404, "Surat itu tidak ada.");
  return drawnResponse(renderDocx(letter.model), `${letter.kind}-${letter.number}-salinan`, "docx");
}
