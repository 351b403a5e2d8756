import type { Page } from "@playwright/test";
import { addCalendarDays, formatShortDate, witaDate } from "@/lib/domain/working-time";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { byKeyboard } from "../pages/by-keyboard";

const ADDRESS = "/petugas/sop/fasilitasi/rancangan";
/** So far away that no other journey meets it. */
const DAY = formatShortDate(addCalendarDays(witaDate(new Date()), 1_000));

test("by keyboard a changed doer and time go from a draft to a version that the Kadis has approved", async ({
  office,
}) => {
  const writer = await office.asStaff("jafung");
  const keys = keysOn(writer);
  await writer.goto(ADDRESS);
  await keys.send("Mulai rancangan dari versi 1");
  await expect(writer.getByText("Rancangan dimulai.")).toBeVisible();
  await keys.follow("Ubah langkah 3");
  await expect(writer.getByRole("heading", { level: 1, name: "Langkah 3" })).toBeVisible();
  await expectSound(writer);
  // What cannot be is said at its field, and what was typed stays.
  await keys.type("Waktu", "10 Hari");
  await keys.type("Waktu baku", "sepuluh");
  await keys.send("Simpan di rancangan");
  await expect(writer.getByText("Tulis angka bulat").first()).toBeVisible();
  await expect(writer.getByLabel("Waktu", { exact: true })).toHaveValue("10 Hari");
  await keys.type("Waktu baku", "10");
  await keys.choose("Pelaksana tugas 3", "Kepala Bidang");
  await keys.send("Simpan di rancangan");
  await expect(writer.getByText("Disimpan di rancangan.")).toBeVisible();
  const changes = writer.locator("section[aria-labelledby=beda]");
  await expect(changes).toContainText("Langkah 3, Waktu berubah dari “5 hari” menjadi “10 Hari”.");
  await expect(changes).toContainText("menjadi “10 hari kerja, periksa berkas 3 hari kerja”");
  await keys.follow("Uji coba dengan permohonan contoh");
  await expect(writer.getByRole("heading", { level: 1, name: "Uji coba rancangan" })).toBeVisible();
  const promotion = writer.locator("section[aria-labelledby=uji-promosi]");
  await expect(promotion).toContainText("Kepala Bidang: Telaah jadwal");
  await expect(promotion).toContainText("Sampai selesai, paling lambat");
  await expectSound(writer);
  await keys.follow("Rancangan: Penyusunan Perencana Fasilitas Usaha Mikro");
  const sheet = await writer.request.get(`${ADDRESS}/naskah?kertas=f4`);
  expect(sheet.headers()["content-type"]).toBe("application/pdf");
  await keys.open("Ajukan untuk ditelaah");
  await keys.type("Mengapa SOP ini diubah", "Hasil survei: jadwal perlu waktu lebih lama.");
  await keys.type("Berlaku mulai", DAY);
  await keys.send("Ajukan untuk ditelaah");
  await expect(writer.getByText("Rancangan diajukan.")).toBeVisible();
  await expect(writer.getByRole("link", { name: "Ubah langkah 3" })).toHaveCount(0);

  const reviewer = await office.asStaff("sekretaris");
  await fromHome(reviewer);
  await expectSound(reviewer);
  const review = keysOn(reviewer);
  await review.open("Teruskan ke Kepala Dinas");
  await review.send("Sudah saya telaah, teruskan ke Kepala Dinas");
  await expect(reviewer.getByText("Rancangan diteruskan ke Kepala Dinas.")).toBeVisible();

  const head = await office.asStaff("kadis");
  await fromHome(head);
  const approve = keysOn(head);
  await approve.open("Sahkan dan terbitkan");
  await approve.send("Sahkan dan terbitkan");
  await expect(head.getByRole("heading", { level: 1 })).toContainText("Penyusunan");
  await expect(head.getByText("belum berlaku")).toBeVisible();
  await head.goto("/petugas/sop/fasilitasi/beda");
  await expect(head.getByText("menjadi “10 Hari”").first()).toBeVisible();
});

/** A list is chosen from by typing how its choice begins. */
function keysOn(page: Page) {
  const keys = byKeyboard(page);
  return {
    ...keys,
    send: (name: string) => keys.press(page.getByRole("button", { name, exact: true })),
    follow: (name: string) => keys.press(page.getByRole("link", { name, exact: true })),
    open: (summary: string) => keys.press(page.locator("summary", { hasText: summary })),
    async choose(label: string, beginning: string) {
      await keys.reach(page.getByLabel(label, { exact: true }));
      await page.keyboard.type(beginning);
    },
  };
}

async function fromHome(page: Page) {
  await page.goto("/petugas/beranda");
  await page.locator(`a[href="${ADDRESS}"]`).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rancangan SOP" })).toBeVisible();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("a row comes in, is refused until it is whole, goes again, and the draft is given up", async ({ office }) => {
    const writer = await office.asStaff("sekretaris");
    await writer.goto("/petugas/sop/pelatihan/rancangan");
    await writer.getByRole("button", { name: "Mulai rancangan dari versi 1" }).click();
    await writer.locator("#r2 summary").click();
    await writer.getByRole("button", { name: "Sisipkan langkah sesudahnya: langkah 2" }).click();
    await expect(writer.getByRole("heading", { level: 1, name: "Langkah 3" })).toBeVisible();
    await writer.getByLabel("Aktivitas").fill("Memesan tempat");
    await writer.getByRole("button", { name: "Simpan di rancangan" }).click();
    await expect(writer.getByText("Tulis waktunya seperti di naskah").first()).toBeVisible();
    await expect(writer.getByLabel("Aktivitas")).toHaveValue("Memesan tempat");
    await writer.getByLabel("Persyaratan", { exact: true }).fill("-");
    await writer.getByLabel("Waktu", { exact: true }).fill("1 Jam");
    await writer.getByLabel("Output", { exact: true }).fill("Tempat dipesan");
    await writer.getByLabel("Pelaksana tugas baru 1").selectOption("pelaksana");
    await writer.getByLabel("Pekerjaan tugas baru 1").selectOption("perform");
    await writer.getByLabel("Lingkup tugas baru 1").selectOption("programme");
    await writer.getByRole("button", { name: "Simpan di rancangan" }).click();
    await expect(writer.locator("section[aria-labelledby=beda]")).toContainText("Langkah 3 baru: Memesan tempat.");

    const row = writer.locator("tr", { hasText: "Memesan tempat" }).first();
    await row.locator("summary").click();
    await row.getByRole("button", { name: /^Hapus dari rancangan/ }).click();
    await expect(writer.getByText("Masih sama dengan versi 1.")).toBeVisible();
    await writer.locator("summary", { hasText: "Batalkan rancangan" }).click();
    await writer.getByLabel("Mengapa tidak dipakai").fill("Hanya percobaan.");
    await writer.getByRole("button", { name: "Batalkan rancangan" }).click();
    await expect(writer.getByText("Belum ada rancangan.")).toBeVisible();
  });
});
