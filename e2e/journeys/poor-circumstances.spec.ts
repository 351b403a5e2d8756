import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { byKeyboard } from "../pages/by-keyboard";

test.use({ viewport: { width: 360, height: 740 } });

const photo = async (name: string, office: { photo(): Promise<Buffer> }) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await office.photo(),
});

/** Text twice as large, as a browser is set to; nothing may be wider than the page for it. */
async function fitsDoubled(page: Page) {
  const tooWide = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html { font-size: 200% }");
    document.adoptedStyleSheets = [sheet];
    const most = document.documentElement.clientWidth;
    return [...document.querySelectorAll("main *, header *")]
      .filter((element) => element.checkVisibility() && !element.closest(".sr-only, .max-sm\\:sr-only, svg *, select"))
      .filter((element) => element.getBoundingClientRect().right > most + 1)
      .map((element) => `${element.tagName} “${(element.textContent ?? "").trim().slice(0, 40)}”`);
  });
  expect(tooWide, page.url()).toEqual([]);
}

test("the whole walk by the keyboard alone, in letters of double size", async ({ office, page }) => {
  const form = applyForm(page, "promosi");
  const keys = byKeyboard(page);
  const next = async (title: string) => {
    await fitsDoubled(page);
    await keys.press(form.next);
    await form.heading(title);
  };
  await form.open();
  await keys.type("NIK", "5201014107900001");
  await keys.type("Nama sesuai KTP", "Baiq Sari Ningsih");
  await expect(page.getByLabel("Perempuan")).toBeChecked();
  await next("Kontak dan alamat");
  await keys.type("Nomor HP atau WhatsApp", "081234567890");
  await keys.choose("Desa atau kelurahan tempat tinggal", "Gapuk", "Gapuk, Kecamatan Gerung");
  await keys.type("Alamat rumah", "Dusun Timur, RT 02");
  await next("Usaha Anda");
  await keys.type("Nama usaha", "Keripik Sari");
  await keys.type("Yang dibuat atau dijual", "Keripik singkong");
  await keys.type("Tahun mulai usaha", "2021");
  await next("Tempat usaha");
  await keys.tick("Sama dengan alamat rumah");
  await next("Besarnya usaha");
  for (const [label, amount] of Object.entries({ "Modal sendiri": "15000000", "Penjualan setahun": "60000000" }))
    await keys.type(label, amount);
  await keys.type("Jumlah pekerja", "2");
  await next("Nomor usaha");
  await next("Yang Anda perlukan");
  await keys.type("Produk yang ditampilkan", "Keripik singkong pedas");
  await keys.type("Kemampuan produksi", "200 bungkus sebulan");
  await keys.tick("PIRT");
  await next("Berkas");
  for (const paper of ["ktp", "foto_produk"]) {
    const section = page.locator(`#syarat-${paper}`);
    // The browser's own dialogue of files is no part of the page: the field that opens it is reached.
    await keys.reach(section.locator(`#syarat-${paper}-pilih`));
    await section.locator(`#syarat-${paper}-pilih`).setInputFiles(await photo(`${paper}.jpg`, office));
    await keys.press(section.getByRole("button", { name: /^Kirim foto ini/ }));
    await expect(section.getByRole("link", { name: `${paper}.jpg` })).toBeVisible();
  }
  await fitsDoubled(page);
  await keys.press(page.getByRole("button", { name: "Lanjut periksa isian" }));
  await form.heading("Periksa, lalu kirim");
  await fitsDoubled(page);
  await keys.reach(page.getByLabel(/Isian dan berkas saya benar/), 120);
  await page.keyboard.press("Space");
  await keys.press(form.send);
  await form.reference();
  await fitsDoubled(page);
});

test("on a slow line that drops at every page nothing is lost, and a second press goes on", async ({ page }) => {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  const slow = { latency: 300, downloadThroughput: 180_000, uploadThroughput: 84_000 };
  const drops = (offline: boolean) => line.send("Network.emulateNetworkConditions", { offline, ...slow });
  const form = applyForm(page, "pelatihan");
  /** The press that the line swallowed is told of, and what was typed still stands there. */
  const next = async (title: string, field: string) => {
    const typed = await page.getByLabel(field, { exact: true }).inputValue();
    await drops(true);
    await form.next.click();
    await expect(page.getByText(/Sambungan terputus/).first()).toBeVisible();
    await expect(page.getByLabel(field, { exact: true })).toHaveValue(typed);
    await drops(false);
    await form.next.click();
    await form.heading(title);
  };
  await drops(false);
  await form.open();
  await form.person();
  await next("Kontak dan alamat", "Nama sesuai KTP");
  await form.contact();
  await next("Usaha Anda", "Alamat rumah");
  await form.answer({
    "Nama usaha": "Keripik Sari",
    "Yang dibuat atau dijual": "Keripik singkong",
    "Tahun mulai usaha": "2021",
  });
  await next("Tempat usaha", "Nama usaha");
  await page.getByLabel("Sama dengan alamat rumah").check();
  await form.next.click();
  await form.heading("Besarnya usaha");
  await form.answer({ "Modal sendiri": "15.000.000", "Penjualan setahun": "60000000", "Jumlah pekerja": "2" });
  await next("Nomor usaha", "Jumlah pekerja");
  await form.open("daftar");
  await expect(page.getByText("5 dari 8 langkah sudah terisi.")).toBeVisible();
});

for (const [name, lost] of [
  ["every second", (no: number) => no % 2 === 1],
  ["all but the first", (no: number) => no > 0],
] as const)
  test(`the walk goes on when ${name} of its scripts does not arrive`, async ({ page }) => {
    let script = 0;
    await page.route(/\/_next\/static\/.*\.js/, (route) => (lost(script++) ? route.abort() : route.continue()));
    const form = applyForm(page, "lapak", { javascript: false });
    await form.open();
    await form.answer({ NIK: "5201014107900001", "Nama sesuai KTP": "Baiq Sari Ningsih" });
    await form.next.click();
    await expect(page.getByLabel("Tahun", { exact: true })).toHaveValue("1990");
    await form.next.click();
    await form.heading("Kontak dan alamat");
    await form.answer({ "Nomor HP atau WhatsApp": "12" });
    await form.next.click();
    await expect(page.getByRole("alert").filter({ hasText: "Ada yang perlu diperbaiki" })).toBeVisible();
    await expect(page.getByLabel("Nomor HP atau WhatsApp")).toHaveValue("12");
    await form.open("identitas");
    await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Baiq Sari Ningsih");
    expect(script).toBeGreaterThan(1);
  });
