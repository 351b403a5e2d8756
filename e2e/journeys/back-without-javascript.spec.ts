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

test("back to a page that said what is missing asks nobody to send anything again", async ({ page }) => {
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  const form = applyForm(page, "lapak", { javascript: false });
  await form.open();
  await form.answer({ NIK: "123", "Nama sesuai KTP": "Baiq Sari Ningsih" });
  await form.next.click();
  await form.problem("NIK harus 16 angka. Hitung lagi angka di KTP Anda.");
  await expect(page).toHaveTitle(/^Kesalahan: Identitas Anda/);
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Baiq Sari Ningsih");
  await page.reload();
  await form.problem("NIK harus 16 angka. Hitung lagi angka di KTP Anda.");

  // The NIK says two of the answers, which are to be looked at once.
  await form.answer({ NIK: "5201014107900001" });
  await form.next.click();
  await form.problem("Tanggal lahir ini kami baca dari NIK. Cocokkan dengan KTP, lalu lanjutkan.");
  await form.next.click();
  await form.heading("Kontak dan alamat");
  expect(posts).toHaveLength(3);

  await page.goBack();
  await form.heading("Identitas Anda");
  await expect(page.getByLabel("NIK")).toHaveValue("5201014107900001");
  // As the server draws it now; a browser may have kept the page of before.
  await page.reload();
  await expect(page).toHaveTitle(/^Identitas Anda/);
  await expect(page.getByText("Ada yang perlu diperbaiki")).toBeHidden();
  expect(posts).toHaveLength(3);
});
