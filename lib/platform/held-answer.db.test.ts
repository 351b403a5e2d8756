import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { EMPTY_FORM, FORGETFUL_FIELD, FORM_FIELD } from "@/lib/domain/form-state";
import { ok } from "@/lib/domain/result";
import { useDatabase } from "@/lib/testing";
import { makeJar, signIn } from "@/lib/testing/browser";
import { formAction } from "./action";
import { findBroughtAnswer } from "./brought-answer";
import { citizenContext, publicContext, staffContext } from "./context";
import { db } from "./db";
import { findHeldAnswer, findHeldUntil, showHeldAnswer, showHeldOfStaff, signedInAddress } from "./held-answer";

// Next gives headers and cookies only inside a request; the database is the real one.
const browser = vi.hoisted(() => ({ headers: new Headers(), jar: new Map<string, { value: string }>() }));
vi.mock("next/headers", () => ({
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => browser.jar.get(name),
    set: (name: string, value: string, options: { maxAge: number }) =>
      options.maxAge > 0 ? browser.jar.set(name, { value }) : browser.jar.delete(name),
  }),
}));
// React's `cache` lives as long as a render; without one every call asks anew.
vi.mock("react", async (original) => ({ ...(await original<object>()), cache: (work: unknown) => work }));

useDatabase({ each: true });
beforeEach(() => {
  browser.jar.clear();
  vi.useRealTimers();
});

const DESK = "/petugas/permohonan/26NKP4P9XQGQ";
const CARD = "/lacak/26NKP4P9XQGQ";
const HOME = "/petugas/tugas";
const schema = z.strictObject({ reason: z.string().min(3, "Tulis alasannya.") });
const ofDesk = formAction({ schema, gate: () => staffContext(), command: async () => ok(1) });
const ofCase = formAction({ schema, gate: () => citizenContext("26NKP4P9XQGQ"), command: async () => ok(1) });
const signingIn = formAction({ schema, gate: publicContext, command: async () => ok(1) });

async function post(address: string, action: typeof ofDesk, reason = "Foto KTP buram", more: object = {}) {
  browser.headers = new Headers({ origin: "http://127.0.0.1:3000", "x-portal-path": address });
  const data = new FormData();
  for (const [name, value] of Object.entries({ [FORM_FIELD]: "kembalikan", reason, ...more }))
    data.append(name, value as string | Blob);
  return action(EMPTY_FORM, data).then(
    () => null,
    (error: { digest?: string }) => `${error.digest}`.split(";")[2] ?? "",
  );
}

async function person() {
  const { id } = await db().staff.create({ data: { email: `${randomUUID()}@contoh.test`, name: "Baiq Rina" } });
  const jar = { ...makeJar(), set: (name: string, value: string) => browser.jar.set(name, { value }) };
  return { id, signsIn: () => signIn(jar, id) };
}

/** Of everybody, long after. */
const endSessions = () => db().staffSession.updateMany({ data: { lastSeenAt: new Date(Date.now() - 61 * 60_000) } });

test("what staff send after their session has ended waits for the same person, in whichever browser, and for nobody else", async () => {
  const [first, second] = [await person(), await person()];
  await first.signsIn();
  await endSessions();
  expect(await post(`${DESK}?urut=lama&kabar=x`, ofDesk)).toBe(
    `/petugas/masuk?lanjut=${encodeURIComponent(`${DESK}?urut=lama`)}&pesan=tertahan`,
  );
  expect(await findHeldUntil()).toBeInstanceOf(Date);
  // Nothing of it is in the browser.
  expect([...browser.jar.keys()]).toEqual(["petugas"]);

  await second.signsIn();
  expect(await findHeldUntil()).toBeNull();
  expect(await showHeldOfStaff(second.id)).toBeNull();
  expect(await signedInAddress(DESK, HOME)).toBe(DESK);

  browser.jar.clear();
  await first.signsIn();
  expect(await signedInAddress(`${DESK}?urut=lama`, HOME)).toBe(`${DESK}?urut=lama#kembalikan`);
  expect(await signedInAddress(HOME, HOME)).toBe(`${DESK}#kembalikan`);
  expect(await signedInAddress("/petugas/umkm", HOME)).toBe("/petugas/umkm");
  expect(await showHeldOfStaff(first.id)).toMatchObject({
    page: DESK,
    answer: { ok: false, message: expect.stringContaining("BELUM terkirim"), values: { reason: "Foto KTP buram" } },
  });

  // Taken: it is over.
  await post(DESK, ofDesk);
  expect(await showHeldOfStaff(first.id)).toBeNull();
  expect(await db().heldAnswer.count()).toBe(0);
});

test("it waits half an hour, through a wrong password, and is told of a mistake in it as well", async () => {
  const { id, signsIn } = await person();
  await signsIn();
  await endSessions();
  expect(await post(DESK, ofDesk, "x")).toContain("pesan=tertahan");
  expect(await post("/petugas/masuk", signingIn, "x", { [FORM_FIELD]: "masuk" })).toContain("balasan=");
  browser.headers.set("x-portal-path", DESK);
  expect(await showHeldOfStaff(id)).toMatchObject({ answer: { errors: { reason: "Tulis alasannya." } } });
  vi.useFakeTimers({ now: Date.now() + 30 * 60_000 + 1, toFake: ["Date"] });
  expect(await showHeldOfStaff(id)).toBeNull();
});

test("a chosen file is not held, and that is said; nor is anything of a stranger, who is told so", async () => {
  const { id, signsIn } = await person();
  await signsIn();
  await endSessions();
  await post(DESK, ofDesk, "Naskah", { naskah: new File(["x"], "naskah.pdf") });
  expect((await showHeldOfStaff(id))?.answer.message).toContain("tidak ikut tersimpan");
  browser.jar.clear();
  expect(await post(DESK, ofDesk)).toContain("pesan=hilang");
  expect(await post(DESK, ofDesk, "x")).toContain("pesan=hilang");
  expect(browser.jar.size).toBe(0);
});

test("a form that stays in no cookie is held, and answered where it was posted while its session lasts", async () => {
  const { id, signsIn } = await person();
  await signsIn();
  expect(await post(DESK, ofDesk, "x", { [FORGETFUL_FIELD]: "1" })).toBeNull();
  expect([...browser.jar.keys()]).toEqual(["petugas"]);
  await endSessions();
  await post(DESK, ofDesk, "Inaq Nurminah", { [FORGETFUL_FIELD]: "1" });
  expect(await showHeldOfStaff(id)).toMatchObject({ answer: { values: { reason: "Inaq Nurminah" } } });
});

test("what a form of the desk was answered is shown to no other person at it", async () => {
  const [first, second] = [await person(), await person()];
  await first.signsIn();
  const to = await post(DESK, ofDesk, "x");
  browser.headers.set("x-portal-path", to ?? "");
  expect(await findBroughtAnswer()).toMatchObject({ answer: { values: { reason: "x" } } });
  await second.signsIn();
  expect(await findBroughtAnswer()).toBeNull();
});

const noise = (bytes: number) => randomBytes(bytes).toString("base64");

test("a case's form of more than a cookie waits, too; one larger than any form is said to be lost", async () => {
  const long = noise(9_000);
  expect(await post(CARD, ofCase, long)).toBe(`${CARD}#buka`);
  const [cookie] = [...browser.jar.values()];
  expect(cookie?.value.length).toBeLessThan(100);
  expect(await showHeldAnswer(CARD)).toMatchObject({ answer: { values: { reason: long } } });
  const held = { ...cookie };
  browser.jar.set("tertunda", { value: `~${noise(30)}` });
  expect(await findHeldAnswer(CARD)).toBeNull();
  browser.jar.set("tertunda", { value: held.value ?? "" });
  // A mistake in it is held likewise, and not lost behind the phone.
  await post(CARD, ofCase, "x");
  expect(await showHeldAnswer(CARD)).toMatchObject({ answer: { errors: { reason: expect.any(String) } } });

  expect(await post(CARD, ofCase, noise(70_000))).toBe(`${CARD}#buka`);
  expect(await findHeldAnswer(CARD)).toMatchObject({ lost: true, answer: { values: {} } });
});

test("strangers fill no table: a case keeps six long ones in half an hour", async () => {
  for (let tried = 0; tried < 8; tried += 1) {
    browser.jar.clear();
    await post(CARD, ofCase, noise(4_000));
  }
  expect(await db().heldAnswer.count()).toBe(6);
  expect(await findHeldAnswer(CARD)).toMatchObject({ lost: true });
});
