import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/portal";
import { casePage, trackingPage } from "../pages/case";

const top = (page: Page) => page.evaluate(() => window.scrollY);
/** The router settles after the page is drawn: a place that is kept is still kept then. */
const settled = (page: Page) => page.waitForLoadState("networkidle");

test("an action of the desk leaves the page where it is, and the focus at what comes next", async ({ office }) => {
  const { reference } = await office.givenApplication("nib");
  const page = await office.asStaff("pelaksana");
  await page.setViewportSize({ width: 360, height: 640 });
  const work = casePage(page, reference);
  await work.open();
  await work.claim();
  await settled(page);
  await expect(page.getByRole("button", { name: "Terima KTP", exact: true })).toBeFocused();

  const paper = page.locator("#syarat-surat_usaha");
  const accept = paper.getByRole("button", { name: /^Terima/ });
  // Whoever scrolls by hand is not held back any more.
  await page.mouse.wheel(0, 1);
  await accept.scrollIntoViewIfNeeded();
  await accept.focus();
  const before = await top(page);
  expect(before).toBeGreaterThan(200);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Keputusan persyaratan disimpan.")).toBeInViewport();
  await expect(accept).toBeHidden();
  await settled(page);
  const next = page.getByRole("button", { name: "Terima E-mail aktif", exact: true });
  await expect(next).toBeFocused();
  await expect(next).toBeInViewport();
  // From one item to the one below it, on a phone: never further than a screen, never back to the top.
  expect(Math.abs((await top(page)) - before)).toBeLessThan(640);
});

test("a correction outlives the session it was begun in", async ({ office, page, context }) => {
  const { reference, phone } = await office.givenApplication("peralatan");
  const clerk = await office.asStaff("seksi");
  const work = casePage(clerk, reference);
  await work.open();
  await work.claim();
  await work.actions.getByText("Kembalikan kepada pemohon").first().click();
  await work.marks("Isian: Alasan", "Tulis lebih lengkap.");
  await work.actions.getByRole("button", { name: "Kembalikan kepada pemohon" }).click();
  await expect(clerk.getByText("Permohonan dikembalikan kepada pemohon")).toBeVisible();

  const citizen = trackingPage(page, reference);
  await citizen.prove(phone);
  const reason = page.getByLabel("Alasan", { exact: true });
  await reason.fill("Gerobak lama sudah rusak dan tidak bisa dipakai berjualan lagi.");
  // The press is the page's own: before its script is there it would be a plain post, which asks for the phone first.
  await settled(page);
  await context.clearCookies();
  await page.getByRole("button", { name: "Kirim perbaikan" }).click();
  await expect(page.getByText(/permohonan ini sudah terkunci lagi.*Isian di sini masih ada/)).toBeVisible();
  await expect(reason).toHaveValue(/^Gerobak lama/);

  // As the sentence says: opened in another tab, sent in this one.
  const other = await context.newPage();
  await trackingPage(other, reference).prove(phone);
  await page.getByRole("button", { name: "Kirim perbaikan" }).click();
  await expect(page.getByText("Perbaikan Anda sudah kami terima.")).toBeVisible();
});
