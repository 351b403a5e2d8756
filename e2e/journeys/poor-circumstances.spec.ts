import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/portal";
import { applyForm, MUST_BRING } from "../pages/apply";

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

for (const [slug, papers] of Object.entries(MUST_BRING)) {
  test(`the whole walk for ${slug} by the keyboard alone, in letters of double size`, async ({ office, page }) => {
    const form = applyForm(page, slug, { hand: "keys", look: () => fitsDoubled(page) });
    await form.open();
    await form.identity(slug === "nib" ? { "E-mail": "sari@contoh.test" } : {});
    await form.press(form.next);
    await form.heading("Usaha Anda");
    await form.business(slug === "nib" ? { NPWP: "12.345.678.2-912.000" } : {});
    await form.press(form.next);
    await form.heading("Yang Anda perlukan");
    await (slug === "nib" ? form.nib() : form.service());
    await form.press(form.next);
    await form.heading("Berkas");
    for (const paper of papers) await form.give(paper, await photo(`${paper}.jpg`, office));
    await form.toCheck();
    await form.heading("Periksa, lalu kirim");
    await form.confirmTruth();
    await form.press(form.send);
    await form.reference();
    await fitsDoubled(page);
  });
}

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
