import { AsyncLocalStorage } from "node:async_hooks";

/** @typedef {{ busy: boolean, sendNoScript?: (policy: string, onlyAs?: number) => void }} Answer */

/**
 * What code inside of Next may say about the answer to its request.
 * @type {AsyncLocalStorage<Answer>}
 */
export const answers = new AsyncLocalStorage();
// Next bundles the code inside; this is how it reaches the door it stands behind.
Object.assign(globalThis, { __portalAnswers: answers });

const SENTENCE = "Portal sedang terganggu, bukan kesalahan Anda. Tunggu sebentar, lalu coba lagi.\n";

/**
 * Next knows 200 and 500 only. An answer that the code inside called busy (lib/platform/busy.ts: the database is late or
 * away) leaves as 503, with a sentence where it has no body of its own; what a page or a form says is left as it is.
 * @param {import("node:http").RequestListener} listener
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => void}
 */
export function tellBusy(listener) {
  return (request, response) => {
    /** @type {Answer} */
    const answer = { busy: false };
    const { writeHead, end } = response;
    const isBusy = () => answer.busy && [200, 500, 503].includes(response.statusCode);

    /**
     * @param {number} status
     * @param {any[]} given
     */
    function head(status, ...given) {
      response.statusCode = status;
      if (!isBusy()) return Reflect.apply(writeHead, response, [status, ...given]);
      if (!response.hasHeader("retry-after")) response.setHeader("retry-after", "5");
      return Reflect.apply(writeHead, response, [503, ...given]);
    }
    /** @param {any[]} given */
    function ended(...given) {
      const hasBody = typeof given[0] === "string" || ArrayBuffer.isView(given[0]);
      if (response.headersSent || hasBody || !isBusy()) return Reflect.apply(end, response, given);
      response.removeHeader("content-length");
      response.setHeader("content-type", "text/plain; charset=utf-8");
      response.setHeader("cache-control", "no-store");
      return Reflect.apply(end, response, [SENTENCE, ...given.filter((value) => typeof value === "function")]);
    }
    Object.assign(response, { writeHead: head, end: ended });
    answers.run(answer, () => listener(request, response));
  };
}
