/** @import { IncomingMessage, Server } from "node:http" */
/** @import { Socket } from "node:net" */
import { takesFiles } from "./small-bodies.mjs";

/**
 * Node asks for these when a server is made: how long a head may take, how long a whole request (an upload over a thin
 * line takes minutes), how often it looks.
 */
export const REQUEST_TIMES = { headersTimeout: 20_000, requestTimeout: 610_000, connectionsCheckingInterval: 5_000 };

const LIMITS = {
  /** A line on which nothing moves, in either direction: half a body, an answer that nobody reads. */
  quietMs: 90_000,
  /** The whole body of anything but a file. */
  bodyMs: 60_000,
  /** Lines that one address may hold: a hall of visitors behind one router needs far fewer. */
  lines: 500,
};

const BUSY_LINE = [
  "HTTP/1.1 503 Service Unavailable",
  "content-type: text/plain; charset=utf-8",
  "cache-control: no-store",
  "retry-after: 5",
  "connection: close",
  "",
  "Terlalu banyak sambungan dari alamat ini. Tunggu sebentar, lalu coba lagi.\n",
].join("\r\n");

/**
 * Nobody keeps a line for themselves: by sending slowly, by reading slowly, or by opening many.
 * @param {Server} server
 * @param {Partial<typeof LIMITS>} [wishes]
 */
export function closeSlowClients(server, wishes = {}) {
  const { quietMs, bodyMs, lines } = { ...LIMITS, ...wishes };
  server.setTimeout(quietMs);
  server.on("request", (request) => limitBody(request, bodyMs));
  // Behind the office's proxy all visitors have its address, and the proxy counts.
  if (!["", "0", "false"].includes(process.env.TRUST_PROXY ?? "")) return;
  capLines(server, lines);
}

/**
 * Files have clocks of their own (lib/platform/uploads/receiving.ts).
 * @param {IncomingMessage} request
 * @param {number} milliseconds
 */
function limitBody(request, milliseconds) {
  const { method = "", url = "", socket } = request;
  if (["GET", "HEAD"].includes(method) || takesFiles(url)) return;
  const late = setTimeout(() => request.complete || socket.destroy(), milliseconds);
  late.unref();
  request.once("close", () => clearTimeout(late));
}

/**
 * @param {Server} server
 * @param {number} most
 */
function capLines(server, most) {
  /** @type {Map<string, number>} */
  const held = new Map();
  server.on("connection", (/** @type {Socket} */ socket) => {
    const address = socket.remoteAddress ?? "";
    const now = (held.get(address) ?? 0) + 1;
    if (now > most) return refuseLine(socket);
    held.set(address, now);
    socket.once("close", () => {
      const left = (held.get(address) ?? 1) - 1;
      if (left > 0) held.set(address, left);
      else held.delete(address);
    });
  });
}

/**
 * With words, and without reading what comes; the moment lets them arrive before the line is cut.
 * @param {Socket} socket
 */
function refuseLine(socket) {
  socket.removeAllListeners("data");
  socket.on("error", () => {});
  socket.end(BUSY_LINE);
  setTimeout(() => socket.destroy(), 1_000).unref();
}
