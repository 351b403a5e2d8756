import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { PlainBrowser } from "../plain-browser";

/** The office's proxy as many are set up: it forwards everything and writes its own name into Host. */
async function withProxy(target: string, use: (address: string) => Promise<void>) {
  const proxy = http.createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, host: "portal.dalam:8080" };
    const onward = http.request(
      new URL(incoming.url ?? "/", target),
      { method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  try {
    await use(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
}

test("behind a proxy that rewrites Host, forms of the public address are taken and foreign ones are not", async ({
  baseURL,
}) => {
  const own = new URL(baseURL ?? "").origin;
  await withProxy(own, async (address) => {
    const from = (origin: string) =>
      new PlainBrowser(address, { bend: (request) => ({ ...request, headers: { ...request.headers, origin } }) });

    const citizen = from(own);
    await citizen.open("/layanan/pelatihan/ajukan");
    const answer = await citizen.submit(citizen.form("Simpan dan lanjut"), { nik: "123" });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain("NIK harus 16 angka");

    const stranger = from("https://jahat.example");
    await stranger.open("/layanan/pelatihan/ajukan");
    expect((await stranger.submit(stranger.form("Simpan dan lanjut"), { nik: "123" })).status).toBe(403);
  });
});
