import { afterEach, describe, expect, it } from "vitest";
import { TEST_SETTINGS } from "@/lib/testing/settings";
import { overrideEnv } from "./env";
import { isSameSite } from "./same-site";

const request = (headers: Record<string, string>) => ({ headers: new Headers(headers) });

describe("isSameSite", () => {
  afterEach(() => overrideEnv(TEST_SETTINGS));

  it.each([
    ["our own address", { origin: "http://127.0.0.1:3000" }, true],
    ["localhost on the machine itself", { origin: "http://localhost:3000", host: "localhost:3000" }, true],
    ["another port of the machine", { origin: "http://localhost:9999", host: "localhost:3000" }, false],
    ["another scheme on the machine", { origin: "https://127.0.0.1:3000", host: "127.0.0.1:3000" }, false],
    ["another site", { origin: "https://jahat.example", host: "127.0.0.1:3000" }, false],
    ["another site that forges Host", { origin: "https://jahat.example", host: "jahat.example" }, false],
    ["a sandboxed page", { origin: "null", "sec-fetch-site": "same-origin" }, false],
    ["no Origin, the browser vouches", { "sec-fetch-site": "same-origin" }, true],
    ["no Origin, a sibling host", { "sec-fetch-site": "same-site" }, false],
    ["no Origin, another site", { "sec-fetch-site": "cross-site" }, false],
    ["nothing at all", {}, false],
  ])("%s", (_, headers, expected) => {
    expect(isSameSite(request(headers as Record<string, string>))).toBe(expected);
  });

  it("takes PUBLIC_URL behind a proxy, whatever Host says", () => {
    overrideEnv({ PUBLIC_URL: "https://umkm.contoh.go.id" });
    expect(isSameSite(request({ origin: "https://umkm.contoh.go.id", host: "127.0.0.1:3000" }))).toBe(true);
    expect(isSameSite(request({ origin: "http://umkm.contoh.go.id", host: "umkm.contoh.go.id" }))).toBe(false);
  });
});
