import { answers } from "./busy-answers.mjs";
import { askOurselves, serverOf } from "./own-question.mjs";
import { stripScripts } from "./strip-scripts.mjs";

/** Where the words stand that scripts would draw (lib/domain/refused-page.ts; a test compares the two). */
export const WORDS = { missing: "/tidak-ada", failed: "/gangguan" };
const WORDS_KEPT_MS = 60_000;
/** Where the words of a failure leave room for its code, and where the empty document says it: the one in the log. */
const CODE_PLACE = '<span data-code=""></span>';
const CODE = /\\?"digest\\?":\\?"(\d{1,15})\\?"/;

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 */

/**
 * A page may say that it needs no script (lib/platform/no-script.ts). Its answer is then held back until it is whole,
 * leaves without scripts and under a policy that forbids them. Next's own packing still stands behind this.
 * @param {import("node:http").RequestListener} listener
 * @returns {(request: Request, response: Response) => void}
 */
export function sendWithoutScripts(listener) {
  /** @type {Words} */
  const words = new Map();
  return (request, response) => {
    const note = answers.getStore() ?? { busy: false };
    /** @type {Declared | null} */
    let declared = null;
    note.sendNoScript = (policy, onlyAs) => {
      // Answers to scripts of other pages are no documents; what has begun to leave cannot be held.
      if (response.headersSent || request.headers.rsc || request.headers["next-action"]) return;
      if (declared) declared.onlyAs = onlyAs === undefined ? undefined : declared.onlyAs;
      else {
        const made = { policy, onlyAs };
        declared = made;
        hold(response, made, (html) => finish(html, made, request, response, words));
      }
    };
    // Next sends the title late, by a script, to whoever does not say what they are.
    request.headers["user-agent"] ||= "-";
    answers.run(note, () => listener(request, response));
  };
}

/**
 * @typedef {{ policy: string, onlyAs: number | undefined }} Declared By the page itself, or for one status alone.
 * @typedef {Map<string, { text: string, until: number }>} Words
 */

/**
 * @param {Response} response
 * @param {Declared} declared
 * @param {(html: string) => void | Promise<void>} whole
 */
function hold(response, declared, whole) {
  const { writeHead, write, end, flushHeaders } = response;
  /** @type {Buffer[]} */
  const parts = [];
  const take = (/** @type {unknown} */ part) => {
    if (typeof part === "string" || ArrayBuffer.isView(part)) parts.push(Buffer.from(/** @type {any} */ (part)));
  };
  const letGo = () => Object.assign(response, { writeHead, write, end, flushHeaders });
  const isAnother = () => declared.onlyAs !== undefined && declared.onlyAs !== response.statusCode;
  Object.assign(response, {
    flushHeaders() {
      if (isAnother()) letGo().flushHeaders();
    },
    /** @param {any[]} given */
    writeHead(...given) {
      const [status, ...rest] = given;
      response.statusCode = status;
      if (isAnother()) return Reflect.apply(letGo().writeHead, response, given);
      const headers = rest.find((value) => typeof value === "object") ?? {};
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return response;
    },
    /** @param {any[]} given */
    write(...given) {
      if (isAnother()) return Reflect.apply(letGo().write, response, given);
      take(given[0]);
      return true;
    },
    /** @param {any[]} given */
    end(...given) {
      if (isAnother()) return Reflect.apply(letGo().end, response, given);
      take(given[0]);
      letGo();
      Promise.resolve(whole(Buffer.concat(parts).toString())).catch(() => response.destroy());
      return response;
    },
  });
}

/**
 * @param {string} html
 * @param {Declared} declared
 * @param {Request} request
 * @param {Response} response
 * @param {Words} words
 */
async function finish(html, { policy, onlyAs }, request, response, words) {
  const status = response.statusCode;
  if (status >= 300 && status < 400) return void response.end();
  const isPage = String(response.getHeader("content-type")).startsWith("text/html");
  const bare = isPage ? stripScripts(html) : null;
  const text = bare ?? (isPage && onlyAs === undefined ? await wordsFor(html, status, request, words) : null);
  if (text === null) return void response.end(html);
  response.setHeader("content-security-policy", policy);
  response.removeHeader("link");
  // The same for everybody, byte for byte: a browser may keep it and ask whether it still stands.
  if (status === 200 && response.hasHeader("surrogate-control"))
    response.setHeader("cache-control", "private, no-cache");
  response.end(request.method === "HEAD" ? undefined : text);
}

/**
 * The document of a page that refused or failed is empty: scripts would have drawn the words.
 * @param {string} html
 * @param {number} status
 * @param {Request} request
 * @param {Words} words
 */
async function wordsFor(html, status, request, words) {
  const address = status === 404 ? WORDS.missing : status >= 500 ? WORDS.failed : null;
  if (!address || request.url === address) return null;
  const text = await keptWords(address, request, words);
  const code = CODE.exec(html)?.[1];
  return text && code ? text.replace(CODE_PLACE, ` dan sebutkan kode ${code}`) : text;
}

/**
 * @param {string} address
 * @param {Request} request
 * @param {Words} words
 */
async function keptWords(address, request, words) {
  const known = words.get(address);
  if (known && known.until > Date.now()) return known.text;
  const { body } = await askOurselves(serverOf(request), address).catch(() => ({ body: "" }));
  const text = body && stripScripts(body);
  if (text) words.set(address, { text, until: Date.now() + WORDS_KEPT_MS });
  return text || null;
}
