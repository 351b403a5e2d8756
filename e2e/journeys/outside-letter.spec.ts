import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { chooseFile } from "../pages/case";
import { wordOf } from "../pages/programme";

test("a letter from outside takes a number, a forgotten one is inserted with its reason, and the scan is compared", async ({
  office,
}) => {
  const unique = wordOf(Date.now());
  const secretary = await office.asStaff("sekretaris");
  const first = await enter(secretary, `Permintaan data ${unique}`);
  const serial = first.split("/").find((part) => /^\d{3,}$/.test(part)) ?? "";

  await secretary.goto("/petugas/surat/luar");
  await expectSound(secretary, "the form of a letter from outside");
  await fill(secretary, `Kunjungan lapangan ${unique}`);
  await secretary.getByLabel(/^Di belakang nomor urut/).fill(String(Number(serial)));
  await secretary.getByRole("button", { name: "Simpan dan beri nomor" }).click();
  await expect(secretary.getByText("Tulis mengapa nomornya disisipkan").first()).toBeVisible();
  await secretary.getByLabel(/^Alasan disisipkan/).fill("Terlewat dicatat.");
  await secretary.getByRole("button", { name: "Simpan dan beri nomor" }).click();
  expect(await numberOn(secretary)).toBe(first.replace(serial, `${serial}.01`));

  await chooseFile(secretary, "pindaian", { name: "surat.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await expect(secretary.getByRole("link", { name: "surat.jpg" })).toBeVisible();
  await secretary.reload();
  await expectSound(secretary, "a letter from outside whose scan is compared next");
  await secretary.getByRole("checkbox", { name: /tertulis di pindaian ini/ }).check();
  await secretary.getByRole("button", { name: "Simpan pindaian ini" }).click();
  await expect(secretary.getByText("Pindaian sudah dibandingkan; catatan ini tidak berubah lagi.")).toBeVisible();

  for (const width of [360, 1280]) {
    await secretary.setViewportSize({ width, height: 800 });
    await expectSound(secretary, `a letter from outside at ${width} px`);
  }
  await secretary.goto(`/petugas/surat?cari=${unique}`);
  const inserted = secretary.getByRole("row", { name: /Kunjungan lapangan/ });
  await expect(inserted).toContainText("Nomor sisipan: Terlewat dicatat.");
  await expect(secretary.getByRole("row", { name: /Permintaan data/ })).not.toContainText("sisipan");

  const clerk = await office.asStaff("pelaksana");
  await clerk.goto("/petugas/surat/luar");
  await expect(clerk.getByText("Nomor sisipan")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the front desk enters a letter from outside", async ({ office }) => {
    const clerk = await office.asStaff("pelaksana");
    await enter(clerk, `Undangan ${wordOf(Date.now())}`);
    await expect(clerk.getByText("Tulis nomor ini di suratnya")).toBeVisible();
  });
});

/** Says its number. */
async function enter(page: Page, subject: string): Promise<string> {
  await page.goto("/petugas/surat");
  await page.getByRole("link", { name: "Catat surat dari luar portal" }).click();
  await fill(page, subject);
  await page.getByRole("button", { name: "Simpan dan beri nomor" }).click();
  return numberOn(page);
}

async function fill(page: Page, subject: string) {
  await page.getByLabel("Kode klasifikasi").selectOption("500.3");
  await page.getByLabel("Kepada", { exact: true }).fill("Camat Gerung");
  await page.getByLabel("Hal", { exact: true }).fill(subject);
  await page.getByLabel("Penanda tangan", { exact: true }).fill("Haji Lalu Suparman Jaya");
}

async function numberOn(page: Page): Promise<string> {
  await expect(page.getByText("Surat sudah bernomor.")).toBeVisible();
  const heading = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  return /Nomor (\S+)/.exec(heading)?.[1] ?? "";
}
