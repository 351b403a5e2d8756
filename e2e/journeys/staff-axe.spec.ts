import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { casePage } from "../pages/case";

const PLAIN = [
  "/petugas/tugas",
  "/petugas/tugas?tampil=lewat",
  "/petugas/tugas?cari=Siti",
  "/petugas/tugas?cari=tidakada",
  "/petugas/cari?cari=Siti",
  "/petugas/cari?cari=tidakada",
  "/petugas/permohonan",
  "/petugas/permohonan?keadaan=waiting_programme&urut=lama",
  "/petugas/permohonan?tenggat=lewat&kecamatan=99",
  "/petugas/permohonan?surat=gagal",
  "/petugas/beranda",
  "/petugas/oss",
  "/petugas/pemberitahuan",
  "/petugas/kegiatan",
  "/petugas/kegiatan/baru",
  "/petugas/surat",
  "/petugas/surat/luar",
  "/petugas/surat/cetak",
  "/petugas/surat/masuk",
  "/petugas/surat/masuk/cetak?kertas=a4",
  "/petugas/surat/masuk/baru",
  "/petugas/umkm",
  "/petugas/umkm?cari=tidakada",
  "/petugas/laporan/nib",
  "/petugas/laporan/sop",
  "/petugas/laporan/tahunan",
  "/petugas/laporan/sop/rincian?sop=nib&langkah=1",
  "/petugas/sop",
  "/petugas/sop/nib",
  "/petugas/sop/nib/beda",
  "/petugas/sop/nib/pertanyaan",
  "/petugas/sop/nib/rancangan",
  "/petugas/sop/nib/rancangan/uji",
  "/petugas/sop/pelatihan",
  "/petugas/sop/fasilitasi",
  "/petugas/pengaturan/akun",
  "/petugas/pengaturan/alasan",
  "/petugas/pengaturan/pembagian?ubah=nib.pelaksana",
  "/petugas/pengaturan/kalender",
  "/petugas/pengaturan/kalender?jam=baru",
  "/petugas/pengaturan/audit",
  "/petugas/pengaturan/pengguna",
  "/petugas/pengaturan/pengguna/baru",
  "/petugas/pengaturan/surat",
  "/petugas/pengaturan/surat/undangan-peserta",
  "/petugas/pengaturan/umum",
  "/petugas/pengaturan/cadangan",
  "/petugas/keluar",
  "/petugas/undangan/tidak-berlaku",
];

for (const width of [360, 1280]) {
  test(`axe finds nothing on the pages of the desk at ${width} px`, async ({ office }) => {
    await office.givenApplication("nib");
    const page = await office.asStaff("pelaksana", "jafung", "admin");
    await page.setViewportSize({ width, height: 800 });
    for (const address of PLAIN) {
      await page.goto(address);
      await expectSound(page, address);
    }
    await page.goto("/petugas/pengaturan/pengguna");
    await page.locator("main table a").first().click();
    await expect(page.getByRole("heading", { name: "Peran", exact: false }).first()).toBeVisible();
    await expectSound(page, "one user");
  });

  test(`axe finds nothing on a case at ${width} px, with everything open`, async ({ office }) => {
    const { reference } = await office.givenApplication("nib");
    const page = await office.asStaff("pelaksana");
    await page.setViewportSize({ width, height: 800 });
    const work = casePage(page, reference);
    await work.open();
    await expectSound(page, "a free case");
    await work.claim();
    await page.getByRole("link", { name: /^ktp/ }).first().click();
    await expect(page.getByRole("img", { name: /^Berkas ktp/ })).toBeVisible();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
    });
    await expectSound(page, "a case in hand");
    const stranger = await office.asStaff("seksi");
    await stranger.setViewportSize({ width, height: 800 });
    await stranger.goto(`/petugas/permohonan/${reference}`);
    await expectSound(stranger, "no such case");
    await stranger.goto("/petugas/pengaturan/pengguna");
    await expectSound(stranger, "not for this role");
    await stranger.context().clearCookies();
    await stranger.goto("/petugas/masuk");
    await expectSound(stranger, "signing in");
  });
}

test("the keys of the desk: ? lists them, / finds, J walks, A takes, and they can be switched off", async ({
  office,
}) => {
  const { reference } = await office.givenApplication("nib");
  const page = await office.asStaff("pelaksana");
  const list = page.getByRole("dialog", { name: "Tombol pintas" });
  await pressUntil(page, "?", list.getByText("Cari permohonan"));
  await expectSound(page, "the list of keys");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.keyboard.press("j");
  await expect(page.locator("main table tbody tr").first().locator("a").first()).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type(reference);
  await page.keyboard.press("Enter");
  await page.locator(`main table a[href$="${reference}"]`).click();
  await page.getByRole("button", { name: "Tangani tugas ini" }).waitFor();
  await pressUntil(page, "a", page.getByText("Tugas ini sekarang Anda tangani."));

  await page.keyboard.press("?");
  await list.getByRole("checkbox").uncheck();
  await list.getByRole("button", { name: "Tutup" }).click();
  await page.keyboard.press("t");
  await page.keyboard.press("?");
  await expect(list).toBeHidden();
  await expect(page).toHaveURL(new RegExp(reference));
});

/** A page that has just come hears no key before its scripts have. */
async function pressUntil(page: Page, key: string, seen: Locator) {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(seen).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}
