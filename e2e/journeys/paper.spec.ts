import type { Page } from "@playwright/test";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { db } from "@/lib/platform/db";
import { givenProgramme, must } from "@/lib/testing/programmes";
import { expect, test } from "../fixtures/portal";
import { givenSamples } from "../fixtures/samples";
import { STAFF_PAGES } from "../pages/staff-pages";

/** What lies between the margins of a sheet that stands upright, in pixels of 1/96 inch. */
const pixels = (millimetres: number) => Math.floor((millimetres / 25.4) * 96);
const SHEETS = { A4: pixels(210 - 26), F4: pixels(215 - 26) };
/** Books of letters lie on their side. */
const LYING = { A4: pixels(297 - 24), F4: pixels(330 - 24) };

/** What is wider than the sheet (the browser would shrink it with everything else), and what is only there to be pressed. */
async function wrongOnPaper(page: Page, address: string): Promise<string[]> {
  await page.emulateMedia({ media: "screen" });
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  const found: string[] = [];
  const lies = (await page.locator(".book-a4, .book-f4").count()) > 0;
  for (const [sheet, width] of Object.entries(lies ? LYING : SHEETS)) {
    await page.setViewportSize({ width, height: 1_000 });
    const told = await page.evaluate((lies) => {
      const most = document.documentElement.clientWidth;
      const isSeen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
      const words = (element: Element) => `${element.tagName} “${(element.textContent ?? "").trim().slice(0, 40)}”`;
      const wide = [...document.querySelectorAll("body *")].filter(
        (element) =>
          isSeen(element) && !element.closest(".sr-only") && element.getBoundingClientRect().right > most + 1,
      );
      const pressed = [...document.querySelectorAll("button, a[role=button], .no-print")].filter(isSeen);
      const lines = (range: Range) =>
        new Set([...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => Math.round(top))).size;
      const range = document.createRange();
      const isBroken = (node: Node, from: number, to: number) => {
        range.setStart(node, from);
        range.setEnd(node, to);
        return lines(range) > 1;
      };
      const badges = [...document.querySelectorAll("td span.rounded-control.border")].filter(
        (badge) =>
          isSeen(badge) && [...badge.childNodes].some((node) => isBroken(node, 0, node.textContent?.length ?? 0)),
      );
      // A name or a number that goes on in the next line of its column is read wrongly; a hyphen says that it goes on.
      // A book lies by its own @page, which only a printer knows.
      const cells = lies ? [] : [...document.querySelectorAll("td, th")];
      const broken = cells.filter(isSeen).flatMap((cell) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const words: string[] = [];
        while (texts.nextNode()) {
          const text = texts.currentNode;
          if (!text.parentElement || !isSeen(text.parentElement) || text.parentElement.closest(".sr-only")) continue;
          // An address of mail is longer than its column, and breaks where it must.
          for (const { 0: run, index } of (text.textContent ?? "").matchAll(/(?<!\S)\S{1,29}(?!\S)/gu))
            for (const { 0: word, index: at } of run.matchAll(/[\p{L}\p{N}]+/gu))
              if (isBroken(text, index + at, index + at + word.length)) words.push(word);
        }
        return words;
      });
      return [
        ...badges.map((element) => `badge in two lines: ${words(element)}`),
        ...broken.map((word) => `word in two lines: “${word}”`),
        ...wide.map((element) => `wide: ${words(element)}`),
        ...pressed.map((element) => `button: ${words(element)}`),
      ];
    }, lies);
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
  const page = await office.asStaff("pelaksana", "seksi", "kabid", "kadis", "admin");
  const programme = `/petugas/kegiatan/${programmeId}`;
  const given = await givenSamples(office);
  const samples = { ...given, nib: nib.reference, programme: programmeId, staff: officer.actor.id };
  const pages = Object.values(STAFF_PAGES).map(({ address }) => address(samples));
  const addresses = [
    ...pages,
    ...["hadir", "nilai", "hasil"].map((part) => `${programme}/peserta?bagian=${part}`),
    "/petugas/sop/pelatihan",
    "/petugas/sop/fasilitasi",
  ];
  const found: string[] = [];
  for (const address of addresses) found.push(...(await wrongOnPaper(page, address)));
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
