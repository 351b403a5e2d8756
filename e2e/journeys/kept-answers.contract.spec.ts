import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { pagesForAll } from "@/bin/lib/pages-for-all.mjs";
import { SERVICES } from "@/lib/domain/services";
import { expect, test } from "../fixtures/portal";
import { trackingPage } from "../pages/case";

/** Every address whose page or route declares that its answer is the same for everybody. */
function addresses() {
  const slugs = SERVICES.map(({ slug }) => slug);
  return [...pagesForAll(), ...routesForAll()].flatMap((address) =>
    address.includes(":slug") ? slugs.map((slug) => address.replace(":slug", slug)) : [address],
  );
}

function routesForAll() {
  const api = path.resolve("app/api");
  return readdirSync(api, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .filter((file) => /sameForAll: true/.test(readFileSync(path.join(api, file), "utf8")))
    .map((file) => `/api/${path.dirname(file).replace(/\[(\w+)\]/g, ":$1")}`);
}

/** As no browser asks. */
async function ask(baseURL: string | undefined, method: string, target: string) {
  const { hostname, port } = new URL(baseURL ?? "");
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const asked = http.request({ host: hostname, port, method, path: target }, async (answer) => {
      const text = (await answer.toArray()).join("");
      resolve({ status: answer.statusCode, text });
    });
    asked.on("error", reject).end();
  });
}

/** Rendered anew: what has a query is never kept. */
async function read(request: APIRequestContext, address: string) {
  const answer = await request.get(`${address}?baru=1`);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()["surrogate-control"], address).toMatch(/^max-age=\d+$/);
  const text = await answer.text();
  expect(text.length, address).toBeGreaterThan(200);
  return text;
}

test("pages that are kept for everybody show nobody anything of their own", async ({ office, page, request }) => {
  const staff = await office.asStaff("admin");
  const { reference, phone } = await office.givenApplication("nib");
  const citizen = trackingPage(page, reference);
  await citizen.open();
  await citizen.prove(phone);
  await page.goto("/layanan/pelatihan/ajukan");
  expect((await staff.context().cookies()).length).toBeGreaterThan(0);
  expect((await page.context().cookies()).length).toBeGreaterThan(0);

  expect(addresses()).toEqual(expect.arrayContaining(["/", "/layanan", "/layanan/nib", "/api/v1/layanan"]));
  for (const address of addresses()) {
    const nobody = await read(request, address);
    expect(await read(staff.context().request, address), `${address} for staff`).toBe(nobody);
    expect(await read(page.context().request, address), `${address} for a citizen`).toBe(nobody);
  }
});

test("a draft that is saved while somebody types says that only its owner can see it", async ({ request, baseURL }) => {
  const form = {
    slug: "pelatihan",
    section: "identity",
    page: "identitas",
    revision: "0",
    tab: randomUUID(),
    name: "Siti",
  };
  const headers = { origin: new URL(baseURL ?? "").origin };
  const saved = await request.post("/layanan/pelatihan/ajukan/simpan", { multipart: form, headers });
  expect(await saved.json()).toMatchObject({ saved: true });
  expect(saved.headers()["x-portal-write"]).toBe("private");
});

test("who has begun a form is shown the way back to it, and nobody else is", async ({
  request,
  page,
  playwright,
  baseURL,
}) => {
  const words = "Lanjutkan permohonan Anda";
  for (const address of ["/", "/layanan/pelatihan"]) await request.get(address);
  await page.goto("/layanan/pelatihan/ajukan");
  await page.getByLabel("Nama sesuai KTP").fill("Baiq Sari");
  await expect(page.locator("form").getByText(/^Tersimpan/)).toBeVisible();
  const own = page.context().request;
  for (const address of ["/", "/layanan/pelatihan", "/"]) {
    const mine = await own.get(address);
    expect(await mine.text(), address).toContain(words);
    expect(await mine.text(), address).not.toContain("Baiq Sari");
    expect(mine.headers()["surrogate-control"], address).toBeUndefined();
    expect(await (await request.get(address)).text(), address).not.toContain(words);
  }
  expect(await (await own.get("/layanan/nib")).text()).not.toContain(words);
  const stranger = await playwright.request.newContext({ baseURL });
  expect(await (await stranger.get("/lanjut")).text()).not.toContain("Di HP ini");
  await stranger.dispose();
});

test("what is kept is the same bytes for every reader, and a browser that has them is told so", async ({ request }) => {
  // Only what is kept bears the tag by which a browser asks.
  const look = async () => (await request.get("/layanan")).headers().etag;
  await expect.poll(look, { intervals: [50] }).toBeDefined();
  const [one, other] = [await request.get("/layanan"), await request.get("/layanan")];
  expect(await other.text()).toBe(await one.text());
  const policy = one.headers()["content-security-policy"];
  expect(policy).toContain("script-src 'none'");
  expect(policy).not.toContain("nonce");
  const asked = await request.get("/layanan", { headers: { "if-none-match": one.headers().etag ?? "" } });
  expect([asked.status(), (await asked.body()).length]).toEqual([304, 0]);
});

test("what Next would answer with a bare 500 is answered before it", async ({ baseURL }) => {
  expect(await ask(baseURL, "TRACE", "/")).toEqual({ status: 405, text: expect.stringMatching(/tidak kami kenal/) });
  expect(await ask(baseURL, "GET", "/api/files/%")).toEqual({ status: 404, text: expect.stringMatching(/tidak ada/) });
  expect(await ask(baseURL, "GET", "http://jahat.example/")).toEqual({
    status: 400,
    text: expect.stringMatching(/tidak bisa kami baca/),
  });
});

test("a page for one person is never declared as one for everybody", async ({ request }) => {
  for (const address of ["/lacak", "/layanan/nib/ajukan", "/kegiatan", "/petugas/masuk"])
    expect((await request.get(address)).headers()["surrogate-control"], address).toBeUndefined();
});
