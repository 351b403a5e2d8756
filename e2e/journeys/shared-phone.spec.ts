import { expect, type Page, test } from "@playwright/test";
import { applyForm } from "@/e2e/pages/apply";

test("who begins where somebody began before is asked, and reads nothing of them", async ({ page }) => {
  const form = applyForm(page, "nib");
  await form.open();
  await form.identity({ "E-mail": "sari@contoh.test" });
  await form.next.click();
  await form.heading("Usaha Anda");

  await page.goto("/layanan/nib");
  await form.open();
  await form.heading("Lanjutkan, atau mulai untuk orang lain?");
  await expect(page.locator("body")).not.toContainText("Baiq Sari");
  await expect(page.locator("body")).not.toContainText("5201014107900001");
  await page.getByRole("link", { name: "Lanjutkan isian itu" }).click();
  await form.heading("Usaha Anda");

  await form.open();
  await page.getByRole("button", { name: "Mulai untuk orang lain" }).click();
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("");
});

test("a draft is shut on this phone", async ({ page }) => {
  const form = applyForm(page, "nib");
  await form.open();
  await form.identity({ "E-mail": "sari@contoh.test" });
  await form.next.click();
  await page.getByText("Lanjutkan nanti atau di HP lain").click();
  await page.getByLabel("Nama usaha").fill("Keripik Sari");
  expect(await typedInTab(page)).not.toEqual([]);
  await page.getByRole("button", { name: "Hapus dari HP ini" }).click();
  await expect(page.getByText("Isian sudah dihapus dari HP ini")).toBeVisible();
  expect(await typedInTab(page)).toEqual([]);
  await form.open("usaha");
  await form.open();
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("");
});

const typedInTab = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => key === "tab" || key.startsWith("isian ")));
