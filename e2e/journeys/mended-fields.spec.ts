import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";

const SUMMARY = { name: "Ada yang perlu diperbaiki" };

test("a mended field leaves the summary, and the last one takes it and the title's word along", async ({ page }) => {
  const form = applyForm(page, "nib");
  await form.open();
  await form.next.click();
  const summary = page.getByRole("alert", SUMMARY);
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Kesalahan: /);
  await form.problem("Tulis NIK Anda: 16 angka di KTP.");
  const lines = summary.getByRole("link");
  const before = await lines.count();
  expect(before).toBe(4);
  await page.getByLabel("Nama sesuai KTP").fill("Baiq Sari Ningsih");
  await expect(lines).toHaveCount(before - 1);
  await form.person();
  await expect(summary).toHaveCount(0);
  await expect(page).toHaveTitle(/^(?!Kesalahan)/);

  await form.open("tempat");
  await form.next.click();
  await form.problem("Tulis alamat usaha: dusun, jalan, nomor, RT/RW.");
  // A box that excuses what was missing mends it.
  await page.getByLabel("Sama dengan alamat rumah").check();
  await expect(summary.getByText("Tulis alamat usaha")).toHaveCount(0);
  await expect(summary.getByText("Pilih desa atau kelurahan tempat usaha.")).toHaveCount(0);
  await form.next.click();
  await form.problem(
    "Alamat rumah belum lengkap di halaman Kontak dan alamat. Isi alamat usaha di sini, atau lengkapi dahulu halaman itu.",
  );
});

test("a paper that has come is missed no more", async ({ page, office }) => {
  const form = applyForm(page, "nib");
  await form.open();
  await form.identity({ "E-mail": "sari@contoh.test" });
  await form.next.click();
  await form.heading("Usaha Anda");
  await page.goto(`${form.address}/berkas`);
  await form.toCheck();
  await form.problem("Kami belum menerima KTP.");
  await form.give("ktp", { name: "ktp.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await expect(page.getByRole("link", { name: "Kami belum menerima KTP." })).toHaveCount(0);
  await expect(page.getByRole("alert", SUMMARY)).toBeVisible();
});

test("who lives elsewhere is asked for no village, and their business must lie here", async ({ page }) => {
  const form = applyForm(page, "lapak");
  await form.open();
  await form.identity();
  const village = page.getByLabel("Desa atau kelurahan tempat tinggal");
  await page.getByLabel("Kabupaten atau kota").selectOption("Kota Mataram");
  await expect(village).toBeHidden();
  await expect(page.getByText("Tempat usaha Anda tetap harus di Kabupaten Lombok Barat.")).toBeVisible();
  await form.saved();
  await form.next.click();
  await form.heading("Usaha Anda");
  await form.open("tempat");
  await page.getByLabel("Sama dengan alamat rumah").check();
  await form.next.click();
  await expect(page.getByRole("link", { name: /Rumah Anda di luar Lombok Barat/ })).toBeVisible();
  await form.open("kontak");
  await expect(page.getByLabel("Kabupaten atau kota")).toHaveValue("52.71");
});

test("days of the desk are written day, month, year, and read so", async ({ office }) => {
  const page = await office.asStaff("admin");
  await page.goto("/petugas/pengaturan/kalender?tahun=2031");
  await expect(page.locator("input[type=date], input[type=time]")).toHaveCount(0);
  await page.getByText("Tambah hari libur").first().click();
  const day = page.getByLabel("Tanggal", { exact: true });
  const name = `Libur ${Date.now()}`;
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await day.fill("31/2/2031");
  await page.getByRole("button", { name: "Tambah" }).click();
  await expect(page.getByRole("link", { name: "Tulis tanggalnya, misalnya 5/12/2026." })).toBeVisible();
  await day.fill(`${1 + (Date.now() % 28)}/12/2031`);
  await page.getByLabel("Jenis").selectOption("Libur daerah");
  await expect(page.getByRole("alert", SUMMARY)).toHaveCount(0);
  await page.getByRole("button", { name: "Tambah" }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByText("Desember 2031").first()).toBeVisible();
  await page.goto("/petugas/pengaturan/kalender?jam=baru");
  await expect(page.getByLabel("Masuk").first()).toHaveValue(/^\d\d\.\d\d$/);
});

test("what is missing for one choice alone is missed no more after another", async ({ office }) => {
  const page = await office.asStaff("kadis");
  await page.goto("/petugas/sop/nib/pertanyaan");
  await page.getByLabel("Harus diubah").check();
  await page.getByRole("button", { name: "Simpan dan lanjut" }).click();
  await expect(page.getByRole("alert", SUMMARY)).toBeVisible();
  await page.getByLabel("Benar, seperti itu").check();
  await expect(page.getByRole("alert", SUMMARY)).toHaveCount(0);
});

for (const width of [1280, 360])
  test(`what a field says or unsays when it is left takes no press away, at ${width} px`, async ({ office }) => {
    const page = await office.asStaff("pelaksana");
    await page.setViewportSize({ width, height: 900 });
    const field = (name: string) => page.getByRole("textbox", { name, exact: true });
    const village = page.getByLabel("Desa atau kelurahan tempat tinggal").and(page.locator("input"));
    const box = page.getByLabel("Sama dengan alamat rumah");
    for (const [left, typed] of [
      [village, "gerung utara"],
      [field("E-mail"), "a@gmial.com"],
      [field("NIK"), "5201014107900001"],
    ] as const) {
      await page.goto("/petugas/loket");
      await page.getByRole("button", { name: "NIB", exact: true }).click();
      await page.getByRole("button", { name: "Simpan dan lanjut ke berkas" }).click();
      await expect(page.getByText("Isian sudah disimpan. Lengkapi yang ditandai")).toBeVisible();
      await left.pressSequentially(typed);
      await box.scrollIntoViewIfNeeded();
      const { x, y, width: wide, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(x + wide / 2, y + height / 2);
      // As long as a hand presses: the page is drawn anew meanwhile.
      await page.mouse.down();
      await page.waitForTimeout(150);
      await page.mouse.up();
      await expect(box, typed).toBeChecked();
    }
  });
