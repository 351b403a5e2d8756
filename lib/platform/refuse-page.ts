import "server-only";
import { headers } from "next/headers";
import { forbidden, notFound } from "next/navigation";
import { REFUSED_NOTES, type RefusedPage } from "@/lib/domain/refused-page";
import { sendNoScript } from "./no-script";

/** Set by proxy.ts on every request: the address that was asked for, with its query. */
export const PATH_HEADER = "x-portal-path";
/** Set there, too, new for every request. */
export const PAGE_ID_HEADER = "x-portal-page";

/** More than are ever answered at once; a note that no HTML came to fetch must not stay for ever. */
const MOST_NOTES = 500;

/** The page is not there: 404, with its words also for a browser without JavaScript. */
export async function pageNotFound(): Promise<never> {
  const given = await headers();
  noteRefusal(given.get(PAGE_ID_HEADER), "notFound");
  if (isPublicSide(given.get(PATH_HEADER))) sendNoScript();
  notFound();
}

/** The page is not for this role: 403, likewise. */
export async function pageForbidden(): Promise<never> {
  noteRefusal((await headers()).get(PAGE_ID_HEADER), "forbidden");
  forbidden();
}

/** There the words of a refusal or a failure are plain HTML; the desk keeps the frame one works in. */
export function isPublicSide(path: string | null): boolean {
  return path !== null && !/^\/(petugas|demo)(\/|\?|$)/.test(path);
}

/** Within one request and one process: React renders the answer of a page in another copy of our modules. */
export function noteRefusal(page: string | null | undefined, refusal: RefusedPage) {
  if (page) noteIn(REFUSED_NOTES, page, refusal);
}

/** A word about one page, for whatever else answers the same request. */
export function noteIn<T>(name: symbol, page: string, note: T) {
  const holder = globalThis as unknown as Record<symbol, Map<string, T> | undefined>;
  const notes = holder[name] ?? new Map<string, T>();
  holder[name] = notes;
  notes.set(page, note);
  for (const oldest of notes.keys()) {
    if (notes.size <= MOST_NOTES) break;
    notes.delete(oldest);
  }
}
