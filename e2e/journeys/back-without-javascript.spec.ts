import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";

test.use({ javaScriptEnabled: false });

test("back from a page shows the one before, filled, also without JavaScript", async ({ page }) => {
  const form = applyForm(page, "lapak", { javascript: false });
  await form.open();
  await form.answer({
    NIK: "5201014107900001",
    "Nama sesuai KTP": "Baiq Sari Ningsih",
    Tanggal: "01",
    Bulan: "07",
    Tahun: "1990",
  });
  await page.getByLabel("Perempuan").check();
  await form.next.click();
  await form.heading("Kontak dan alamat");
  await page.goBack();
  await form.heading("Identitas Anda");
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Baiq Sari Ningsih");
  await form.next.click();
  await form.heading("Kontak dan alamat");
  await form.contact();
  await form.next.click();
  await form.heading("Usaha Anda");
  await page.goBack();
  await expect(page.getByLabel("Alamat rumah")).toHaveValue("Dusun Timur, RT 02");
  await page.getByLabel("Kabupaten atau kota").selectOption("Kabupaten Lombok Tengah");
  await expect(page.getByLabel("Desa atau kelurahan tempat tinggal")).toBeHidden();
  await form.next.click();
  await form.heading("Usaha Anda");
});
