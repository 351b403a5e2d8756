import { createHash, randomBytes, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { askOurselves, serverOf } from "./own-question.mjs";

/** Says that a request comes from here, so that nobody else can ask past what is kept. */
const FILL = "x-portal-fill";
/** Set by a write that only its owner can see (lib/platform/same-for-all.ts); any other write empties what is kept. */
const WRITE = "x-portal-write";
/** A browser that has begun something bears this cookie (lib/platform/context/draft.ts) and is shown its own part. */
const OWN_PART = /(?:^|;\s*)(?:__Host-)?isian=/;
const MOST_ADDRESSES = 200;
/** An address as our own pages write it. A page has hundreds of other spellings, and each would take a place. */
const PLAIN = /^\/$|^(\/[a-z0-9]+([.-][a-z0-9]+)*)+$/;
const GZIP_FROM_BYTES = 1024;
/** They belong to one connection or one encoding, or are written anew. */
const OF_ONE_ANSWER = new Set([
  "connection",
  "keep-alive",
  "date",
  "transfer-encoding",
  "content-length",
  "content-encoding",
  "surrogate-control",
  "etag",
]);
const compress = promisify(gzip);

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("node:http").Server} Server
 * @typedef {import("./own-question.mjs").Answer} Answer
 * @typedef {{ plain: Buffer, packed: Promise<Buffer> | null, tag: string | null }} Same Without a nonce: every reader gets the same bytes.
 * @typedef {{ headers: [string, string[]][], body: string[], same: Same | null }} Page
 */

/**
 * Answers that are the same for everybody, kept for the seconds that they name themselves
 * (`Surrogate-Control: max-age=`, W3C Edge Architecture), so that a hundred readers of the catalogue
 * cost one rendering. They are asked for by this process itself, without a cookie, a query or any
 * header of a visitor, and each reader gets a nonce of their own in the policy and in the page. Whoever has a
 * part of their own in such a page is rendered one, which nobody else gets. What
 * is written through this process shows at once, unless its answer says that no such page can show it;
 * what another process writes, when the seconds are over.
 * @param {import("node:http").RequestListener} listener
 * @param {{ now?: () => number }} [options]
 * @returns {(request: Request, response: Response) => void}
 */
export function keepAnswers(listener, { now = Date.now } = {}) {
  const secret = randomUUID();
  /** @type {Map<string, { page: Page, until: number }>} */
  const kept = new Map();
  /** @type {Set<string>} */
  const known = new Set();
  let writes = 0;

  /**
   * @param {Server} server
   * @param {string} url
   */
  async function fill(server, url) {
    const before = writes;
    const answer = await askOurselves(server, url, { [FILL]: secret }).catch(
      () => /** @type {Answer} */ ({ headers: {}, body: "" }),
    );
    const seconds = surrogateSeconds(answer.headers["surrogate-control"]);
    if (answer.status !== 200 || !seconds || answer.headers["set-cookie"]) {
      known.delete(url);
      return null;
    }
    const page = readAnswer(answer);
    if (before === writes) kept.set(url, { page, until: now() + seconds * 1000 });
    return page;
  }

  /** The set keeps the order in which addresses came: many new ones push out the oldest, which come back when asked again. */
  function forgetOldest() {
    for (const oldest of known) {
      if (known.size <= MOST_ADDRESSES) return;
      known.delete(oldest);
      kept.delete(oldest);
    }
  }

  /** One request asks, all others of that moment wait for it. */
  /** @type {Map<string, Promise<Page | null>>} */
  const pending = new Map();

  /**
   * @param {Server} server
   * @param {string} url
   */
  function find(server, url) {
    const found = kept.get(url);
    if (found && found.until > now()) return found.page;
    const filling = pending.get(url) ?? fill(server, url).finally(() => pending.delete(url));
    pending.set(url, filling);
    return filling;
  }

  return function answer(request, response) {
    const { method, url = "", headers } = request;
    if (method !== "GET" && method !== "HEAD") {
      response.once("finish", () => {
        if (response.statusCode >= 400 || response.getHeader(WRITE) === "private") return;
        writes += 1;
        kept.clear();
      });
      return listener(request, response);
    }
    const isOwn = OWN_PART.test(headers.cookie ?? "");
    if (method === "HEAD" || headers[FILL] === secret || headers.rsc || isOwn || !known.has(url)) {
      if (method === "GET" && !headers[FILL] && PLAIN.test(url))
        response.once("finish", () => {
          if (response.statusCode !== 200 || !surrogateSeconds(response.getHeader("surrogate-control"))) return;
          known.add(url);
          forgetOldest();
        });
      return listener(request, response);
    }
    Promise.resolve(find(serverOf(request), url))
      .catch(() => null)
      .then((page) => (page ? send(page, request, response) : listener(request, response)))
      .catch(() => response.destroy());
  };
}

/** @param {number | string | string[]} [header] */
export function surrogateSeconds(header) {
  return Number(/^max-age=(\d{1,4})$/.exec(String(header ?? ""))?.[1] ?? 0);
}

/**
 * Cut at its nonce, so that a fresh one can be put in.
 * @param {Answer} answer
 * @returns {Page}
 */
export function readAnswer({ headers, body }) {
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"] ?? ""))?.[1];
  const cut = (/** @type {unknown} */ text) => (nonce ? String(text).split(nonce) : [String(text)]);
  const own = Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.has(name));
  const isStored = !/no-store/.test(headers["cache-control"] ?? "no-store");
  const tag = isStored ? `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"` : null;
  return {
    headers: own.map(([name, value]) => [name, cut(value)]),
    body: cut(body),
    same: nonce ? null : { plain: Buffer.from(body), packed: null, tag },
  };
}

/**
 * @param {Page} page
 * @param {Request} request
 * @param {Response} response
 */
export async function send({ headers, body, same }, request, response) {
  const nonce = randomBytes(16).toString("base64");
  for (const [name, parts] of headers) response.setHeader(name, parts.join(nonce));
  if (same?.tag) {
    response.setHeader("etag", same.tag);
    if (request.headers["if-none-match"]?.includes(same.tag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
  }
  const plain = same?.plain ?? Buffer.from(body.join(nonce));
  const packed = plain.length >= GZIP_FROM_BYTES && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (packed) response.setHeader("content-encoding", "gzip");
  const bytes = packed ? await packedOf(plain, same) : plain;
  response.setHeader("content-length", bytes.length);
  response.end(bytes);
}

/**
 * What is the same for every reader is packed once.
 * @param {Buffer} plain
 * @param {Same | null} same
 */
function packedOf(plain, same) {
  if (!same) return compress(plain);
  same.packed ??= compress(plain);
  return same.packed;
}
