import { parseReference } from "@/lib/domain/reference-number";
import { keptBytes, openOwnLetter } from "@/lib/features/letters/letter-bytes.command";
import { LetterId } from "@/lib/features/letters/letters.schema";
import { findCitizenContext } from "@/lib/platform/context";
import { drawnResponse, letterRefused } from "@/lib/platform/letters/letter-response";

type Props = { params: Promise<{ ref: string; id: string }> };

/** The applicant's own letter, after the second fact. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { ref, id } = await params;
  const [reference, letterId] = [parseReference(ref), LetterId.safeParse(id)];
  const ctx = reference.ok ? await findCitizenContext(reference.value) : null;
  const opened = ctx && letterId.success ? await openOwnLetter(ctx, letterId.data) : null;
  if (!ctx || !opened) return missing();
  if (opened.ok) return drawnResponse(keptBytes(ctx, opened.value.letterId), `surat-${opened.value.number}`, "pdf");
  return opened.code === "busy" ? letterRefused(503, opened.sentence) : missing();
}

function missing(): Response {
  return letterRefused(
    404,
    "Surat itu tidak ada, atau permohonan Anda perlu dibuka lagi dengan nomor HP di Lacak permohonan.",
  );
}
