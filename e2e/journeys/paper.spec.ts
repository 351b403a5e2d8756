import type { Page } from "@playwright/test";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { db } from "@/lib/platform/db";
import { givenProgramme, must } from "@/lib/testing/programmes";
import { expect, test } from "../fixtures/portal";

/** What lies between the margins of a sheet that stands upright, in pixels of 1/96 inch. */
const SHEETS = { A4: Math.floor(((210 - 26) / 25.4) * 96), F4: Math.floor(((215 - 26) / 25.4) * 96) };

/** What is wider than the sheet (the browser would shrink it with everything else), and what is only there to be pressed. */
async function wrongOnPaper(page: Page, address: string): Promise<string[]> {
  await page.emulateMedia({ media: "screen" });
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  const found: string[] = [];
  for (const [sheet, width] of Object.entries(SHEETS)) {
    await page.setViewportSize({ width, height: 1_000 });
    const told = await page.evaluate(() => {
      const most = document.documentElement.clientWidth;
      const isSeen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
      const words = (element: Element) => `${element.tagName} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
      const wide = [...document.querySelectorAll("body *")].filter(
        (element) =>
          isSeen(element) && !element.closest(".sr-only") && element.getBoundingClientRect().right > most + 1,
      );
      const pressed = [...document.querySelectorAll("button, a[role=button]")].filter(isSeen);
      return [
        ...wide.map((element) => `wide: ${words(element)}`),
        ...pressed.map((element) => `button: ${words(element)}`),
      ];
    });
    found.push(...told.slice(0, 5).map((text) => `${address} on ${sheet}: ${text}`));
  }
  return found;
}

test("every page of the desk stands upright on A4 and F4, whole, without what is only there to be pressed", async ({
  office,
}) => {
  const nik = { nik: "5201014107900013", name: "Baiq Husniati Wulandari Kartika Nurhidayatullah" };
  const nib = await office.givenApplication("nib", nik);
  await office.givenApplication("nib", nik);
  const { reference } = await office.givenAccepted("pelatihan", nik.name);
  const officer = await office.givenStaff("pelaksana");
  const programmeId = await givenProgramme(officer, { type: "training", quota: 10 });
  const { id: applicationId } = await db().application.findUniqueOrThrow({
    where: { reference },
    select: { id: true },
  });
  await must(
    gatherChosen(officer, {
      programmeId,
      applicationId: [applicationId],
      passingReason: "Dipilih untuk perjalanan ini.",
    }),
  );
  const page = await office.asStaff("pelaksana", "admin", "kadis");
  const programme = `/petugas/kegiatan/${programmeId}`;
  const found: string[] = [];
  for (const address of [
    "/petugas/beranda",
    "/petugas/tugas",
    "/petugas/tugas/bagi",
    "/petugas/pemberitahuan",
    "/petugas/permohonan",
    `/petugas/permohonan/${nib.reference}`,
    `/petugas/permohonan/${nib.reference}/cetak`,
    "/petugas/kegiatan",
    programme,
    `${programme}/peserta`,
    `${programme}/peserta?bagian=nilai`,
    `${programme}/peserta?bagian=hadir`,
    `${programme}/surat`,
    `${programme}/kumpulkan`,
    "/petugas/surat",
    "/petugas/umkm",
    "/petugas/laporan/nib",
    "/petugas/sop/nib",
    "/petugas/sop/pelatihan",
    "/petugas/sop/fasilitasi",
    "/petugas/pengaturan/umum",
    "/petugas/pengaturan/pengguna",
    `/petugas/pengaturan/pengguna/${officer.actor.id}`,
    `${programme}/ubah`,
    "/petugas/pengaturan/kalender",
    "/petugas/pengaturan/audit",
    "/petugas/pengaturan/alasan",
    "/petugas/pengaturan/cadangan",
    "/petugas/pengaturan/surat",
  ])
    found.push(...(await wrongOnPaper(page, address)));
  expect(found).toEqual([]);

  // What a form keeps is read on paper; what is only ticked or typed to do something is not there.
  await page.emulateMedia({ media: "print" });
  await page.goto("/petugas/pengaturan/umum");
  await expect(page.getByLabel("Jangka waktu keberatan")).toBeVisible();
  await page.goto(`/petugas/pengaturan/pengguna/${officer.actor.id}`);
  await expect(page.getByLabel("Nama lengkap")).toBeVisible();
  for (const address of [`${programme}/kumpulkan`, `${programme}/surat`, "/petugas/surat/masuk/baru"]) {
    await page.goto(address);
    await expect(page.locator("main").locator("input, select, textarea").filter({ visible: true })).toHaveCount(0);
  }

  // Whoever asks twice is told in the queue as on the case: which number, since when, how it stands.
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ["/petugas/tugas", `/petugas/permohonan/${nib.reference}`]) {
    await page.goto(address);
    await expect(page.getByText(/^NIK sama: .+, diajukan .+ 20\d\d, status /).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
