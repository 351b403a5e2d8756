import "server-only";
import { draftContent, servicesOf } from "@/lib/domain/sop-draft";
import { dutiesAreConfirmed } from "@/lib/domain/sop-mark";
import { type SopPaperSize, sopPaper } from "@/lib/domain/sop-sheet/paper";
import type { Context, StaffContext } from "@/lib/platform/context";
import { drawnResponse, letterRefused } from "@/lib/platform/letters/letter-response";
import { renderSop } from "@/lib/platform/letters/pdf";
import { consume, limit } from "@/lib/platform/rate-limit";
import { findSop, findSopInForce, type SopDetail } from "./sop.queries";
import type { SopFilter } from "./sop.schema";
import { readDraft } from "./sop-draft.queries";

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

/** The sheets of the open draft, for whoever reads it at a table. */
export async function answerSopDraft(ctx: StaffContext, key: string, { kertas }: SopFilter): Promise<Response> {
  const found = await readDraft(ctx, key);
  if (!found?.kept) return letterRefused(404, "Tidak ada rancangan SOP itu.");
  const { title, latest, kept } = found;
  const version = latest.version + 1;
  const walks = servicesOf(kept.draft, latest.services).map(({ rows }) => [...rows]);
  const paper = sopPaper(
    { title, version, ...draftContent(kept.draft, key, version), walks, confirmed: false, draft: true },
    kertas,
  );
  return drawnResponse(renderSop(paper), `sop-${key}-rancangan-versi-${version}`, "pdf");
}

function answer({ key, title, document, definition, services, marks, shown }: SopDetail, size?: SopPaperSize) {
  const walks = services.map((service) => service.rows);
  const paper = sopPaper(
    { title, version: shown.version, document, definition, walks, confirmed: dutiesAreConfirmed(marks) },
    size,
  );
  return drawnResponse(renderSop(paper), `sop-${key}-versi-${shown.version}`, "pdf");
}
