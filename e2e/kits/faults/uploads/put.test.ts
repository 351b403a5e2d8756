import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { putRest } from "./put";

const FILE = { name: "ktp.jpg", type: "image/jpeg", bytes: Buffer.from("0123456789".repeat(4_000)) };

type Arrived = { range: string | undefined; length: number; text: string };
let arrived: Arrived[] = [];
/** Bytes of the body that have come so far. */
let soFar = 0;
let server: http.Server;
let url: URL;

beforeEach(async () => {
  arrived = [];
  soFar = 0;
  server = http.createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    request.on("error", () => {});
    request.on("data", (piece: Buffer) => {
      soFar += piece.length;
      pieces.push(piece);
    });
    request.on("end", () => {
      const text = Buffer.concat(pieces).toString("latin1");
      arrived.push({ range: request.headers.range, length: Number(request.headers["content-length"]), text });
      response.end("kept");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/key`);
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

test("a file is sent as a browser's form sends it, under its name, and the answer is handed on", async () => {
  expect(await putRest(url, FILE, 0, null)).toEqual({ status: 200, text: "kept" });
  expect(arrived[0]?.range).toBe("bytes=0-");
  expect(arrived[0]?.text).toContain('name="file"; filename="ktp.jpg"');
  expect(arrived[0]?.text).toContain("Content-Type: image/jpeg");
  expect(arrived[0]?.text).toContain(FILE.bytes.toString());
});

test("the rest of a file has no name of its own, and is the rest alone", async () => {
  await putRest(url, FILE, 39_990, null);
  expect(arrived[0]?.range).toBe("bytes=39990-");
  expect(arrived[0]?.text).toContain('filename="blob"');
  expect(arrived[0]?.text).toContain("\r\n\r\n0123456789\r\n");
});

test("what happens midway happens when a half has come and the other has not", async () => {
  let half = 0;
  await putRest(url, FILE, 0, () => {
    half = soFar;
  });
  const whole = arrived[0]?.length ?? 0;
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThanOrEqual(Math.floor(whole / 2));
  expect(soFar).toBe(whole);
});

test("a line that is cut midway is no answer, and says so", async () => {
  await expect(putRest(url, FILE, 0, (line) => line.destroy())).rejects.toThrow(/hang up|line was cut/);
  expect(arrived).toEqual([]);
});
