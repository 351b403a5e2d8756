import http from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepAnswers } from "./kept-answers.mjs";

type Seen = { method: string; url: string; cookie: string | undefined };
const seen: Seen[] = [];
let server: http.Server;
let clock = 0;
/** Rendering that takes until it is let go. */
let held: Promise<void> | undefined;
let answerOf: (url: string) => { status?: number; headers?: Record<string, string>; body: string };

/** A page of the portal as Next gives it: its nonce stands in the policy and in the HTML. */
function page(words: string, seconds = 2) {
  const nonce = `n${seen.length}+/=`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `script-src 'nonce-${nonce}'`,
    "surrogate-control": `max-age=${seconds}`,
    "cache-control": "private, no-store",
  };
  return { headers, body: `<script nonce="${nonce}">1</script><p>${words}</p><script nonce="${nonce}">2</script>` };
}

const get = async (path: string, headers: Record<string, string> = {}) => {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const request = http.request({ port, path, headers, method: headers["x-method"] ?? "GET" }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject).end();
  });
};
const GZIP = { "accept-encoding": "gzip" };
const asked = (url: string) => seen.filter((one) => one.method === "GET" && one.url === url).length;

beforeEach(async () => {
  seen.length = 0;
  clock = 1_000;
  answerOf = () => page("Lima layanan");
  held = undefined;
  const listener: http.RequestListener = async (request, response) => {
    seen.push({ method: request.method ?? "", url: request.url ?? "", cookie: request.headers.cookie });
    const { status = 200, headers = {}, body } = answerOf(request.url ?? "");
    if (request.method === "GET") await held;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.writeHead(status).end(body);
  };
  server = http.createServer(keepAnswers(listener, { now: () => clock }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe("answers kept at the front door", () => {
  it("renders whoever has a part of their own a page that nobody else gets", async () => {
    await get("/layanan");
    await get("/layanan");
    const before = asked("/layanan");
    answerOf = () => ({ ...page("Lima layanan"), headers: {}, body: "Lanjutkan permohonan Anda" });
    for (const cookie of ["isian=ada", "draf_nib=x; isian=ada", "__Host-isian=ada"])
      expect((await get("/layanan", { cookie })).body.toString()).toBe("Lanjutkan permohonan Anda");
    expect(asked("/layanan")).toBe(before + 3);
    expect((await get("/layanan", { cookie: "draf_nib=x; bukan_isian=ada" })).body.toString()).toContain(
      "Lima layanan",
    );
  });

  it("renders a page once for many readers, and gives each a nonce of their own", async () => {
    await get("/layanan");
    const all = await Promise.all(Array.from({ length: 20 }, () => get("/layanan", { cookie: "draf_nib=rahasia" })));
    expect(asked("/layanan")).toBe(2);
    const nonces = all.map(({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1]);
    expect(new Set(nonces).size).toBe(20);
    for (const [index, { body, headers }] of all.entries()) {
      expect(body.toString()).toBe(
        `<script nonce="${nonces[index]}">1</script><p>Lima layanan</p><script nonce="${nonces[index]}">2</script>`,
      );
      expect(headers["cache-control"]).toBe("private, no-store");
      expect(headers["surrogate-control"]).toBeUndefined();
    }
    // What is kept was asked for by nobody in particular.
    expect(seen.at(-1)).toEqual({ method: "GET", url: "/layanan", cookie: undefined });
  });

  it("asks anew when the seconds are over", async () => {
    await get("/layanan");
    await get("/layanan");
    answerOf = () => page("Enam layanan");
    expect((await get("/layanan")).body.toString()).toContain("Lima");
    clock += 2_000;
    expect((await get("/layanan")).body.toString()).toContain("Enam");
  });

  it("shows at once what was written through this process, and not when the writing was refused", async () => {
    await get("/layanan");
    await get("/layanan");
    answerOf = (url) => (url === "/tolak" ? { status: 403, body: "" } : page("Enam layanan"));
    await get("/tolak", { "x-method": "POST" });
    expect((await get("/layanan")).body.toString()).toContain("Lima");
    await get("/simpan", { "x-method": "POST" });
    expect((await get("/layanan")).body.toString()).toContain("Enam");
  });

  it("goes on with what it keeps when a write says that only its owner can see it", async () => {
    await get("/layanan");
    await get("/layanan");
    const write = { status: 200, headers: { "x-portal-write": "private" }, body: "" };
    answerOf = (url) => (url === "/simpan" ? write : page("Enam layanan"));
    await get("/simpan", { "x-method": "POST" });
    expect((await get("/layanan")).body.toString()).toContain("Lima");
    answerOf = () => ({ ...page("Enam layanan"), headers: { ...page("x").headers, "x-portal-write": "other" } });
    await get("/simpan", { "x-method": "POST" });
    expect((await get("/layanan")).body.toString()).toContain("Enam");
  });

  it("keeps nothing that was rendered while something was written", async () => {
    await get("/layanan");
    let letGo = () => {};
    held = new Promise((resolve) => {
      letGo = resolve;
    });
    const slow = get("/layanan");
    await expect.poll(() => asked("/layanan")).toBe(2);
    answerOf = () => page("Enam layanan");
    await get("/simpan", { "x-method": "POST" });
    letGo();
    expect((await slow).body.toString()).toContain("Lima");
    expect((await get("/layanan")).body.toString()).toContain("Enam");
  });

  it.each([
    ["does not say that it is for all", () => ({ body: "milik Anda" })],
    ["is a refusal", () => ({ ...page("tidak ada"), status: 404 })],
    ["sets a cookie", () => ({ ...page("x"), headers: { ...page("x").headers, "set-cookie": "a=1" } })],
  ])("keeps nothing that %s", async (_why, given) => {
    answerOf = given;
    for (let turn = 0; turn < 4; turn += 1) await get("/layanan");
    answerOf = () => page("baru");
    expect((await get("/layanan")).body.toString()).toContain("baru");
  });

  it("leaves queries, HEAD and the router's own requests alone", async () => {
    await get("/layanan");
    await get("/layanan?x=1");
    await get("/layanan?x=1");
    await get("/layanan", { rsc: "1" });
    await get("/layanan", { "x-method": "HEAD" });
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /layanan",
      "GET /layanan?x=1",
      "GET /layanan?x=1",
      "GET /layanan",
      "HEAD /layanan",
    ]);
  });

  it("packs what is long for those who can unpack it", async () => {
    answerOf = () => page("panjang ".repeat(500));
    await get("/layanan");
    const packed = await get("/layanan", { "accept-encoding": "gzip, br" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.body).toString()).toContain("panjang panjang");
    expect((await get("/layanan")).headers["content-encoding"]).toBeUndefined();
  });

  it("gives what has no nonce to every reader byte for byte, and tells a browser that has it", async () => {
    const headers = { ...page("x").headers, "content-security-policy": "script-src 'none'" };
    const stored = { ...headers, "cache-control": "private, no-cache" };
    answerOf = () => ({ headers: stored, body: "panjang ".repeat(500) });
    await get("/layanan");
    const [one, other] = [await get("/layanan", GZIP), await get("/layanan", GZIP)];
    expect(one.body.equals(other.body)).toBe(true);
    expect(one.headers["content-length"]).toBe(String(one.body.length));
    const tag = String(one.headers.etag);
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(await get("/layanan", { "if-none-match": `W/"lain", ${tag}` })).toMatchObject({
      status: 304,
      body: Buffer.from(""),
    });
    expect(await get("/layanan", { "if-none-match": '"lain"' })).toMatchObject({ status: 200 });
    // What no browser may keep has nothing to ask about.
    clock += 2_000;
    answerOf = () => ({ headers, body: "panjang ".repeat(500) });
    expect((await get("/layanan", { "if-none-match": tag })).headers.etag).toBeUndefined();
  });

  it("a question that fails is asked by the visitor's own request", async () => {
    await get("/layanan");
    answerOf = () => ({ status: 503, body: "sibuk" });
    expect(await get("/layanan")).toMatchObject({ status: 503, body: Buffer.from("sibuk") });
  });

  it("is not switched off by other spellings of a page, nor by many pages", async () => {
    const spellings = Array.from({ length: 60 }, (_, index) => `/l%61yanan/${index}`);
    for (const url of [...spellings, "/layanan//nib", "/LAYANAN", "/layanan/", "/layanan;x", "/layanan/%6eib"]) {
      await get(url);
      await get(url);
      expect(asked(url)).toBe(2);
    }
    for (let index = 0; index < 230; index += 1) await get(`/layanan/x${index}`);
    await get("/layanan");
    const before = asked("/layanan");
    await get("/layanan");
    await get("/layanan");
    expect(asked("/layanan")).toBe(before + 1);
  });
});
