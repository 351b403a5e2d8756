import { describe, expect, it } from "vitest";
import { frontDoorRefusal, unreadableAnswer } from "./front-door-refusal.mjs";

describe("the front door", () => {
  it.each([
    ["GET", "/"],
    ["HEAD", "/api/health"],
    ["POST", "/lacak?ref=%"],
    ["GET", "/api/files/%41?tampil=%"],
    ["GET", "/layanan/%"],
  ])("lets %s %s in", (method, url) => {
    expect(frontDoorRefusal(method, url)).toBeNull();
  });

  it.each([
    ["TRACE", "/", 405],
    ["GET", "*", 400],
    ["GET", "http://jahat.example/layanan", 400],
    ["GET", "", 400],
    ["PROPFIND", "/petugas", 405],
    ["GET", "/api/files/%", 404],
    ["PUT", "/api/ingest/%ff%fe?signature=x", 404],
    ["GET", "/_next/static/%zz", 404],
  ])("refuses %s %s with %i", (method, url, status) => {
    expect(frontDoorRefusal(method, url)).toMatchObject({ status });
  });

  it("refuses a second host, and takes the word as a value", () => {
    expect(frontDoorRefusal("GET", "/", ["Host", "a", "HOST", "b"])).toMatchObject({ status: 400 });
    expect(frontDoorRefusal("GET", "/", ["Host", "a", "X-Name", "host"])).toBeNull();
  });

  it.each([
    [{ code: "HPE_INVALID_METHOD" }, /^HTTP\/1\.1 400 .*\r\n\r\n.*tidak bisa kami baca/s],
    [{ code: "HPE_HEADER_OVERFLOW" }, /^HTTP\/1\.1 431 .*terlalu banyak/s],
    [{ code: "ERR_HTTP_REQUEST_TIMEOUT" }, /^HTTP\/1\.1 408 .*tidak selesai/s],
    [undefined, /^HTTP\/1\.1 400 /],
  ])("has words for what is hardly HTTP: %o", (error, answer) => {
    expect(unreadableAnswer(error)).toMatch(answer);
  });
});
