import http from "node:http";
import { Pool } from "pg";
import { env } from "@/lib/platform/env";
import { type Answer, bodyOf, cookieOf, type FloorRequest, type FloorSettings } from "./answer";
import { queue, search } from "./desk";
import { catalogue, catalogueJson, tracking, trackingJson } from "./pages";
import { makeSubmit } from "./submit";
import { upload } from "./upload";

/**
 * The floor: what the same work costs with nothing but node:http and pg. It reads and writes the same rows of the
 * same database as durably as the portal, at the same addresses, and sends pages of the same length. It checks
 * nothing and renders nothing: it is what no framework can go below, not something to serve people with.
 */
export async function runFloor(json = "{}"): Promise<void> {
  const settings = JSON.parse(json) as FloorSettings;
  const pool = new Pool({ connectionString: env().DATABASE_URL, max: 10 });
  const submit = await makeSubmit(pool, settings);
  const answer = async (request: http.IncomingMessage): Promise<Answer> => {
    const url = new URL(request.url ?? "/", "http://floor");
    const asked: FloorRequest = { pool, settings, url, cookie: (name) => cookieOf(request, name) };
    const [, first = "", second = "", third = "", fourth = ""] = url.pathname.split("/");
    if (request.method === "POST")
      return first === "api" ? upload(asked, await bodyOf(request)) : submit(asked, await bodyOf(request));
    if (first === "lacak") return tracking(asked, second);
    if (first === "layanan") return catalogue(asked);
    if (first === "petugas") return url.searchParams.has("cari") ? search(asked) : queue(asked);
    return third === "lacak" ? trackingJson(asked, fourth) : catalogueJson(asked);
  };
  const server = http.createServer((request, response) => {
    answer(request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: Error) => response.writeHead(500).end(error.stack),
    );
  });
  server.listen(0, "127.0.0.1", () => {
    process.stdout.write(`${JSON.stringify(server.address())}\n`);
  });
  // Whoever started it holds its input open; it ends with them.
  await new Promise((resolve) => process.stdin.on("end", resolve).on("close", resolve).resume());
  server.closeAllConnections();
  server.close();
  await pool.end();
}
