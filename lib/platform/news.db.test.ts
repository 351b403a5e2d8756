import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { ok } from "@/lib/domain/result";
import { deskAddress } from "@/lib/domain/run-address";
import { useDatabase } from "@/lib/testing";
import { asStaff, type Clock, doAll, givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { givenRunningClass } from "@/lib/testing/running-class";
import { formAction, seeAgain } from "./action";
import { publicContext } from "./context";
import { db } from "./db";
import { freshNews, tellNewsAt } from "./news";
import { refused } from "./refusal";

// Next gives headers and cookies only inside a request, and knows what is to be drawn again only in its server.
const browser = vi.hoisted(() => ({ headers: null as Headers | null, jar: new Map<string, { value: string }>() }));
vi.mock("next/headers", () => ({
  headers: async () => {
    if (!browser.headers) throw new Error("no request");
    return browser.headers;
  },
  cookies: async () => ({
    get: (name: string) => browser.jar.get(name),
    set: (name: string, value: string, options: { maxAge: number }) =>
      options.maxAge > 0 ? browser.jar.set(name, { value, ...options }) : browser.jar.delete(name),
  }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

useDatabase({ each: true });

const DUTY = "1.pelaksana.verify";
let clock: Clock;
beforeEach(() => {
  vi.useRealTimers();
  browser.jar.clear();
  browser.headers = null;
  clock = makeClock();
});

/** Presses a form that leads to `page` and `rest`; answers where it leads. */
async function press(page: string, rest = "", taken = true) {
  const done = rest === "" ? () => undefined : () => seeAgain(page, rest);
  const command = async () => (taken ? ok(1) : refused("no_right"));
  const action = formAction({ schema: z.strictObject({}), gate: publicContext, command, done });
  browser.headers = new Headers({ origin: "http://127.0.0.1:3000", "next-action": "x", "x-portal-path": page });
  return action(EMPTY_FORM, new FormData()).catch(
    (error: { digest?: string }) => `${error.digest}`.split(";")[2] ?? "",
  );
}

/** What the page at this address says has happened. */
async function saidAt(address: string) {
  const [asked = ""] = address.split("#");
  browser.headers = new Headers({ "x-portal-path": asked });
  return freshNews(new URLSearchParams(asked.split("?")[1]).get("kabar") ?? undefined);
}

async function givenHeld() {
  const clerk = await asStaff(["pelaksana"], clock);
  const sent = await givenApplication((await givenService("single")).slug, clock);
  await doAll(clerk, sent.reference, { type: "claim", duty: DUTY });
  return { ...sent, clerk };
}

test("what a press did is said where it leads, also when that is asked for again at once", async () => {
  const to = await press("/petugas/pengaturan/alasan", "?kabar=dihapus#kalimat");
  expect(to).toBe("/petugas/pengaturan/alasan?kabar=dihapus#kalimat");
  for (const _again of [1, 2]) expect(await saidAt(`${to}`)).toBe("dihapus");
  const [cookie] = [...browser.jar.values()];
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "lax", maxAge: 60 });
  expect(Buffer.from(cookie?.value ?? "", "base64url").toString("latin1")).not.toMatch(/pengaturan|dihapus/);
});

describe("nothing is said", () => {
  const PAGE = "/petugas/surat/018f4a3e-0000-7000-8000-000000000001";

  test("by a link, in another browser, on another page, or of another press", async () => {
    expect(await saidAt(`${PAGE}?kabar=batal`)).toBe("");
    await press(PAGE, "?kabar=nomor");
    expect(await saidAt(`${PAGE}?kabar=batal`)).toBe("");
    expect(await saidAt("/petugas/surat/018f4a3e-0000-7000-8000-000000000002?kabar=nomor")).toBe("");
    expect(await saidAt(PAGE)).toBe("");
    expect(await saidAt(`${PAGE}?kabar=nomor`)).toBe("nomor");
    browser.jar.clear();
    expect(await saidAt(`${PAGE}?kabar=nomor`)).toBe("");
  });

  test("a minute later, from the history of the browser", async () => {
    await press(PAGE, "?kabar=nomor");
    vi.useFakeTimers({ now: Date.now() + 61_000 });
    expect(await saidAt(`${PAGE}?kabar=nomor`)).toBe("");
  });

  test("once the same browser has done something else, wherever; what was refused changes nothing", async () => {
    await press(PAGE, "?kabar=nomor");
    await press("/petugas/akun", "", false);
    expect(await saidAt(`${PAGE}?kabar=nomor`)).toBe("nomor");
    await press("/petugas/akun");
    expect(await saidAt(`${PAGE}?kabar=nomor`)).toBe("");
  });

  test.each(["/lacak/", "/petugas/permohonan/"])("once something more has happened to the case: %s", async (pages) => {
    const { reference, clerk } = await givenHeld();
    const page = `${pages}${reference}`;
    await press(page, "?kabar=ambil&sesudah=ktp");
    expect(await saidAt(`${page}?kabar=ambil&sesudah=ktp`)).toBe("ambil");
    expect(await saidAt(`${page}?kabar=ambil`)).toBe("");
    browser.headers = null;
    await doAll(clerk, reference, { type: "release", duty: DUTY });
    expect(await saidAt(`${page}?kabar=ambil&sesudah=ktp`)).toBe("");
  });

  test("once something more has happened to the programme, on its pages and those of its people", async () => {
    const clerk = await asStaff(["pelaksana"], clock);
    const { programmeId, runId } = await givenRunningClass(clerk, clock);
    const seat = await db().seat.findFirstOrThrow({ where: { programmeId }, include: { application: true } });
    const people = `${deskAddress({ programmeId })}/peserta`;
    for (const [page, news] of [
      [people, "hadir"],
      [`/lacak/${seat.application.reference}`, "langkah"],
    ] as const) {
      await press(page, `?kabar=${news}`);
      expect(await saidAt(`${page}?kabar=${news}`)).toBe(news);
      await db().run.update({ where: { id: runId }, data: { lastSequence: { increment: 1 } } });
      expect(await saidAt(`${page}?kabar=${news}`)).toBe("");
    }
  });
});

test("a file that was stored without a script is said in the same way", async () => {
  await tellNewsAt("/lacak/lupa?kabar=berkas");
  expect(await saidAt("/lacak/lupa?kabar=berkas")).toBe("berkas");
});
