import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";

test.use({ javaScriptEnabled: false });

test("back from the second part shows the first, filled, also without JavaScript", async ({ page }) => {
  const form = applyForm(page, "lapak", { javascript: false });
  await form.open();
  await form.answer({
    NIK: "5201014107900001",
    "Nama sesuai KTP": "Baiq Sari Ningsih",
    Tanggal: "01",
    Bulan: "07",
    Tahun: "1990",
    "Nomor HP atau WhatsApp": "0812 3456 7890",
    "Desa atau kelurahan tempat tinggal": "52.01.01.2003",
    "Alamat rumah": "Dusun Timur, RT 02",
  });
  await page.getByLabel("Perempuan").check();
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
