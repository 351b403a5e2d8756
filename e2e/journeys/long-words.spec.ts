import type { Page } from "@playwright/test";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { db } from "@/lib/platform/db";
import { givenProgramme, must } from "@/lib/testing/programmes";
import { expect, test } from "../fixtures/portal";
import { casePage, trackingPage } from "../pages/case";

/** One word of 120 letters, as no name is and as every field lets pass. */
const LONG = "Keripikpisang".repeat(10).slice(0, 120);

/** WCAG 1.4.12: what a reader may set, and nothing may be lost by it. */
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

/** What leaves the page or its own box at this width; a table may scroll in its own region. */
async function spilt(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const told = (element: Element, why: string) =>
      `${why}: ${element.tagName} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { right, width: own } = element.getBoundingClientRect();
      if (!own || element.closest(".sr-only, .max-sm\\:sr-only, .skip-link, select, svg")) continue;
      if (right > width + 1 && !scrolls(element.parentElement)) found.push(told(element, "out"));
      const { overflowX, overflowY } = getComputedStyle(element);
      // A line to write on scrolls by itself.
      if (element.matches("input, textarea")) continue;
      if (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(told(element, "cut"));
      if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2)
        found.push(told(element, "cut below"));
    }
    return found.slice(0, 5);
  });
}

async function fits(page: Page, addresses: string[]) {
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }), address).toBeVisible();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
    });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await spilt(page), `${address} at ${width}`).toEqual([]);
    }
    // The page's policy takes no style from outside; a sheet of the document's own is the reader's.
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, SPACING);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await spilt(page), `${address}, spaced`).toEqual([]);
  }
}

test("words of 120 letters and wide spacing widen and clip no page", async ({ office, page }) => {
  const { reference } = await office.givenApplication("nib", { name: LONG, businessName: LONG });
  const { reference: accepted, phone } = await office.givenAccepted("pelatihan", LONG);
  const { id } = await db().application.findUniqueOrThrow({ where: { reference: accepted }, select: { id: true } });
  const officer = await office.givenStaff("pelaksana");
  const programmeId = await givenProgramme(officer, {
    type: "training",
    quota: 5,
    title: LONG,
    place: LONG,
    description: LONG,
  });
  await must(
    gatherChosen(officer, { programmeId, applicationId: [id], passingReason: "Dipilih untuk perjalanan ini." }),
  );

  const clerk = await office.asStaff("pelaksana", "jafung", "seksi", "admin");
  const work = casePage(clerk, reference);
  await work.open();
  await work.claim();
  await clerk.locator("#syarat-ktp").getByText("Minta ganti").first().click();
  await clerk.locator("#putuskan-ktp").getByLabel("Kata Anda sendiri").fill(LONG);
  await clerk.locator("#putuskan-ktp").getByRole("button", { name: "Minta diganti" }).click();
  await expect(clerk.getByText("Keputusan persyaratan disimpan.")).toBeVisible();
  await clerk.locator("#catat").getByRole("textbox").fill(LONG);
  await clerk.locator("#catat").getByRole("button").click();
  await expect(clerk.getByText("Catatan disimpan.")).toBeVisible();

  const programme = `/petugas/kegiatan/${programmeId}`;
  await fits(clerk, [
    "/petugas/tugas",
    `/petugas/permohonan/${reference}`,
    `/petugas/permohonan/${accepted}`,
    "/petugas/kegiatan",
    programme,
    `${programme}/ubah`,
    `${programme}/kumpulkan`,
    `${programme}/peserta`,
    `${programme}/surat`,
    "/petugas/kegiatan/baru?jenis=training",
    "/petugas/umkm",
    "/petugas/laporan/nib",
    "/petugas/laporan/sop",
    "/petugas/laporan/tahunan",
    "/petugas/laporan/sop/rincian?sop=nib&langkah=1",
    "/petugas/sop",
    "/petugas/sop/nib",
    "/petugas/pengaturan/akun",
    "/petugas/pengaturan/audit",
    "/petugas/pengaturan/alasan",
    "/petugas/pengaturan/pembagian?ubah=nib.pelaksana",
    "/petugas/pengaturan/kalender",
    "/petugas/pengaturan/pengguna",
    "/petugas/pengaturan/pengguna/baru",
    "/petugas/pengaturan/umum",
    "/petugas/pengaturan/cadangan",
  ]);

  await trackingPage(page, accepted).prove(phone);
  await fits(page, [
    "/",
    "/layanan",
    "/layanan/nib",
    "/layanan/nib/ajukan?bagian=identitas",
    "/layanan/lapak/ajukan?bagian=layanan",
    "/lacak",
    `/lacak/${accepted}`,
    `/lacak/${reference}`,
    "/kegiatan",
    "/sop/nib",
    `/kegiatan/${programmeId}`,
    "/petugas/masuk",
    "/gangguan",
    "/halaman-yang-tidak-ada",
  ]);
});
