import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";

const preview = (page: Page) => page.getByRole("region", { name: "Pratinjau" });
const block = (page: Page, name: RegExp) => page.getByRole("listitem").filter({ has: page.getByText(name) });

test("admin changes the words of a letter and sees it while typing; what nobody knows is refused", async ({
  office,
}) => {
  const page = await office.asStaff("admin");
  await page.goto("/petugas/pengaturan/umum");
  await page.getByRole("link", { name: "Surat", exact: true }).click();
  await page.getByRole("link", { name: "Lembar persyaratan" }).click();
  await expect(preview(page).getByRole("article")).toContainText("PERSYARATAN");

  const first = block(page, /^2\. /).first();
  await first.locator("summary").click();
  const words = first.locator("[data-rich]");
  await words.fill("Kami senang melayani [Nama ketua RT]");
  await page.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
  await expect(page.getByRole("alert", { name: "Ada yang perlu diperbaiki" })).toContainText(
    "[Nama ketua RT] tidak dikenal",
  );
  await expect(words).toHaveText("Kami senang melayani [Nama ketua RT]");

  await words.fill("Kami senang melayani ");
  await page.getByRole("button", { name: "Layanan", exact: true }).click();
  await expect(words).toHaveText("Kami senang melayani [Layanan]");
  // Without a press: the preview follows after a pause.
  await expect(preview(page).getByRole("article")).toContainText(/Kami senang melayani (?!\[)/);
  await page.getByLabel("Apa yang diubah").fill("Sapaan baru");
  await page.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
  await expect(page.getByText("Naskah disimpan sebagai versi baru.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Versi" })).toContainText("Sapaan baru");
  await expectSound(page);
});

test("letterhead and number are set with an example of the number", async ({ office }) => {
  const page = await office.asStaff("admin");
  await page.goto("/petugas/pengaturan/surat");
  await expect(page.getByText(/^Surat: 500\.3\.6\/012\//)).toBeVisible();
  await page.getByLabel("Kode unit").fill("");
  await expect(page.getByText(/Kode unit ada di format/)).toBeVisible();
  await page.getByLabel("Kode unit").fill("DKUKM");
  await page.getByLabel("Lambang daerah").setInputFiles({
    name: "lambang.png",
    mimeType: "image/png",
    buffer: Buffer.from("bukan gambar"),
  });
  await page.getByRole("button", { name: "Simpan kop dan nomor" }).click();
  await expect(page.getByRole("alert", { name: "Ada yang perlu diperbaiki" })).toContainText(
    "bukan gambar PNG atau JPEG",
  );
  // A photo of any size becomes one that the form carries.
  const arms = page.getByLabel("Lambang daerah");
  await arms.setInputFiles({ name: "lambang.png", mimeType: "image/png", buffer: await largePicture() });
  const sizes = () => arms.evaluate((input: HTMLInputElement) => Array.from(input.files ?? [], ({ size }) => size));
  await expect.poll(sizes).toEqual([expect.any(Number)]);
  expect((await sizes())[0]).toBeLessThan(900_000);
  await page.getByRole("button", { name: "Simpan kop dan nomor" }).click();
  await expect(page.getByText("Kop, halaman, dan nomor disimpan.")).toBeVisible();
  await expect(page.getByRole("img", { name: "Lambang di kop sekarang" })).toBeVisible();
  await expect(page.getByText(/012\/DKUKM\//).first()).toBeVisible();
  // Saved once more as it stands: no version that says nothing.
  await expectNoVersion(page, "Simpan kop dan nomor");
});

async function expectNoVersion(page: Page, button: string) {
  const versions = page.getByRole("region", { name: "Versi" }).getByRole("listitem");
  await expect(versions.first()).toBeVisible();
  const count = await versions.count();
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByText("Tidak ada yang berubah.")).toBeVisible();
  await expect(versions).toHaveCount(count);
}

/** More than 5 MB: grain does not compress. */
async function largePicture(): Promise<Buffer> {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 6 };
  const picture = await sharp({ create: { width: 2000, height: 1800, channels: 3, background: "#fff", noise } })
    .png()
    .toBuffer();
  expect(picture.byteLength).toBeGreaterThan(5_000_000);
  return picture;
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("blocks change places, are previewed and saved, and nothing typed is lost", async ({ office }) => {
    const page = await office.asStaff("admin");
    await page.goto("/petugas/pengaturan/surat/formulir-kosong");
    await page.getByLabel("Apa yang diubah").fill("Urutan baru");
    await page.getByLabel("Tambah bagian").selectOption("heading");
    await page.getByLabel(/^Sesudah bagian ke/).fill("1");
    await page.getByRole("button", { name: "Tambah", exact: true }).click();
    await page.locator("#naskah-b1-text").fill("Diisi [Nama yang tak ada]");
    await page.getByRole("button", { name: /^Naik\s+bagian 2\./ }).click();
    await expect(page.locator("#naskah-b0-text")).toHaveValue("Diisi [Nama yang tak ada]");
    await expect(page.getByLabel("Apa yang diubah")).toHaveValue("Urutan baru");

    await page.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
    await expect(page.getByRole("alert", { name: "Ada yang perlu diperbaiki" })).toContainText(
      "[Nama yang tak ada] tidak dikenal",
    );
    await page.locator("#naskah-b0-text").fill("Diisi untuk [Layanan]");
    await page.getByRole("button", { name: "Lihat pratinjau" }).click();
    await expect(preview(page).getByRole("article")).toContainText("Diisi untuk ");
    await page.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
    await expect(page.getByText("Naskah disimpan sebagai versi baru.")).toBeVisible();

    await page.getByRole("link", { name: /Buka untuk dipakai lagi\s+bawaan portal/ }).click();
    await expect(page.getByText("Yang dibuka: naskah bawaan portal")).toBeVisible();
    await page.getByRole("button", { name: "Simpan sebagai versi baru" }).click();
    await expect(page.getByText("Versi 2, dipakai sekarang")).toBeVisible();
    await expectNoVersion(page, "Simpan sebagai versi baru");
  });
});
