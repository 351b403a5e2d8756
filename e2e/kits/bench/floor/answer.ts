import type http from "node:http";
import type { Pool } from "pg";

export type FloorSettings = {
  /** Whose queue is shown. */
  sessionId: string;
  /** An application that the portal made of a draft; a submit writes what was written for it. */
  modelId: string;
  /** How long the portal's pages are, by their first part of the address. */
  bytes: Record<string, number>;
  filesDir: string;
};

export type FloorRequest = {
  pool: Pool;
  settings: FloorSettings;
  url: URL;
  cookie: (name: string) => string;
};
export type Answer = { status: number; headers: Record<string, string>; body: string };

export function bodyOf(request: http.IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
  });
}

export function cookieOf(request: http.IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? "").split("; ");
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** A page of so many bytes that shows what was read. */
export function html(shown: unknown, bytes: number): Answer {
  const head = `<!doctype html><html lang="id"><body><pre>${JSON.stringify(shown).replaceAll("<", "&lt;")}</pre>`;
  const body = `${head.padEnd(bytes - "</body></html>".length, " ")}</body></html>`;
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body };
}

export function jsonAnswer(shown: unknown): Answer {
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(shown) };
}

export function seeOther(location: string): Answer {
  return { status: 303, headers: { location }, body: "" };
}

const COUNT = `INSERT INTO rate_limit AS r VALUES ($1, 1, $3)
  ON CONFLICT (key) DO UPDATE SET points = CASE WHEN r.expire <= $2 THEN 1 ELSE r.points + 1 END,
    expire = CASE WHEN r.expire <= $2 THEN $3 ELSE r.expire END RETURNING points, expire`;

/** One try, counted in the portal's table. */
export async function countTry(pool: Pool, key: string): Promise<void> {
  const now = Date.now();
  await pool.query({ name: "count-try", text: COUNT, values: [key, now, now + 300_000] });
}
