import { beforeEach, expect, it, vi } from "vitest";
import { issuePage, triesOf } from "./known-browser";

// A browser that brings no cookie.
vi.mock("next/headers", () => ({ cookies: async () => new Map() }));
beforeEach(() => vi.clearAllMocks());

const EMAIL = "siti@contoh.go.id";

it("a page of the form has tries of its own for each account, and the same at each post", async () => {
  const page = issuePage();
  const tries = await triesOf(EMAIL, page);
  expect(tries).toMatch(/^page:[0-9a-f]{24}:siti@contoh\.go\.id$/);
  expect(await triesOf(EMAIL, page)).toBe(tries);
  expect(await triesOf("lain@contoh.go.id", page)).not.toBe(tries);
  expect(await triesOf(EMAIL, issuePage())).not.toBe(tries);
});

it("nobody makes a page up: what was not issued shares the tries of the account", async () => {
  const [nonce = "", mark = ""] = issuePage().split(".");
  for (const page of [
    "",
    ".",
    "x",
    `${nonce}.`,
    `${nonce}x.${mark}`,
    `.${mark}`,
    `${nonce}.${mark.slice(1)}`,
    "__proto__",
  ])
    expect(await triesOf(EMAIL, page)).toBe(`account:${EMAIL}`);
});
