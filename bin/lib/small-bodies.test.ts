import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { measureBodies } from "./small-bodies.mjs";

let server: http.Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const LIMITS = { most: 10_000, free: 1_000, together: 30_000 };

/** Whatever passes is read to its end, as Next does. */
async function givenServer() {
  const made = http.createServer(
    measureBodies((request, response) => {
      let came = 0;
      request.on("data", (chunk) => {
        came += chunk.length;
      });
      request.on("end", () => response.end(`came ${came}`));
    }, LIMITS),
  );
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return made;
}

function send(to: http.Server, path: string, length: number | "chunked", body: string) {
  const client = net.connect({ port: (to.address() as AddressInfo).port, host: "127.0.0.1" });
  const heard = { text: "", gone: false, client };
  client.on("data", (chunk) => {
    heard.text += chunk;
  });
  client.on("error", () => {});
  client.on("close", () => {
    heard.gone = true;
  });
  const how = length === "chunked" ? "transfer-encoding: chunked" : `content-length: ${length}`;
  client.write(`POST ${path} HTTP/1.1\r\nhost: x\r\n${how}\r\n\r\n${body}`);
  return heard;
}

const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${"x".repeat(bytes)}\r\n`;

it("lets what forms send pass, whole", async () => {
  const made = await givenServer();
  const told = send(made, "/petugas/masuk", 9_000, "x".repeat(9_000));
  const untold = send(made, "/petugas/masuk", "chunked", `${chunk(5_000)}0\r\n\r\n`);
  await expect.poll(() => told.text).toContain("came 9000");
  await expect.poll(() => untold.text).toContain("came 5000");
});

it("refuses what is too long before any of it came, with words; files have a way of their own", async () => {
  const made = await givenServer();
  const long = send(made, "/layanan/nib/ajukan", 200_000_000, "");
  await expect.poll(() => long.text).toMatch(/^HTTP\/1.1 413 .*terlalu besar/s);
  const file = send(made, "/api/ingest/x?a=1", 20_000, "x".repeat(20_000));
  await expect.poll(() => file.text).toContain("came 20000");
});

it("cuts a body that does not say how long it is when it is too long", async () => {
  const made = await givenServer();
  const untold = send(made, "/", "chunked", `${chunk(6_000)}${chunk(6_000)}`);
  await expect.poll(() => untold.gone).toBe(true);
  expect(untold.text).toBe("");
});

it("bodies that stand still hold no more than their share, small ones pass beside them, and places become free", async () => {
  const made = await givenServer();
  const stalled = Array.from({ length: 5 }, () => send(made, "/", 10_000, "x".repeat(500)));
  const busy = () => stalled.filter(({ text }) => /^HTTP\/1.1 503 .*coba lagi/s.test(text)).length;
  await expect.poll(busy).toBe(2);
  const untold = send(made, "/", "chunked", chunk(2_000));
  await expect.poll(() => untold.gone).toBe(true);
  const small = send(made, "/", 800, "x".repeat(800));
  await expect.poll(() => small.text).toContain("came 800");

  for (const { client } of stalled) client.destroy();
  await expect
    .poll(async () => {
      const next = send(made, "/", 10_000, "x".repeat(10_000));
      await expect.poll(() => next.text).not.toBe("");
      return next.text.includes("came 10000");
    })
    .toBe(true);
});
