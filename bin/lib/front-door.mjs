import http from "node:http";
import { tellBusy } from "./busy-answers.mjs";
import { frontDoorRefusal, unreadableAnswer } from "./front-door-refusal.mjs";
import { keepAnswers } from "./kept-answers.mjs";
import { closeSlowClients, REQUEST_TIMES } from "./slow-clients.mjs";
import { measureBodies } from "./small-bodies.mjs";

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

/**
 * @param {any[]} args
 * @returns {http.Server}
 */
function withFrontDoor(...args) {
  const listener = args.pop();
  if (typeof listener !== "function") return createHttpServer(...args, listener);
  const answer = measureBodies(tellBusy(isOff("KEPT_ANSWERS") ? listener : keepAnswers(listener)));
  const server = createHttpServer(
    { ...REQUEST_TIMES, ...args[0] },
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
  closeSlowClients(server);
  server.on("clientError", (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    if (socket.writable) socket.write(unreadableAnswer(error));
    // Ended alone, the line would stay open for as long as such a client wishes.
    /** @type {import("node:net").Socket} */ (socket).destroySoon();
  });
  return server;
}
