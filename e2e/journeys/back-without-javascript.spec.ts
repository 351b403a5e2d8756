import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";

test.use({ javaScriptEnabled: false });

test("back from the second part shows the first, filled, also without JavaScript", async ({ page }) => {
  const form = applyForm(page, "lapak", { javascript: false });
  await form.open();
  await form.identity();
  await form.next.click();
  await form.heading("Usaha Anda");
  await page.goBack();
  await form.heading("Identitas Anda");
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Baiq Sari Ningsih");
  await expect(page.getByLabel("Alamat rumah")).toHaveValue("Dusun Timur, RT 02");
  await page.getByLabel("Kabupaten atau kota").selectOption("Kabupaten Lombok Tengah");
  await expect(page.getByLabel("Desa atau kelurahan tempat tinggal")).toBeHidden();
  await form.next.click();
  await form.heading("Usaha Anda");
});
