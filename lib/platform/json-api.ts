import "server-only";
import type { Worded } from "@/lib/domain/refusal";
import { isHttps } from "./cookies";
import { isBusy } from "./db/trouble";
import { logger } from "./logger";
import { refused } from "./refusal";
import { SAME_FOR_ALL } from "./same-for-all";

/** proxy.ts, which gives pages theirs, does not see these answers. */
const SAFE = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};
const STRICT = { "strict-transport-security": "max-age=31536000" };

/** `sameForAll`: kept for a moment at the front door, so not for what somebody has just changed and looks for. */
type Answer =
  | { body: unknown; cache?: string; sameForAll?: boolean }
  | { refusal: Worded; status: 404 | 429 | 503; retryAfter?: number };

/** A GET of the public API: an answer or a refusal as JSON, whatever happens. Next answers HEAD with it, without the body. */
export async function answerJson(work: () => Promise<Answer>): Promise<Response> {
  try {
    const answer = await work();
    if ("body" in answer) {
      const surrogate = answer.sameForAll ? SAME_FOR_ALL : {};
      return json(answer.body, 200, { "cache-control": answer.cache ?? "no-store", ...surrogate });
    }
    return refusal(answer.refusal, answer.status, answer.retryAfter);
  } catch (error) {
    if (isBusy(error)) return refusal(refused("busy"), 503, 5);
    logger.error({ err: error }, "public API failed");
    return refusal(refused("unexpected"), 500);
  }
}

function refusal({ code, sentence }: Worded, status: number, retryAfter?: number) {
  const headers = { "cache-control": "no-store", ...(retryAfter ? { "retry-after": String(retryAfter) } : {}) };
  return json({ error: { code, message: sentence } }, status, headers);
}

function json(body: unknown, status: number, headers: Record<string, string>) {
  return Response.json(body, { status, headers: { ...headers, ...SAFE, ...(isHttps() ? STRICT : {}) } });
}
