import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { EMPTY_FORM, FORM_FIELD } from "@/lib/domain/form-state";
import { ok } from "@/lib/domain/result";
import { forgetAnswers, formAction } from "./action";
import { publicContext } from "./context";
import { findHeldAnswer, showHeldAnswer } from "./held-answer";
import { refused } from "./refusal";

// Next gives headers and cookies only inside a request.
const browser = vi.hoisted(() => ({ headers: new Headers(), jar: new Map<string, { value: string }>() }));
vi.mock("next/headers", () => ({
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => browser.jar.get(name),
    set: (name: string, value: string, options: { maxAge: number }) =>
      options.maxAge > 0 ? browser.jar.set(name, { value, ...options }) : browser.jar.delete(name),
  }),
}));

const CARD = "/lacak/26NKP4P9XQGQ";
const schema = z.strictObject({ reason: z.string().min(3, "Tulis alasannya.") });
const locked = formAction({ schema, gate: () => refused("citizen_session_ended"), command: async () => ok(1) });
const open = formAction({ schema, gate: publicContext, command: async () => ok(1) });

function at(address: string) {
  browser.headers = new Headers({ origin: "http://127.0.0.1:3000", "x-portal-path": address });
}

async function post(address: string, action: typeof locked, reason = "Pindah ke Mataram", form = "batal") {
  at(address);
  const data = new FormData();
  data.append(FORM_FIELD, form);
  data.append("reason", reason);
  return action(EMPTY_FORM, data).then(
    (state) => ({ state, to: null }),
    (error: { digest?: string }) => ({ state: null, to: `${error.digest}`.split(";")[2] ?? "" }),
  );
}

beforeEach(() => {
  browser.jar.clear();
  vi.useRealTimers();
});

test("what a locked case was sent waits for it, and for no other case, for half an hour", async () => {
  expect(await post(`${CARD}?kabar=berkas`, locked)).toEqual({ state: null, to: `${CARD}#buka` });
  expect(await findHeldAnswer(CARD)).toMatchObject({ page: CARD, form: "batal", until: expect.any(Date) });
  expect(await findHeldAnswer("/lacak/26NKP4P9XQG")).toBeNull();
  expect(await showHeldAnswer(CARD)).toMatchObject({
    answer: { ok: false, message: expect.stringContaining("BELUM terkirim"), values: { reason: "Pindah ke Mataram" } },
  });
  vi.useFakeTimers({ now: Date.now() + 30 * 60_000 + 1, toFake: ["Date"] });
  expect(await findHeldAnswer(CARD)).toBeNull();
});

test("a page beneath the card is found from the card, which opens the case", async () => {
  expect(await post(`${CARD}/langkah`, locked)).toMatchObject({ to: `${CARD}/langkah#buka` });
  expect(await findHeldAnswer(CARD)).toMatchObject({ page: `${CARD}/langkah` });
});

test("it is over when its own form is taken or answered anew, not when another is", async () => {
  await post(CARD, locked);
  await post(CARD, open, "0812", "buka-kasus");
  expect(await findHeldAnswer(CARD)).not.toBeNull();
  await post(CARD, open);
  expect(await findHeldAnswer(CARD)).toBeNull();

  await post(CARD, locked);
  const { to } = await post(CARD, open, "x");
  expect(to).toContain("balasan=");
  expect(browser.jar.has("tertunda")).toBe(false);
});

test("what another form of the page has just been answered goes before it, and nothing stays when the case is shut", async () => {
  await post(CARD, locked);
  const { to } = await post(CARD, open, "x", "keberatan");
  at(to ?? "");
  expect(await showHeldAnswer(CARD)).toBeNull();
  expect(await findHeldAnswer(CARD)).not.toBeNull();
  await forgetAnswers();
  expect(browser.jar.size).toBe(0);
});

test("a browser with a script is answered in its place, and keeps what was typed there", async () => {
  at(CARD);
  browser.headers.set("next-action", "x");
  const data = new FormData();
  data.append("reason", "Pindah");
  expect(await locked(EMPTY_FORM, data)).toMatchObject({ ok: false, values: { reason: "Pindah" } });
  expect(browser.jar.size).toBe(0);
});
