import { describe, expect, it } from "vitest";
import { frontDoorRefusal } from "./front-door-refusal.mjs";

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
    ["PROPFIND", "/petugas", 405],
    ["GET", "/api/files/%", 404],
    ["PUT", "/api/ingest/%ff%fe?signature=x", 404],
    ["GET", "/_next/static/%zz", 404],
  ])("refuses %s %s with %i", (method, url, status) => {
    expect(frontDoorRefusal(method, url)).toMatchObject({ status });
  });
});
