import { describe, expect, it } from "vitest";
import { config } from "./proxy";

/** Next compiles a matcher to an expression over the whole path. */
const matcher = new RegExp(`^${config.matcher[0]}$`);

describe("what passes through the proxy", () => {
  it.each(["/", "/layanan", "/lacak/26NK7F3Q9XMC", "/petugas/tugas", "/api/health", "/api/auth/session"])(
    "%s",
    (path) => {
      expect(path).toMatch(matcher);
    },
  );

  it.each(["/api/v1/lacak/%E0%A4%A", "/api/v1/lacak/26NK 7F3Q", "/api/v1x/layanan?"])(
    "also %s, which is no plain address of the API",
    (path) => {
      expect(path).toMatch(matcher);
    },
  );

  it.each(["/api/v1/layanan", "/api/v1/lacak/26NK-7F3Q-9XMC", "/api/v1/openapi.json", "/api/unggah", "/api/files/1"])(
    "but not %s",
    (path) => {
      expect(path).not.toMatch(matcher);
    },
  );
});
