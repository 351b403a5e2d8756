import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";

const NAME = "Nama sesuai KTP";

/** Errors that React could not get over. */
function failuresOf(page: Page) {
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.message));
  return failures;
}

test("what was typed a moment before a reload is there after it, and is no other tab's", async ({ page }) => {
  const form = applyForm(page, "lapak");
  await form.open();
  await form.person();
  await form.saved();
  const field = page.getByLabel(NAME);
  for (const name of ["Baiq Sari", "Baiq Sari Ayu"]) {
    await field.fill(name);
    await page.reload();
    await expect(field).toHaveValue(name);
  }
  await form.saved();
  await field.fill("Sari Ayu");
  await form.next.click();
  await form.heading("Kontak dan alamat");

  await page.goBack();
  await form.heading("Identitas Anda");
  await expect(field).toHaveValue("Sari Ayu");
});

test("what was typed before the page's scripts came is saved by itself", async ({ page }) => {
  let come = () => {};
  const coming = new Promise<void>((done) => {
    come = done;
  });
  await page.route(/\/_next\/static\/.*\.js/, (route) => coming.then(() => route.continue()));
  const form = applyForm(page, "lapak");
  await page.goto("/layanan/lapak/ajukan", { waitUntil: "commit" });
  await page.getByLabel(NAME).fill("Baiq Sari");
  come();
  await form.saved();
  await expect(page.getByLabel(NAME)).toHaveValue("Baiq Sari");
  await page.reload();
  await expect(page.getByLabel(NAME)).toHaveValue("Baiq Sari");
});

test("after a press that the page refuses, and after one without a line, saving goes on by itself", async ({
  page,
  context,
}) => {
  const form = applyForm(page, "lapak");
  await form.open();
  await form.person();
  await form.saved();
  const field = page.getByLabel(NAME);
  const saves = () => page.waitForResponse((answer) => answer.url().endsWith("/simpan") && answer.ok());

  await page.getByLabel("NIK", { exact: true }).fill("12");
  await field.fill("Baiq Refused");
  const refused = saves();
  await form.next.click();
  await refused;

  await page.getByLabel("NIK", { exact: true }).fill("5201014107900001");
  await field.fill("Baiq Offline");
  await context.setOffline(true);
  await form.next.click();
  // The press itself has failed: with the line back at once it would have led on, and there would be nothing to save.
  await expect(page.getByText(/^Sambungan terputus/).first()).toBeVisible();
  const offline = saves();
  await context.setOffline(false);
  await offline;
  await page.reload();
  await expect(field).toHaveValue("Baiq Offline");
});

test("files wait for the line, and none that was chosen goes without a word", async ({ page, context, office }) => {
  const failures = failuresOf(page);
  const form = applyForm(page, "nib");
  await form.open();
  await form.identity({ "E-mail": "sari@contoh.test" });
  await form.next.click();
  await form.heading("Usaha Anda");
  await page.goto("/layanan/nib/ajukan/berkas");
  const section = page.locator("#syarat-ktp");
  await expect(section.getByText(/paling banyak \d+ foto/)).toBeVisible();
  const most = Number(/paling banyak (\d+) foto/.exec((await section.textContent()) ?? "")?.[1]);
  const photo = async (number: number) => ({
    name: `ktp-${number}.jpg`,
    mimeType: "image/jpeg",
    buffer: await office.photo(),
  });
  const files = await Promise.all(Array.from({ length: most + 1 }, (_, number) => photo(number)));

  // The line drops when the first of them is stored.
  let stored = 0;
  await page.route(/\/api\/ingest\//, async (route) => {
    if (route.request().method() !== "PUT") return route.continue();
    const answer = await route.fetch();
    stored += 1;
    await route.fulfill({ response: answer });
    if (stored === 1) await context.setOffline(true);
  });
  await expect(section.getByText("Pilih foto atau PDF")).toBeVisible();
  await section.locator("input[type=file]").setInputFiles(files);
  await expect(section.getByText(/tidak dikirim/)).toBeVisible();
  await section.getByRole("button", { name: `Buang ktp-${most}.jpg` }).click();
  await section.getByRole("button", { name: /^Kirim \d foto/ }).click();
  await expect(section.getByText(/sambungan terputus/).first()).toBeVisible();
  await expect(section.getByRole("link", { name: "ktp-0.jpg" })).toBeVisible();

  // Leaving asks, and no button leads past what is on its way.
  let asked = 0;
  page.once("dialog", async (dialog) => {
    asked += 1;
    await dialog.dismiss();
  });
  await page.getByRole("link", { name: "Langkah sebelumnya" }).click();
  expect(asked).toBe(1);
  await form.toCheck();
  await expect(section.getByText(/belum selesai diunggah/)).toBeVisible();
  expect(page.url()).toContain("/berkas");

  await context.setOffline(false);
  for (let number = 0; number < most; number += 1)
    await expect(section.getByRole("link", { name: `ktp-${number}.jpg` })).toHaveCount(1, { timeout: 30_000 });
  await expect(section.getByRole("button", { name: "Hapus ktp-0.jpg" })).toBeVisible();
  expect(failures).toEqual([]);
});
