import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { properPath } from "./lib/domain/proper-path";
import { REFUSED_PAGES } from "./lib/domain/refused-page";
import { judgeActionPost } from "./lib/platform/action-post";
import { contentSecurityPolicy } from "./lib/platform/content-security-policy";
import { env } from "./lib/platform/env";
import { isSameSite } from "./lib/platform/same-site";

/**
 * Four things only: the nonce of the content security policy, the way from an address typed by hand to the page it
 * means, a 403 for state changes that do not come from our own pages, and a 400 for posts that no form of ours can
 * have made (Next answers 500 to those). It is never the place that decides what somebody may see or do.
 */
export async function proxy(request: NextRequest) {
  if (changesState(request.method) && !isSameSite(request)) return refusal(403, FOREIGN);
  if (await isImpossible(request)) return refusal(400, UNREADABLE);

  const proper = changesState(request.method) ? null : properPath(request.nextUrl.pathname);
  if (proper) {
    const address = request.nextUrl.clone();
    address.pathname = proper;
    return NextResponse.redirect(address, 307);
  }

  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy); // Next reads the nonce for its own scripts here
  headers.set("x-portal-page", randomBytes(12).toString("base64url"));
  headers.set("x-portal-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);

  // Next answers a broken %-sequence with a bare 500; to whoever typed it, such a page is simply not there.
  // Nor is the page that Next keeps for failures of its own.
  const response =
    isReadable(request.nextUrl.pathname) && request.nextUrl.pathname !== "/_global-error"
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(new URL(REFUSED_PAGES.notFound, request.url), { request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (request.nextUrl.pathname.startsWith("/petugas")) response.headers.set("cache-control", "no-store");
  return response;
}

/**
 * Uploads stay outside: whatever passes here is cut at 10 MiB. Those routes ask isSameSite themselves.
 * So do files of citizens: the policy of a page set here would replace the sandbox that their route gives them.
 * And the plain addresses of the public API: it only reads, sets its own headers, and is asked far more often than pages.
 * By exact segments: an address that only begins like one of them is a page that is not there, and has a page's policy.
 */
export const config = {
  matcher: [
    "/((?!api/ingest/[^/]+$|api/uploadthing$|api/unggah$|api/files/[^/]+$|api/v1/[A-Za-z0-9/.-]*$|_next/static/.+|icon\\.svg$).*)",
  ],
};

/** FORM_CHECK=0 leaves it all to Next. */
async function isImpossible(request: NextRequest) {
  if (!env().FORM_CHECK || request.nextUrl.pathname.startsWith("/api/")) return false;
  return (await judgeActionPost(request)) === "impossible";
}

function isReadable(path: string) {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

function changesState(method: string) {
  return !["GET", "HEAD", "OPTIONS"].includes(method);
}

const FOREIGN = "Kiriman ini tidak datang dari halaman portal, jadi tidak kami terima.";
const UNREADABLE = "Kiriman ini tidak bisa kami baca. Kembali ke halaman tadi, muat ulang, lalu kirim lagi.";

function refusal(status: number, sentence: string) {
  return new NextResponse(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
