/** @import { IncomingMessage, RequestListener, ServerResponse } from "node:http" */

const LIMITS = {
  /** No form of the portal comes near it; Next would keep up to 10 MB of each body in memory. */
  most: 1_200_000,
  /** What forms are: so much of a body costs nobody a place. */
  free: 64 * 1024,
  /** Larger bodies at once, in bytes: those that stand still hold no more than this together. */
  together: 24 * 1_200_000,
};

const TOO_LARGE = {
  status: 413,
  sentence:
    "Kiriman ini terlalu besar untuk sebuah formulir. Kembali ke halaman sebelumnya, lalu pilih berkas yang lebih kecil.",
};
const BUSY = {
  status: 503,
  sentence: "Portal sedang menerima banyak kiriman besar. Tunggu sebentar, lalu coba lagi.",
};

/**
 * Measures what is sent before anybody keeps it. Files have a way of their own (lib/platform/uploads) and pass.
 * @param {RequestListener} listener
 * @param {Partial<typeof LIMITS>} [wishes]
 * @returns {(request: IncomingMessage, response: ServerResponse) => void}
 */
export function measureBodies(listener, wishes = {}) {
  const { most, free, together } = { ...LIMITS, ...wishes };
  let held = 0;

  return (request, response) => {
    const declared = Number(request.headers["content-length"] ?? 0);
    const isUntold = request.headers["transfer-encoding"] !== undefined;
    if (takesFiles(request.url) || (declared === 0 && !isUntold)) return listener(request, response);
    if (declared > most) return refuse(request, response, TOO_LARGE);
    const weight = declared > free ? declared : 0;
    if (held + weight > together) return refuse(request, response, BUSY);
    hold(request, weight);
    if (isUntold) countUntold(request);
    return listener(request, response);
  };

  /**
   * @param {IncomingMessage} request
   * @param {number} weight
   */
  function hold(request, weight) {
    if (weight === 0) return;
    held += weight;
    let holds = true;
    const leave = () => {
      if (holds) held -= weight;
      holds = false;
    };
    request.once("end", leave);
    request.once("close", leave);
  }

  /**
   * A body that does not say how long it is weighs as much as there may be of it, as soon as it is no small one.
   * @param {IncomingMessage} request
   */
  function countUntold(request) {
    const push = request.push.bind(request);
    let came = 0;
    /** @param {any} chunk @param {BufferEncoding} [encoding] */
    request.push = (chunk, encoding) => {
      const before = came;
      came += chunk?.length ?? 0;
      const grows = before <= free && came > free;
      if (came > most || (grows && held + most > together)) {
        request.socket.destroy();
        return false;
      }
      if (grows) hold(request, most);
      return push(chunk, encoding);
    };
  }
}

/** @param {string} [url] */
export function takesFiles(url = "") {
  return /^\/api\/(ingest\/|unggah(\?|$))/.test(url);
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {{ status: number, sentence: string }} refusal
 */
function refuse(request, response, { status, sentence }) {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    connection: "close",
    ...(status === 503 && { "retry-after": "5" }),
  });
  response.end(`${sentence}\n`);
  // Whatever comes is not kept.
  request.resume();
}
