import "server-only";
import { publicContext } from "./context";

/** The front door keeps what carries this for so long (bin/lib/kept-answers.mjs). */
export const SAME_FOR_ALL = { "surrogate-control": "max-age=2" };

/**
 * Borne by a browser that has begun a form: such a browser is rendered its own answer, without SAME_FOR_ALL, past what
 * is kept (bin/lib/kept-answers.mjs, next.config.mjs). Only for them may a page for everybody show a part of their own.
 */
export const OWN_PART_COOKIE = "isian";

/**
 * A page that takes its context here declares that it is the same for everybody: it reads no cookie but that of
 * OWN_PART_COOKIE and what goes with it, no header and no query, and asks nothing about who looks at it. Its answers carry SAME_FOR_ALL (bin/lib/pages-for-all.mjs finds the
 * call), and e2e/journeys/kept-answers.contract.spec.ts asks each such page with different cookies.
 */
export function contextForAll() {
  return publicContext();
}

/** What the front door reads of a write (bin/lib/kept-answers.mjs). */
const PRIVATE_WRITE = ["x-portal-write", "private"] as const;

/**
 * The answer of a write that no page for everybody can show: a draft, an upload. A write that does not say so may have
 * changed anything, and the front door forgets what it keeps.
 */
export function privateWrite(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set(...PRIVATE_WRITE);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
