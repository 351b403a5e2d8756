import http from "node:http";
import { frontDoorRefusal, unreadableAnswer } from "./front-door-refusal.mjs";
import { keepAnswers } from "./kept-answers.mjs";

/**
 * Loaded before Next (--import): what it would answer with a bare 500, before any code of ours
 * could run, is answered here; so is what is the same for everybody and was rendered a moment ago.
 */
/** @type {(...args: any[]) => http.Server} */
const createHttpServer = http.createServer;
/** FRONT_DOOR=0 leaves everything to Next, KEPT_ANSWERS=0 only the keeping (docs/vendor-hooks.md). */
const isOff = (/** @type {string} */ setting) => ["0", "false"].includes(process.env[setting] ?? "");

if (!isOff("FRONT_DOOR")) http.createServer = withFrontDoor;

const isHttps = () => (process.env.PUBLIC_URL ?? "").startsWith("https://");

/** Lines that one address may hold open: a hall of visitors behind one router needs far fewer. */
const MOST_LINES = 500;

/**
 * One client alone cannot take all lines. Behind the office's proxy all visitors have its address, and the proxy counts.
 * @param {http.Server} server
 */
function capLines(server) {
  if (!isOff("TRUST_PROXY") && process.env.TRUST_PROXY) return;
  /** @type {Map<string, number>} */
  const lines = new Map();
  server.on("connection", (socket) => {
    const address = socket.remoteAddress ?? "";
    const now = (lines.get(address) ?? 0) + 1;
    if (now > MOST_LINES) return socket.destroy();
    lines.set(address, now);
    socket.once("close", () => {
      const left = (lines.get(address) ?? 1) - 1;
      if (left > 0) lines.set(address, left);
      else lines.delete(address);
    });
  });
}

/**
 * @param {any[]} args
 * @returns {http.Server}
 */
function withFrontDoor(...args) {
  const listener = args.pop();
  if (typeof listener !== "function") return createHttpServer(...args, listener);
  const answer = isOff("KEPT_ANSWERS") ? listener : keepAnswers(listener);
  const server = createHttpServer(
    ...args,
    (/** @type {http.IncomingMessage} */ request, /** @type {http.ServerResponse} */ response) => {
      // Of every answer, files and the API too; a browser takes no notice of it on plain http.
      if (isHttps()) response.setHeader("strict-transport-security", "max-age=31536000");
      const refusal = frontDoorRefusal(request.method, request.url);
      if (!refusal) return answer(request, response);
      response.writeHead(refusal.status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
      response.end(`${refusal.sentence}\n`);
      // Whatever body comes is not read.
      request.resume();
    },
  );
  capLines(server);
  server.on("clientError", (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    if (socket.writable) socket.write(unreadableAnswer(error));
    // Ended alone, the line would stay open for as long as such a client wishes.
    /** @type {import("node:net").Socket} */ (socket).destroySoon();
  });
  return server;
}
