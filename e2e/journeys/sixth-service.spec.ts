import type { Page } from "@playwright/test";
import { givenSixthService, SIXTH } from "@/lib/testing/sixth-service";
import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { expectSound } from "../pages/axe";
import { casePage, trackingPage } from "../pages/case";

test.use({ viewport: { width: 360, height: 740 } });

test("a service that came as data alone is applied for, checked, returned and corrected like any other", async ({
  office,
  page,
}) => {
  await givenSixthService();
  const form = applyForm(page, SIXTH.slug);
  await page.goto(`/layanan/${SIXTH.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(SIXTH.name);
  await expect(page.getByText(SIXTH.whoMayAsk)).toBeVisible();
  await page
    .getByRole("link", { name: /^Mulai/ })
    .first()
    .click();
  await form.identity();
  await form.next.click();
  await form.heading("Usaha Anda");
  await form.business();
  await form.next.click();

  await form.heading("Yang Anda perlukan");
  await form.next.click();
  await form.problem("Tulis produk yang dikemas.");
  await form.problem("Pilih bahan kemasan.");
  await expectSound(page);
  await form.answer({ "Produk yang dikemas": "Telur asin", "Isi satu kemasan": "501", "Harga jual": "25000" });
  await page.getByLabel("Plastik").check();
  await page.getByLabel("Lewat internet").check();
  await form.next.click();
  await form.problem("Tulis isi antara 1 dan 500.");
  await form.answer({ "Isi satu kemasan": "12" });
  await form.next.click();
  await form.heading("Yang Anda perlukan (2)");
  await form.next.click();
  await form.heading("Berkas");
  await form.give("ktp", { name: "ktp.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await form.toCheck();

  await form.heading("Periksa, lalu kirim");
  for (const [label, value] of ANSWERS) await expect(answer(page, label)).toHaveText(value);
  await expect(answer(page, "Keinginan")).toHaveText("Tidak diisi");
  await expectSound(page);
  await form.confirmTruth();
  await form.send.click();
  const reference = await form.reference();
  expect(reference[2]).toBe(SIXTH.letter);
  await expect(page.getByText(SIXTH.whatFollows)).toBeVisible();

  const clerk = await office.asStaff("pelaksana");
  const work = casePage(clerk, reference);
  await work.open();
  for (const [label, value] of ANSWERS) await expect(answer(clerk, label)).toHaveText(value);
  await work.claim();
  await work.actions.getByText("Kembalikan kepada pemohon").first().click();
  await work.marks("Isian: Bahan kemasan", "Plastik tidak dilayani.");
  await work.actions.getByRole("button", { name: "Kembalikan kepada pemohon" }).click();
  await expect(clerk.getByText("Permohonan dikembalikan kepada pemohon beserta alasannya.")).toBeVisible();

  const citizen = trackingPage(page, reference);
  await citizen.open();
  await citizen.says(/perlu Anda perbaiki/);
  await expect(page.getByText(SIXTH.name).first()).toBeVisible();
  await expect(page.getByLabel("Plastik")).toBeChecked();
  await page.getByLabel("Kertas").check();
  await page.getByRole("button", { name: "Kirim perbaikan" }).click();
  await expect(page.getByText("Perbaikan Anda sudah kami terima.")).toBeVisible();
  await work.open();
  await expect(answer(clerk, "Bahan kemasan")).toHaveText("Kertas");
  await work.accept("KTP");
  await work.complete("Berkas lengkap dan benar");
});

const ANSWERS = [
  ["Produk yang dikemas", "Telur asin"],
  ["Isi satu kemasan", "12 butir"],
  ["Harga jual", "Rp25.000"],
  ["Bahan kemasan", "Plastik"],
  ["Tempat menjual", "Lewat internet"],
] as const;

/** What stands beside a label in a list of answers. */
function answer(page: Page, label: string) {
  const term = page.getByRole("term").filter({ hasText: new RegExp(`^${label}$`) });
  return term.locator("xpath=following-sibling::dd[1]");
}
