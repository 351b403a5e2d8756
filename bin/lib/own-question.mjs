import http from "node:http";

const GIVEN_UP_MS = 3_000;

/**
 * @typedef {import("node:http").IncomingHttpHeaders} Headers
 * @typedef {import("node:http").Server} Server
 * @typedef {{ status?: number, headers: Headers, body: string }} Answer
 */

/**
 * The server asks itself, as nobody in particular: no cookie, no header of a visitor.
 * @param {Server} server
 * @param {string} path
 * @param {Headers} [headers]
 * @returns {Promise<Answer>}
 */
export function askOurselves(server, path, headers = {}) {
  const { port, address } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const host = address === "0.0.0.0" || address === "::" ? "127.0.0.1" : address;
  return new Promise((resolve, reject) => {
    const request = http.get({ host, port, path, headers, timeout: GIVEN_UP_MS }, (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    request.on("timeout", () => request.destroy(new Error("no answer in time")));
    request.on("error", reject);
  });
}

/**
 * Node keeps on a socket the server that accepted it.
 * @param {import("node:http").IncomingMessage} request
 * @returns {Server}
 */
export function serverOf({ socket }) {
  return Object(socket).server;
}
