import "server-only";
import { dutiesAreConfirmed } from "@/lib/domain/sop-mark";
import { type SopPaperSize, sopPaper } from "@/lib/domain/sop-sheet/paper";
import type { Context, StaffContext } from "@/lib/platform/context";
import { drawnResponse, letterRefused } from "@/lib/platform/letters/letter-response";
import { renderSop } from "@/lib/platform/letters/pdf";
import { consume, limit } from "@/lib/platform/rate-limit";
import { findSop, findSopInForce, type SopDetail } from "./sop.queries";
import type { SopFilter } from "./sop.schema";

/** Drawn for the public at most so often; one takes some 30 ms. */
const DRAWINGS = limit("publicSops", { points: 120, minutes: 5 });

/** The sheets of a version as a PDF: identity, then flow. */
export async function answerSop(ctx: StaffContext, key: string, { versi, kertas }: SopFilter): Promise<Response> {
  const sop = await findSop(ctx, key, versi);
  return sop ? answer(sop, kertas) : letterRefused(404, "SOP atau versi itu tidak ada.");
}

/** The same of the version in effect, for anybody. */
export async function answerSopInForce(ctx: Context, key: string, size?: SopPaperSize): Promise<Response> {
  const sop = await findSopInForce(ctx, key);
  if (!sop) return letterRefused(404, "SOP itu tidak ada.");
  const allowed = await consume(DRAWINGS, "all");
  if (!allowed.ok) return letterRefused(503, "Terlalu banyak lembar sedang dibuat. Coba lagi sebentar lagi.");
  return answer(sop, size);
}

function answer({ key, title, document, definition, services, marks, shown }: SopDetail, size?: SopPaperSize) {
  const walks = services.map((service) => service.rows);
  const paper = sopPaper(
    { title, version: shown.version, document, definition, walks, confirmed: dutiesAreConfirmed(marks) },
    size,
  );
  return drawnResponse(renderSop(paper), `sop-${key}-versi-${shown.version}`, "pdf");
}
