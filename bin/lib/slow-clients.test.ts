import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { closeSlowClients } from "./slow-clients.mjs";

let server: http.Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function givenServer(limits: Parameters<typeof closeSlowClients>[1], listener?: http.RequestListener) {
  const made = http.createServer(
    listener ?? ((request, response) => request.resume().on("end", () => response.end("isi"))),
  );
  server = made;
  closeSlowClients(made, limits);
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return made;
}

/** A client that never hangs up by itself. */
function connect(to: http.Server, sent: string) {
  const client = net.connect({ port: (to.address() as AddressInfo).port, host: "127.0.0.1", allowHalfOpen: true });
  const heard = { text: "", gone: false, client };
  client.on("data", (chunk) => {
    heard.text += chunk;
  });
  client
    .on("error", () => {})
    .on("end", () => {
      heard.gone = true;
    });
  client.on("close", () => {
    heard.gone = true;
  });
  client.write(sent);
  return heard;
}

const half = (path: string) => `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc`;

describe("lines that somebody keeps", () => {
  it.each(["", half("/"), half("/api/ingest/x"), half("/api/unggah")])("%j: nothing moves, it is cut", async (sent) => {
    const { gone } = await heardAfter(await givenServer({ quietMs: 100 }), sent);
    expect(gone).toBe(true);
  });

  it("an answer that nobody reads is cut", async () => {
    const huge = Buffer.alloc(50_000_000);
    const made = await givenServer({ quietMs: 200 }, (_request, response) => void response.end(huge));
    const { client } = connect(made, "GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    client.pause();
    await expect.poll(() => connectionsOf(made), { timeout: 5_000 }).toBe(0);
    client.destroy();
  });

  it("a body that comes a byte at a time is cut, and one of a file goes on", async () => {
    const made = await givenServer({ bodyMs: 300, quietMs: 5_000 });
    const [form, file] = [connect(made, half("/petugas/masuk")), connect(made, half("/api/unggah"))];
    const trickle = setInterval(() => {
      for (const { client } of [form, file]) if (!client.destroyed) client.write("x");
    }, 20);
    await expect.poll(() => form.gone, { timeout: 3_000 }).toBe(true);
    expect(form.text).toBe("");
    await expect.poll(() => file.text, { timeout: 5_000 }).toContain("isi");
    clearInterval(trickle);
    for (const { client } of [form, file]) client.destroy();
  });

  it("a whole request is answered however long the work takes", async () => {
    const made = await givenServer({ bodyMs: 50 }, (request, response) => {
      request.resume();
      setTimeout(() => response.end("isi"), 200);
    });
    const { text } = await heardAfter(
      made,
      "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\nconnection: close\r\n\r\na",
    );
    expect(text).toContain("isi");
  });

  it("whoever opens more than one address may hold reads why", async () => {
    const made = await givenServer({ lines: 3 });
    const all = Array.from({ length: 5 }, () => connect(made, "GET / HTTP/1.1\r\n"));
    await expect.poll(() => all.filter(({ text }) => /^HTTP\/1.1 503 .*coba lagi/s.test(text)).length).toBe(2);
    await expect.poll(() => connectionsOf(made), { timeout: 3_000 }).toBe(3);
    for (const { client } of all) client.destroy();
  });

  async function heardAfter(made: http.Server, sent: string) {
    const heard = connect(made, sent);
    await expect.poll(() => heard.gone, { timeout: 5_000 }).toBe(true);
    heard.client.destroy();
    return heard;
  }

  const connectionsOf = (of: http.Server) =>
    new Promise<number>((resolve, reject) =>
      of.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );
});
