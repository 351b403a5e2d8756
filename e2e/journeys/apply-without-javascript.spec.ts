import { expect, test } from "../fixtures/portal";
import { applyForm, MUST_BRING } from "../pages/apply";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test("the whole application by plain posts", async ({ office, page }) => {
  const form = applyForm(page, "nib", { javascript: false });
  const photo = async (name: string) => ({ name, mimeType: "image/jpeg", buffer: await office.photo() });

  await form.open();
  await form.answer({ NIK: "123", "Nama sesuai KTP": "Sari" });
  await form.next.click();
  await form.problem("NIK harus 16 angka. Hitung lagi angka di KTP Anda.");
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Sari");

  await form.identity({ "E-mail": "sari@contoh.test" });
  await form.next.click();
  await form.heading("Usaha Anda");
  await expect(page).toHaveTitle(/^Usaha Anda/);
  await form.business({ NPWP: "12.345.678.2-912.000" });
  await form.next.click();
  await form.heading("Yang Anda perlukan");
  await form.nib();
  await form.next.click();

  await form.heading("Berkas");
  await form.toCheck();
  await form.problem("Kami belum menerima KTP.");
  const paper = page.locator("#syarat-ktp");
  const text = { name: "catatan.txt", mimeType: "text/plain", buffer: Buffer.from("bukan foto") };
  await paper.locator("input[type=file]").setInputFiles(text);
  await paper.getByRole("button", { name: /^Unggah/ }).click();
  await expect(paper.getByRole("alert")).toBeVisible();
  await expect(page).toHaveTitle(/^Kesalahan: Berkas/);
  await form.give("ktp", await photo("ktp.jpg"));
  await expect(page).toHaveTitle(/^Berkas/);
  await form.give("surat_usaha", await photo("surat.jpg"));
  await form.toCheck();
  await form.heading("Periksa, lalu kirim");
  await form.send.click();
  await form.problem("Beri centang bahwa isian dan berkas Anda benar.");
  await form.confirmTruth();
  await form.send.click();

  const reference = await form.reference();
  await form.open();
  await page.getByRole("link", { name: "Lihat permohonan itu" }).click();
  expect(await form.reference()).toBe(reference);
  await page.getByRole("link", { name: "Lacak permohonan" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("sudah kami terima");
});

for (const [slug, papers] of Object.entries(MUST_BRING).filter(([one]) => one !== "nib"))
  test(`the whole application for ${slug} by plain posts`, async ({ office, page }) => {
    const form = applyForm(page, slug, { javascript: false });
    await form.open();
    await form.identity();
    await form.next.click();
    await form.heading("Usaha Anda");
    await form.business();
    await form.next.click();
    await form.heading("Yang Anda perlukan");
    await form.next.click();
    await expect(page).toHaveTitle(/^Kesalahan: /);
    await form.service();
    await form.next.click();
    await form.heading("Berkas");
    for (const paper of papers)
      await form.give(paper, { name: `${paper}.jpg`, mimeType: "image/jpeg", buffer: await office.photo() });
    await form.toCheck();
    await form.heading("Periksa, lalu kirim");
    await form.confirmTruth();
    await form.send.click();
    const reference = await form.reference();
    await page.goto(`/lacak/${reference}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("sudah kami terima");
  });

test("the list of the walk and the short code, by plain posts", async ({ page, browser }) => {
  const form = applyForm(page, "pelatihan", { javascript: false });
  await form.open();
  await form.identity();
  await form.open("daftar");
  await form.heading("Daftar isian");
  await expect(page.getByText("1 dari 8 langkah sudah terisi.")).toBeVisible();
  const code = (await page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? "";
  await page.getByRole("link", { name: "Lanjut: Kontak dan alamat" }).click();
  await form.heading("Kontak dan alamat");

  const elsewhere = await browser.newContext({ javaScriptEnabled: false });
  const phone = await elsewhere.newPage();
  await phone.goto("/lanjut");
  await phone.getByLabel("Kode isian").fill(code);
  await phone.getByLabel("Nomor HP atau tanggal lahir Anda").fill("1-7-1991");
  await phone.getByRole("button", { name: "Buka isian" }).click();
  await expect(phone.getByText(/itu tidak cocok/)).toBeVisible();
  await phone.getByLabel("Nomor HP atau tanggal lahir Anda").fill("1-7-1990");
  await phone.getByRole("button", { name: "Buka isian" }).click();
  await applyForm(phone, "pelatihan").heading("Kontak dan alamat");
  await elsewhere.close();
});
