/**
 * An address of the portal itself, as the browser would open it, or null. It is resolved before it is judged, as a
 * browser does: "/petugas/..//host" and "/petugas/%2e%2e/" are other places than they look. `under` names the first
 * segments that count; whoever leads somebody on asks here and sends what comes back.
 */
export function ownAddress(wanted: string, under: readonly string[]): string | null {
  if (!wanted.startsWith("/") || UNSAFE.test(wanted) || !URL.canParse(wanted, BASE)) return null;
  const { origin, pathname, search } = new URL(wanted, BASE);
  const [, first = "", ...rest] = pathname.split("/");
  if (origin !== BASE || !under.includes(first)) return null;
  // Nor may a second reader find in it what the first did not: an empty segment, or one that hides a slash or a dot.
  return rest.slice(0, -1).includes("") || HIDDEN.test(pathname) ? null : `${pathname}${search}`;
}

const BASE = "http://portal.invalid";
const UNSAFE = /[\\\s\p{Cc}]/u;
const HIDDEN = /%(2e|2f|5c|00|25)/i;
