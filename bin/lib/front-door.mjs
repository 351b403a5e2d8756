import http from "node:http";
import { tellBusy } from "./busy-answers.mjs";
import { frontDoorRefusal, unreadableAnswer } from "./front-door-refusal.mjs";
import { keepAnswers } from "./kept-answers.mjs";
import { sendWithoutScripts } from "./no-script-answers.mjs";
import { closeSlowClients, REQUEST_TIMES } from "./slow-clients.mjs";
import { measureBodies } from "./small-bodies.mjs";

/**
 * Loaded before Next (--import): what it would answer with a bare 500, before any code of ours
 * could run, is answered here; so is what is the same for everybody and was rendered a moment ago.
 */
/** @type {(...args: any[]) => http.Server} */
const createHttpServer = http.createServer;
/** FRONT_DOOR=0 leaves all but the scripts to Next, the two others what they name (docs/vendor-hooks.md). */
const isOff = (/** @type {string} */ setting) => ["0", "false"].includes(process.env[setting] ?? "");

if (!isOff("FRONT_DOOR")) http.createServer = withFrontDoor;
else if (!isOff("WITHOUT_SCRIPTS")) http.createServer = withoutScriptsAlone;

const isHttps = () => (process.env.PUBLIC_URL ?? "").startsWith("https://");

/**
 * @param {any[]} args
 * @returns {http.Server}
 */
function withFrontDoor(...args) {
  const listener = args.pop();
  if (typeof listener !== "function") return createHttpServer(...args, listener);
  const rendered = isOff("WITHOUT_SCRIPTS") ? listener : sendWithoutScripts(listener);
  const answer = measureBodies(tellBusy(isOff("KEPT_ANSWERS") ? rendered : keepAnswers(rendered)));
  const server = createHttpServer(
    { ...REQUEST_TIMES, ...args[0] },
    (/** @type {http.IncomingMessage} */ request, /** @type {http.ServerResponse} */ response) => {
      // Of every answer, files and the API too; a browser takes no notice of it on plain http.
      if (isHttps()) response.setHeader("strict-transport-security", "max-age=31536000");
      const refusal = frontDoorRefusal(request.method, request.url, request.rawHeaders);
      if (!refusal) return answer(request, response);
      response.writeHead(refusal.status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
      response.end(`${refusal.sentence}\n`);
      // Whatever body comes is not read.
      request.resume();
    },
  );
  speakHttpAlone(server);
  closeSlowClients(server);
  server.on("clientError", (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    if (socket.writable) socket.write(unreadableAnswer(error));
    // Ended alone, the line would stay open for as long as such a client wishes.
    /** @type {import("node:net").Socket} */ (socket).destroySoon();
  });
  return server;
}

/**
 * Whoever asks for another protocol (WebSocket) is answered as if they had not, as RFC 9110, 7.8 has it: no page of ours
 * speaks one, and Next leaves such a line open, without an answer, where it would lead to another address.
 * @param {http.Server} server
 */
function speakHttpAlone(server) {
  const { on } = server;
  server.on = (/** @type {string} */ event, /** @type {(...given: any[]) => void} */ listener) =>
    event === "upgrade" ? server : Reflect.apply(on, server, [event, listener]);
}

/**
 * @param {any[]} args
 * @returns {http.Server}
 */
function withoutScriptsAlone(...args) {
  const listener = args.pop();
  return createHttpServer(...args, typeof listener === "function" ? sendWithoutScripts(listener) : listener);
}
