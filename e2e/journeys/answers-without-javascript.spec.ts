import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/portal";
import { casePage, trackingPage } from "../pages/case";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

/** Presses the button; then asks for the page anew, which must send nothing. Typed text stands in no address. */
async function press(page: Page, button: string, typed: string[] = []) {
  const posts: string[] = [];
  const count = (request: { method(): string; url(): string }) =>
    request.method() === "POST" && posts.push(request.url());
  page.on("request", count);
  const arrived = page.waitForEvent("framenavigated");
  await page.getByRole("button", { name: button, exact: true }).click();
  await arrived;
  await page.waitForLoadState();
  await page.reload();
  page.off("request", count);
  expect(posts).toHaveLength(1);
  for (const text of typed) expect(decodeURIComponent(page.url())).not.toContain(text);
}

const problem = (page: Page) => page.getByRole("alert").first();

test("a code and its second fact, a lost number: what is wrong is said at an address that sends nothing", async ({
  page,
}) => {
  await page.goto("/lanjut");
  await page.getByLabel("Kode isian").fill("K7QX-9M2F");
  await page.getByLabel("Nomor HP atau tanggal lahir Anda").fill("0812 3456 7890");
  await press(page, "Buka isian", ["0812", "K7QX"]);
  await expect(problem(page)).toBeVisible();
  await expect(page).toHaveTitle(/^Kesalahan: Lanjutkan isian/);
  await expect(page.getByLabel("Kode isian")).toHaveValue("K7QX-9M2F");
  await expect(page.getByLabel("Nomor HP atau tanggal lahir Anda")).toHaveValue("0812 3456 7890");
  const cookies = await page.context().cookies();
  expect(JSON.stringify(cookies)).not.toMatch(/0812|7890|K7QX/);

  await page.goto("/lacak/lupa");
  await page.getByLabel("Nomor HP atau e-mail").fill("5201014107900001");
  await press(page, "Kirim nomornya ke e-mail saya", ["5201014107900001"]);
  await expect(page.getByLabel("Nomor HP atau e-mail")).toHaveValue("5201014107900001");
  await page.getByLabel("Nomor HP atau e-mail").fill("0812 0000 9999");
  await press(page, "Kirim nomornya ke e-mail saya");
  await expect(page.getByText("Permintaan Anda kami terima").first()).toBeVisible();
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("balasan");
});

test("a wrong password is told to staff likewise, and is kept nowhere", async ({ page }) => {
  await page.goto("/petugas/masuk");
  await page.getByLabel(/e-?mail/i).fill("bukan.siapa@contoh.test");
  await page.getByLabel("Kata sandi").fill("salah sekali");
  await press(page, "Masuk", ["bukan.siapa", "salah"]);
  await expect(problem(page)).toBeVisible();
  await expect(page.getByLabel(/e-?mail/i)).toHaveValue("bukan.siapa@contoh.test");
  await expect(page.getByLabel("Kata sandi")).toHaveValue("");
});

test("the applicant's own forms and those of the desk: each is answered at an address that sends nothing", async ({
  office,
  page,
}) => {
  const { reference, phone } = await office.givenApplication("nib");
  await trackingPage(page, reference).prove(phone);
  await page.getByText("Batalkan permohonan").first().click();
  await page.getByLabel("Alasan").fill("Pindah ke Mataram");
  await press(page, "Batalkan permohonan", ["Mataram"]);
  // The form lies open again, and no other form of the page took its answer.
  await expect(problem(page)).toContainText("Centang dahulu");
  await expect(page.getByLabel("Alasan")).toHaveValue("Pindah ke Mataram");
  await expect(page).toHaveTitle(/^Kesalahan:/);

  const clerk = await office.asStaff("pelaksana");
  const work = casePage(clerk, reference);
  await work.open();
  await work.claim();
  await work.actions.getByText("Kembalikan kepada pemohon").first().click();
  await press(clerk, "Kembalikan kepada pemohon");
  await expect(clerk.getByText("Centang sedikitnya satu hal").first()).toBeVisible();
  await expect(clerk).toHaveTitle(/^Kesalahan:/);
  await work.marks("KTP", "Foto KTP buram, NIK tidak terbaca.");
  await press(clerk, "Kembalikan kepada pemohon");
  await expect(clerk).not.toHaveTitle(/^Kesalahan:/);

  await trackingPage(page, reference).open();
  await press(page, "Kirim perbaikan");
  await expect(page.getByText("Masih ada perbaikan yang belum dijawab").first()).toBeVisible();
  await page.goto(`/lacak/${reference}`);
  await expect(page.getByText("Masih ada perbaikan yang belum dijawab")).toHaveCount(0);
});
