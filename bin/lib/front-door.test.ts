import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";

const { createServer } = http;
await import("./front-door.mjs");
const doored = http.createServer;
http.createServer = createServer;

let server: http.Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function givenServer(options: http.ServerOptions = {}) {
  const listening = doored(options, (_request, response) => void response.end("isi"));
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return listening;
}

/** A client that never hangs up by itself. */
function connect(to: http.Server, sent: string) {
  const { port } = to.address() as AddressInfo;
  const client = net.connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  const heard = { text: "", client };
  client.on("data", (chunk) => {
    heard.text += chunk;
  });
  client.on("error", () => {});
  client.write(sent);
  return heard;
}

const openConnections = (of: http.Server) =>
  new Promise<number>((resolve, reject) =>
    of.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

describe("the server behind the front door", () => {
  it("answers what comes in, and refuses what no page asks for", async () => {
    const door = await givenServer();
    const fine = connect(door, "GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    await expect.poll(() => fine.text).toContain("isi");
    const strange = connect(door, "TRACE / HTTP/1.1\r\nhost: x\r\n\r\n");
    await expect.poll(() => strange.text).toMatch(/^HTTP\/1.1 405 .*tidak kami kenal/s);
    for (const { client } of [fine, strange]) client.destroy();
  });

  it("answers in HTTP whoever asks for another protocol, whatever Next would do with the line", async () => {
    const door = await givenServer();
    door.on("upgrade", () => {});
    const asked = "GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n";
    const socket = connect(door, asked);
    await expect.poll(() => socket.text).toContain("isi");
    socket.client.destroy();
  });

  it("hangs up on a client that never finishes its request, also when that one stays on the line", async () => {
    const door = await givenServer({ headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 20 });
    const slow = connect(door, "GET / HTTP/1.1\r\nhost: x\r\n");
    await expect.poll(() => slow.text).toMatch(/^HTTP\/1.1 408 .*tidak selesai dikirim/s);
    await expect.poll(() => openConnections(door)).toBe(0);
    slow.client.destroy();
  });

  it("and on one that does not speak HTTP", async () => {
    const door = await givenServer();
    const garbage = connect(door, "\u0016\u0003\u0001 halo\r\n\r\n");
    await expect.poll(() => garbage.text).toMatch(/^HTTP\/1.1 400 /);
    await expect.poll(() => openConnections(door)).toBe(0);
    garbage.client.destroy();
  });

  it("lets one address hold 500 lines and no more, and a line that ends is free again", async () => {
    const door = await givenServer();
    const all = Array.from({ length: 520 }, () => connect(door, "GET / HTTP/1.1\r\n"));
    await expect.poll(() => openConnections(door), { timeout: 5_000 }).toBe(500);
    await expect.poll(() => all.filter(({ client }) => client.destroyed || client.readableEnded).length).toBe(20);
    for (const { client } of all) client.destroy();
    await expect.poll(() => openConnections(door)).toBe(0);
    const next = connect(door, "GET / HTTP/1.1\r\nhost: x\r\n\r\n");
    await expect.poll(() => next.text).toContain("isi");
    next.client.destroy();
  });

  it("tells browsers to come by https only, where the portal has such an address", async () => {
    const ask = async () => {
      const door = await givenServer();
      const heard = connect(door, "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
      await expect.poll(() => heard.text).toContain("isi");
      heard.client.destroy();
      return heard.text;
    };
    expect(await ask()).not.toContain("strict-transport-security");
    process.env.PUBLIC_URL = "https://umkm.example";
    try {
      expect(await ask()).toContain("strict-transport-security: max-age=31536000");
    } finally {
      delete process.env.PUBLIC_URL;
    }
  });
});
