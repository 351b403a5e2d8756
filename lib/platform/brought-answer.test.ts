import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { EMPTY_FORM, FORM_FIELD } from "@/lib/domain/form-state";
import { ok } from "@/lib/domain/result";
import { formAction } from "./action";
import { broughtTo, findBroughtAnswer, forgetBroughtAnswer } from "./brought-answer";
import { publicContext } from "./context";
import { seal } from "./crypto";
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

const schema = z.strictObject({ phone: z.string().regex(/^08\d+$/, "Tulis nomor HP."), note: z.string().optional() });
const asks = { schema, gate: publicContext, done: () => ({ message: "Tersimpan." }) };
const action = formAction({ ...asks, command: async () => ok(1) });

/** What a browser without a script posts from the page at `address`; answers where it is led, or what it was answered. */
async function post(address: string, fields: Record<string, string>, sent = action) {
  at(address);
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return sent(EMPTY_FORM, data).then(
    (state) => ({ state, to: null }),
    (error: { digest?: string }) => ({ state: null, to: `${error.digest}`.split(";")[2] ?? "" }),
  );
}

function at(address: string) {
  browser.headers = new Headers({ origin: "http://127.0.0.1:3000", "x-portal-path": address });
}

const WRONG = { [FORM_FIELD]: "lupa", phone: "5201014107900001" };

async function refusedOnce(address = "/lacak/lupa") {
  const { to } = await post(address, WRONG);
  return to ?? "";
}

beforeEach(() => {
  browser.jar.clear();
  vi.useRealTimers();
});

test("the page is asked for anew and shows the answer, with what was typed, as often as it is asked for", async () => {
  const to = await refusedOnce("/lacak/lupa?terkirim&kabar=tautan");
  expect(to).toMatch(/^\/lacak\/lupa\?terkirim&balasan=[\w-]{12}$/);
  const answer = { ok: false, errors: { phone: "Tulis nomor HP." }, values: { phone: "5201014107900001" } };
  for (const _again of [1, 2]) {
    at(to);
    expect(await findBroughtAnswer()).toEqual({ page: "/lacak/lupa", form: "lupa", answer });
  }
});

test("what was typed stands neither in the address nor in clear in the cookie", async () => {
  const to = await refusedOnce();
  const [cookie] = [...browser.jar.values()];
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", maxAge: 600 });
  for (const text of [to, cookie?.value ?? "", Buffer.from(cookie?.value ?? "", "base64url").toString("latin1")])
    expect(text).not.toMatch(/5201|phone/);
});

test("no other page, no other mark and nobody else's cookie shows it, nor does it outlive ten minutes", async () => {
  const to = await refusedOnce();
  const shown = async (address: string) => {
    at(address);
    return findBroughtAnswer();
  };
  expect(await shown(to.replace("/lacak/lupa", "/lacak"))).toBeNull();
  expect(await shown("/lacak/lupa")).toBeNull();
  expect(await shown("/lacak/lupa?balasan=AAAAAAAAAAAA")).toBeNull();
  const [[name, cookie] = ["", { value: "" }]] = [...browser.jar];
  for (const value of [`${cookie.value.slice(0, -3)}abc`, "", "x", ".", "alien.AAAA", sealedElsewhere()]) {
    browser.jar.set(name, { value });
    expect(await shown(to)).toBeNull();
  }
  browser.jar.set(name, cookie);
  expect(await shown(to)).not.toBeNull();
  vi.useFakeTimers({ now: Date.now() + 10 * 60_000 + 1, toFake: ["Date"] });
  expect(await shown(to)).toBeNull();
});

function sealedElsewhere() {
  const { cipher, keyId } = seal("5201014107900001");
  return `${keyId}.${Buffer.from(cipher).toString("base64url")}`;
}

test("a second answer takes the place of the first, and a form that is taken leaves nothing", async () => {
  const first = await refusedOnce();
  const second = await post(first, { ...WRONG, phone: "62" });
  expect(second.to).toMatch(/^\/lacak\/lupa\?balasan=[\w-]{12}$/);
  at(first);
  expect(await findBroughtAnswer()).toBeNull();
  const taken = formAction({ schema, gate: publicContext, command: async () => ok(1), done: leave });
  const { to } = await post(second.to ?? "", { [FORM_FIELD]: "lupa", phone: "0812" }, taken);
  expect(to).toBe("/lanjut");
  expect(browser.jar.size).toBe(0);
});

function leave(): never {
  throw Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/lanjut;303;" });
}

test("another form of the page leaves it; shutting the page does not", async () => {
  const to = await refusedOnce();
  const other = formAction({ schema, gate: publicContext, command: async () => ok(1), done: leave });
  await post("/lacak/lupa", { [FORM_FIELD]: "buka", phone: "0812" }, other);
  at(to);
  expect(await broughtTo("lupa")).toMatchObject({ ok: false });
  expect(await broughtTo("buka")).toBeNull();
  await forgetBroughtAnswer();
  expect(await broughtTo("lupa")).toBeNull();
});

test.each([
  ["a form that does not say which it is", "/lacak/lupa", { phone: "1" }],
  ["more than a cookie holds", "/lacak/lupa", { ...WRONG, note: noise(6000) }],
  ["a page of nobody's", "//host.example/lacak", WRONG],
  ["an address that hides another", "/lacak/..//host.example", WRONG],
])("%s is answered where it was posted", async (_what, address, fields) => {
  const { state, to } = await post(address, fields);
  expect(to).toBeNull();
  expect(state).toMatchObject({ ok: false, values: { phone: fields.phone } });
  expect(browser.jar.size).toBe(0);
});

test("a portal that is busy, and a browser with a script, are answered where they posted", async () => {
  const busy = formAction({ ...asks, command: async () => refused("busy") });
  expect(await post("/lacak/lupa", { ...WRONG, phone: "081" }, busy)).toMatchObject({ to: null });
  at("/lacak/lupa");
  browser.headers.set("next-action", "x");
  const data = new FormData();
  data.append(FORM_FIELD, "lupa");
  data.append("phone", "1");
  expect(await action(EMPTY_FORM, data)).toMatchObject({ ok: false });
  expect(browser.jar.size).toBe(0);
});

test("a long correction fits", async () => {
  const note = "Warung kami menjual beras, minyak, gula dan kopi di pinggir jalan raya Gerung. ".repeat(40);
  expect((await post("/lacak/lupa", { ...WRONG, note })).to).toContain("balasan=");
});

function noise(length: number) {
  let [state, text] = [7, ""];
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += String.fromCodePoint(0x100 + (state % 700));
  }
  return text;
}
