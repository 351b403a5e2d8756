import "server-only";
import { env } from "./env";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Does this state change come from a page of ours? Proof is Origin, else Sec-Fetch-Site;
 * a request with neither is refused. Actions and proxy.ts ask it; a route handler outside
 * the proxy's matcher (uploads) asks it itself.
 */
export function isSameSite(request: { headers: Headers }): boolean {
  const origin = request.headers.get("origin");
  if (origin !== null) return isOwnOrigin(origin, request.headers.get("host") ?? "");
  return request.headers.get("sec-fetch-site") === "same-origin";
}

function isOwnOrigin(origin: string, host: string) {
  if (!URL.canParse(origin)) return false; // "null" of a sandbox too
  const from = new URL(origin);
  if (from.origin === new URL(env().PUBLIC_URL).origin) return true;
  // On the machine itself localhost and 127.0.0.1 are both used, by plain http, which is all we speak there;
  // a forged Host cannot pass, for it must be a loopback name.
  return from.protocol === "http:" && from.host === host && LOOPBACK.includes(from.hostname);
}
