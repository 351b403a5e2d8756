import { expect, test } from "../fixtures/portal";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test("who does not know which service answers four questions, is told why not the wished one, and begins another", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Belum tahu layanan mana?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Layanan mana yang cocok?");
  await expect(page.getByText("Pilih satu jawaban.")).toHaveCount(0);
  await page.getByLabel("Tempat atau lapak untuk berjualan").check();
  await page.getByLabel("Jalan: jasa").check();
  await page.getByLabel("Sudah", { exact: true }).check();
  await page.getByLabel("Di Kabupaten Lombok Barat").check();
  await page.getByRole("button", { name: "Lihat layanan yang cocok" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mulai dari Bantuan Peralatan");
  await expect(page.getByText("Lapak untuk yang menjual barang; usaha Anda jasa.")).toBeVisible();
  await expect(page.getByText("Usaha Anda sudah punya NIB. Satu usaha cukup satu NIB.")).toBeVisible();

  // The answers stand in the form again, and one of them is changed.
  await page.getByText("Ubah jawaban").click();
  await expect(page.getByLabel("Jalan: jasa")).toBeChecked();
  await page.getByLabel("Di tempat lain").check();
  await page.getByRole("button", { name: "Lihat layanan yang cocok" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kantor lain yang bisa membantu Anda");
  await expect(page.getByText("mendaftar sendiri di oss.go.id")).toBeVisible();

  await page.goBack();
  await page.getByRole("link", { name: "Lihat syaratnya" }).click();
  await expect(page).toHaveURL(/\/layanan\/peralatan$/);
});

test("an address with half of the answers says which are missing and keeps the others", async ({ page }) => {
  await page.goto("/mulai?perlu=alat&usaha=rencana&nib=entah");
  await expect(page).toHaveTitle(/^Kesalahan: /);
  await expect(page.getByRole("alert")).toContainText("Apakah usaha itu sudah punya NIB?");
  await expect(page.getByText("Pilih satu jawaban.")).toHaveCount(2);
  await expect(page.getByLabel("Alat untuk bekerja")).toBeChecked();
});
