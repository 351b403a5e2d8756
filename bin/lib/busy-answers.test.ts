import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { noteBusy } from "@/lib/platform/busy";
import { tellBusy } from "./busy-answers.mjs";

let server: http.Server | undefined;
afterEach(() => void server?.close());

async function ask(listener: http.RequestListener, method = "GET") {
  const made = http.createServer(tellBusy(listener));
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  const answer = await fetch(`http://127.0.0.1:${(made.address() as AddressInfo).port}/`, { method });
  return { status: answer.status, retry: answer.headers.get("retry-after"), text: await answer.text() };
}

/** What lies between the request and the code that finds out: promises, as in Next. */
const later = async () => new Promise((resolve) => setImmediate(resolve));

it.each([200, 500])("an answer of %d that was called busy leaves as 503, with its own words", async (status) => {
  const answer = await ask(async (_request, response) => {
    await later();
    noteBusy();
    response.statusCode = status;
    response.end("<p>kata halaman</p>");
  });
  expect(answer).toEqual({ status: 503, retry: "5", text: "<p>kata halaman</p>" });
});

it("one without words gets some", async () => {
  const answer = await ask(async (_request, response) => {
    await later();
    noteBusy();
    response.writeHead(500);
    response.end();
  });
  expect(answer.status).toBe(503);
});

it("and so does one whose head is not written yet", async () => {
  const answer = await ask((_request, response) => {
    noteBusy();
    response.statusCode = 500;
    response.end();
  });
  expect(answer).toMatchObject({ status: 503, text: expect.stringContaining("bukan kesalahan Anda") });
});

it.each([302, 404, 422])("a %d stays what it is, and so does a neighbour's answer", async (status) => {
  const answer = await ask((_request, response) => {
    noteBusy();
    response.statusCode = status;
    response.end("x");
  });
  expect(answer).toMatchObject({ status, retry: null });
  expect(await ask((_request, response) => void response.end("isi"))).toMatchObject({ status: 200, text: "isi" });
});
