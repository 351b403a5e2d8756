import "server-only";
import type { LetterKind } from "@/lib/domain/letters/kind";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import { lackingNames } from "@/lib/domain/letters/lacking";
import { PUBLIC_SHEETS } from "@/lib/domain/letters/public-sheets";
import { SLUG } from "@/lib/domain/services";
import type { Context } from "@/lib/platform/context";
import { drawnResponse, letterRefused } from "@/lib/platform/letters/letter-response";
import { renderPdf } from "@/lib/platform/letters/pdf";
import { consume, limit } from "@/lib/platform/rate-limit";
import { composeDraft } from "./draft.queries";

/** Drawn anew at most so often; what is kept costs nobody anything. */
const DRAWINGS = limit("publicSheets", { points: 300, minutes: 5 });
const KEPT_MS = 60_000;
const MOST_KEPT = 40;

type Kept = { sheet: Promise<Uint8Array>; until: number };
const kept = new Map<string, Kept>();

/** A sheet of a service for anybody, as the desk hands it out: the same bytes for all, kept for a minute. */
export async function answerServiceSheet(ctx: Context, slug: string, sheet: string): Promise<Response> {
  const kind = findLetterKind(PUBLIC_SHEETS.find(({ address }) => address === sheet)?.kind ?? "");
  if (!kind || !SLUG.test(slug)) return letterRefused(404, NOT_THERE);
  const name = `${kind.key}-${slug}`;
  const known = kept.get(name);
  const response =
    known && known.until > ctx.clock().getTime()
      ? await drawnResponse(known.sheet, name, "pdf")
      : await drawAnew(ctx, kind, slug, name);
  if (response.ok) response.headers.set("cache-control", "public, max-age=300");
  return response;
}

async function drawAnew(ctx: Context, kind: LetterKind, slug: string, name: string): Promise<Response> {
  const allowed = await consume(DRAWINGS, "all");
  if (!allowed.ok) return letterRefused(503, "Terlalu banyak lembar sedang dibuat. Coba lagi sebentar lagi.");
  const draft = await composeDraft(ctx, kind, { subject: "service", slug });
  if (!draft) return letterRefused(404, NOT_THERE);
  if (!draft.model)
    return letterRefused(409, `${kind.name} belum bisa dibuat. Yang kurang: ${lackingNames(draft.lacking)}.`);
  const sheet = renderPdf(draft.model);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, { sheet, until: ctx.clock().getTime() + KEPT_MS });
  sheet.catch(() => kept.delete(name));
  return drawnResponse(sheet, name, "pdf");
}

const NOT_THERE = "Lembar itu tidak ada.";
