import { parseReference } from "@/lib/domain/reference-number";
import { drawOwnReceipt } from "@/lib/features/letters/own-receipt.queries";
import { findCitizenContext } from "@/lib/platform/context";
import { drawnResponse, letterRefused } from "@/lib/platform/letters/letter-response";
import { renderPdf } from "@/lib/platform/letters/pdf";

type Props = { params: Promise<{ ref: string }> };

/** What the applicant handed in, as it stands now, after the second fact. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const reference = parseReference((await params).ref);
  const ctx = reference.ok ? await findCitizenContext(reference.value) : null;
  const receipt = ctx && (await drawOwnReceipt(ctx));
  if (reference.ok && receipt) return drawnResponse(renderPdf(receipt), `tanda-terima-${reference.value}`, "pdf");
  return letterRefused(
    404,
    "Tanda terima itu tidak ada, atau permohonan Anda perlu dibuka lagi dengan nomor HP di Lacak permohonan.",
  );
}
