import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { casePage, chooseFile, trackingPage } from "../pages/case";

/** As a translating browser does it: every text into an element of its own. */
async function translate(page: Page) {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!parent || ["SCRIPT", "STYLE", "OPTION", "FONT", "TEXTAREA", "TITLE"].includes(parent.tagName)) continue;
      const font = document.createElement("font");
      text.replaceWith(font);
      font.append(text);
    }
  });
}

/** Errors that React could not get over. */
function failuresOf(page: Page) {
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  return failures;
}

test("a browser that translates the page kills no form and no case", async ({ page, office }) => {
  test.setTimeout(120_000);
  const failures = failuresOf(page);
  const form = applyForm(page, "nib");
  await form.open();
  await translate(page);
  await form.next.click();
  await form.problem("Tulis NIK Anda: 16 angka di KTP.");
  await translate(page);
  await form.identity({ "E-mail": "sari@contoh.test" });
  await translate(page);
  await form.next.click();
  await form.heading("Usaha Anda");
  await translate(page);
  await form.next.click();
  await translate(page);
  await form.business({ NPWP: "12.345.678.3-912.000" });
  await form.next.click();
  await translate(page);
  await page.getByLabel("Ya, angkanya memang begitu di kartu").check();
  await form.next.click();
  await form.heading("Yang Anda perlukan");
  await translate(page);
  await form.nib();
  await form.next.click();
  await form.heading("Berkas");
  await translate(page);
  await chooseFile(page, "ktp", { name: "ktp.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await expect(page.getByRole("button", { name: "Hapus ktp.jpg" })).toBeVisible();
  await translate(page);
  await page.getByRole("button", { name: "Hapus ktp.jpg" }).click();
  await expect(page.getByRole("button", { name: "Hapus ktp.jpg" })).toBeHidden();
  await translate(page);
  await form.toCheck();
  await form.problem("Kami belum menerima KTP.");

  const { reference, phone } = await office.givenApplication("nib");
  const own = trackingPage(page, reference);
  await own.open();
  await translate(page);
  await page.getByLabel("Nomor HP").fill("0812 0000 1111");
  await page.getByRole("button", { name: "Buka permohonan saya" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await translate(page);
  await page.getByLabel("Nomor HP").fill(phone);
  await page.getByRole("button", { name: "Buka permohonan saya" }).click();
  await expect(page.getByRole("heading", { name: "Pesan dari dinas" })).toBeVisible();
  await translate(page);

  const desk = await office.asStaff("pelaksana");
  const deskFailures = failuresOf(desk);
  const its = casePage(desk, reference);
  await its.open();
  await translate(desk);
  await its.claim();
  await translate(desk);
  await its.accept("KTP");
  expect([...failures, ...deskFailures]).toEqual([]);
});
