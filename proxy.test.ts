import { NextRequest } from "next/server";
import { afterEach, describe, expect, it } from "vitest";
import { overrideEnv } from "./lib/platform/env";
import { config, proxy } from "./proxy";

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

describe("a post that no form of ours can have made", () => {
  afterEach(() => overrideEnv({ FORM_CHECK: "" }));
  const broken = () =>
    proxy(
      new NextRequest("http://127.0.0.1:3000/lacak", {
        method: "POST",
        body: "[]",
        headers: {
          origin: "http://127.0.0.1:3000",
          host: "127.0.0.1:3000",
          "next-action": "7f".repeat(21),
          "content-type": "text/plain;charset=UTF-8",
        },
      }),
    );

  it("is answered with 400 and a sentence", async () => {
    const answer = await broken();
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("tidak bisa kami baca");
  });

  it("goes on to Next when the check is switched off", async () => {
    overrideEnv({ FORM_CHECK: "0" });
    expect((await broken()).status).toBe(200);
  });
});
