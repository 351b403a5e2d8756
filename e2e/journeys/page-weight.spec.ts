import { expect, type Page, test } from "@playwright/test";
import { applyForm } from "../pages/apply";

/** React and Next's router, which travel to every page with a script; as measured on 2026-11-28 on a page without a form. */
const BARE = 137_000;

test("the form adds at most 22 kB of JavaScript, the uploads at most 40 kB more and only in their section", async ({
  page,
}) => {
  const form = applyForm(page, "nib");
  const weight = await weigh(page, () => form.open());
  expect(weight).toBeGreaterThan(100_000);
  // Fields, their problems, what a form sent without a script was answered, and what was typed before the script came.
  expect(weight).toBeLessThanOrEqual(BARE + 12_000);
  // What is fetched while filling in counts, too.
  const used = await weigh(page, async () => {
    await form.open();
    await form.identity({ "E-mail": "sari@contoh.test" });
  });
  expect(used).toBeGreaterThan(weight);
  expect(used).toBeLessThanOrEqual(BARE + 22_000);
  await form.next.click();
  await form.heading("Usaha Anda");
  expect(await weigh(page, () => page.goto(`${form.address}/berkas`))).toBeLessThanOrEqual(BARE + 60_000);
});

/** Bytes of scripts over the line, bodies only, as the browser counts them, nothing from its cache. */
async function weigh(page: Page, open: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (new URL(response.url).pathname.endsWith(".js")) scripts.add(requestId);
  });
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await open();
  await page.waitForLoadState("networkidle");
  await session.detach();
  return bytes;
}
