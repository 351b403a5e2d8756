import http from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CuttingProxy, openCuttingProxy } from "./cutting-proxy";
import { makeRandom } from "./random";

const heard: { method: string; bytes: number; whole: boolean }[] = [];
const portal = http.createServer(async (request, response) => {
  const seen = { method: request.method ?? "", bytes: 0, whole: false };
  heard.push(seen);
  try {
    for await (const chunk of request) seen.bytes += chunk.length;
    seen.whole = true;
  } catch {
    // Its line was cut.
  }
  response.end("done");
});
let line: CuttingProxy;

beforeAll(async () => {
  await new Promise<void>((resolve) => portal.listen(0, "127.0.0.1", () => resolve()));
  const { port } = portal.address() as { port: number };
  line = await openCuttingProxy(`http://127.0.0.1:${port}`, makeRandom(1));
});
afterAll(async () => {
  await line.close();
  portal.close();
});

const say = (method: string, body?: string) =>
  fetch(line.address, { method, body: body ?? null }).then((answer) => answer.text());

test("lets all pass until it breaks", async () => {
  expect(await Promise.all([say("GET"), say("POST", "a")])).toEqual(["done", "done"]);
  expect(line.cuts()).toBe(0);
});

test("an answer that is lost was given: the portal has done its work", async () => {
  line.breakOff({ answers: 1, uploads: 0 });
  await expect(say("POST", "abc")).rejects.toThrow();
  expect(heard.at(-1)).toEqual({ method: "POST", bytes: 3, whole: true });
  expect(await say("GET")).toBe("done");
  expect(line.cuts()).toBe(1);
});

test("an upload that breaks off arrives in part", async () => {
  line.breakOff({ answers: 0, uploads: 1 });
  const size = 4_000_000;
  await expect(say("PUT", "x".repeat(size))).rejects.toThrow();
  await expect.poll(() => heard.at(-1)?.method === "PUT" && (heard.at(-1)?.bytes ?? 0) > 0).toBe(true);
  expect(heard.at(-1)?.whole).toBe(false);
  expect(heard.at(-1)?.bytes).toBeLessThan(size);
});
