import type { Got } from "./http";

/** Things that must never be read in any answer: traces of the machine, of the code, of a library's own pages. */
const LEAKS = [
  /\n\s+at \S+ \(/,
  /node_modules/,
  /prisma/i,
  /SELECT .* FROM/,
  /root:x:0/,
  /AUTH_SECRET/,
  /Application error/,
  /Internal Server Error/,
];

/** The empty document of a page that refuses: scripts draw the words, others are led to them. */
const LEADS_TO_WORDS =
  /<noscript><meta http-equiv="refresh" content="0; url=\/(tidak-ada|petugas\/bukan-wewenang|gangguan)"/;

/** What is wrong with an answer to something hostile; null when it stands: below 500, Indonesian, without a leak. */
export function faultOf(got: Got): string | null {
  if (got.status >= 500) return `status ${got.status}: ${got.text.slice(0, 160).replaceAll("\n", " ")}`;
  const kind = String(got.headers["content-type"] ?? "");
  // Nobody reads the body of a redirect.
  const isRead = got.status < 300 || got.status >= 400;
  const isWords = got.text.includes('lang="id"') || LEADS_TO_WORDS.test(got.text);
  if (isRead && kind.includes("text/html") && !got.headers["content-encoding"] && got.bytes.length > 0 && !isWords)
    return `a page that is not ours (${got.status}): ${got.text.slice(0, 120).replaceAll("\n", " ")}`;
  const seen = /html|json|plain/.test(kind) ? visible(got.text) : "";
  const leak = LEAKS.find((leak) => leak.test(seen));
  if (leak) return `a leak (${leak.source}) with status ${got.status}`;
  const foreign = ["location", "x-action-redirect", "set-cookie", "refresh", "link"].find((name) =>
    leavesTheHouse(got.headers[name]),
  );
  return foreign ? `leads to a foreign host by ${foreign}: ${got.headers[foreign]}` : null;
}

/** Any site can make a browser read an address of ours: reading never changes what the browser holds. */
export function cookieFault({ headers }: Pick<Got, "headers">, method = "GET"): string | null {
  return /^(GET|HEAD)$/i.test(method) && headers["set-cookie"] ? `a ${method} set a cookie` : null;
}

/** Next repeats what was asked in its scripts; only what is read counts. */
function visible(text: string) {
  return text.replaceAll(/<script\b[\s\S]*?<\/script>/g, "");
}

function leavesTheHouse(header: string | string[] | undefined) {
  return [header ?? []]
    .flat()
    .some((value) => /^(https?:)?[\\/]{2}(?!127\.0\.0\.1|localhost|\[::1\])/i.test(value.trim()));
}
