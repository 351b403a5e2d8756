import { sopPaper } from "@/lib/domain/sop-sheet/paper";
import { SOP_READERS } from "@/lib/features/sop/sop.policy";
import { findSop } from "@/lib/features/sop/sop.queries";
import { SopFilter, SopKeyParam } from "@/lib/features/sop/sop.schema";
import { staffContext } from "@/lib/platform/context";
import { drawnResponse, gateRefused, letterRefused } from "@/lib/platform/letters/letter-response";
import { renderSop } from "@/lib/platform/letters/pdf";

type Props = { params: Promise<{ key: string }> };

/** The sheets of one version as a PDF: identity, then flow. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const gate = await staffContext(...SOP_READERS);
  if (!gate.ok) return gateRefused(gate.code);
  const key = SopKeyParam.safeParse((await params).key);
  const { versi, kertas } = SopFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const sop = key.success ? await findSop(gate.value, key.data, versi) : null;
  if (!sop) return letterRefused(404, "SOP atau versi itu tidak ada.");
  const { title, document, definition, services, shown } = sop;
  const walks = services.map((service) => service.rows);
  const paper = sopPaper({ title, version: shown.version, document, definition, walks }, kertas);
  return drawnResponse(renderSop(paper), `sop-${sop.key}-versi-${shown.version}`, "pdf");
}
