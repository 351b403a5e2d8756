import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { casePage } from "../pages/case";

const CASES = 10;
/** A kecamatan of these ten alone, so that the list of the clerk is theirs. */
const KECAMATAN = "52.01.03";

type Office = { givenApplication(service: "nib"): Promise<{ reference: string }> };

async function givenTen(office: Office): Promise<string[]> {
  const references: string[] = [];
  for (let made = 0; made < CASES; made += 1) references.push((await office.givenApplication("nib")).reference);
  await db().openDuty.updateMany({ where: { kecamatanCode: KECAMATAN }, data: { kecamatanCode: "52.01.01" } });
  await db().openDuty.updateMany({
    where: { application: { reference: { in: references } } },
    data: { kecamatanCode: KECAMATAN },
  });
  return references;
}

const isVerified = (reference: string) =>
  db().historyEvent.count({
    where: { type: "duty_completed", run: { application: { reference } } },
  });

/** Counts what a hand does: presses of the mouse, and keys. */
function counted(page: Page) {
  const count = { presses: 0, keys: 0 };
  return {
    count,
    async click(name: string | RegExp, role: "button" | "link" = "button") {
      count.presses += 1;
      await page.getByRole(role, { name }).first().click();
    },
    async key(name: string) {
      count.keys += 1;
      await page.keyboard.press(name);
    },
  };
}

const picture = (page: Page, name: string) => page.getByRole("img", { name: new RegExp(`^Berkas ${name}`) });
const opened = (page: Page, reference: string, papers: number) =>
  expect
    .poll(() => db().auditEntry.count({ where: { action: "document.viewed", reference } }))
    .toBeGreaterThanOrEqual(papers)
    .then(() => page.waitForLoadState("networkidle"));

async function firstOfList(page: Page) {
  await page.goto(`/petugas/tugas?layanan=nib&kecamatan=${KECAMATAN}`);
  await page.locator("main table tbody a").first().click();
  await page.getByRole("button", { name: "Tangani tugas ini" }).waitFor();
}

const referenceOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";

test("ten complete NIB cases take 30 presses of the mouse", async ({ office }) => {
  const references = await givenTen(office);
  const page = await office.asStaff("pelaksana");
  await page.setViewportSize({ width: 1280, height: 800 });
  await firstOfList(page);
  const hand = counted(page);
  const begun = Date.now();
  for (let place = 0; place < CASES; place += 1) {
    const reference = referenceOf(page);
    await hand.click("Tangani tugas ini");
    await expect(picture(page, "ktp")).toBeVisible();
    await opened(page, reference, 1);
    await hand.click(/^Belum dibuka:/, "link");
    await expect(picture(page, "surat_usaha")).toBeVisible();
    await opened(page, reference, 2);
    await hand.click("Terima semua, selesaikan, buka berikutnya");
    await expect.poll(() => isVerified(reference)).toBe(1);
    if (place < CASES - 1) await page.getByRole("button", { name: "Tangani tugas ini" }).waitFor();
  }
  const seconds = Math.round((Date.now() - begun) / 1000);
  process.stdout.write(
    `desk: ${CASES} complete NIB cases in ${hand.count.presses} presses, ${seconds} s with every wait\n`,
  );
  expect(hand.count.presses).toBeLessThanOrEqual(30);
  for (const reference of references) expect(await isVerified(reference)).toBe(1);
});

test("a NIB case is decided by keys alone, and the focus goes to what is next", async ({ office }) => {
  await givenTen(office);
  const page = await office.asStaff("pelaksana");
  await page.setViewportSize({ width: 1280, height: 800 });
  await firstOfList(page);
  const hand = counted(page);
  const reference = referenceOf(page);
  await hand.key("a");
  await expect(picture(page, "ktp")).toBeVisible();
  await expect(page.getByRole("button", { name: "Terima KTP", exact: true })).toBeFocused();
  // Half of the width is the paper's, beside it stands exactly what it proves.
  const desk = page.getByRole("region", { name: /^KTP: ktp/ });
  expect((await desk.boundingBox())?.width).toBeGreaterThanOrEqual(640);
  const facts = page.locator("#syarat-ktp dt");
  await expect(facts).toHaveText(["NIK", "Nama sesuai KTP", "Tanggal lahir", /Alamat/, /Desa/]);
  await expect(page.locator("#syarat-ktp dd").first()).toHaveText(/^5201014107/);
  const look = await db().auditEntry.findFirstOrThrow({ where: { action: "identity.viewed", reference } });
  expect(look.detail).toEqual({ purpose: "duty:nib.1.pelaksana.verify" });

  await page.keyboard.press("+");
  await expect(page.getByText("150%")).toBeVisible();
  await page.keyboard.press("r");
  await page.keyboard.press("0");
  await expect(page.getByText("100%")).toBeVisible();
  await expectSound(page, "the desk with its paper");

  // Another paper is asked for by key, digit and Enter; the sentence is what the applicant reads.
  await hand.key("2");
  await expect(page.locator("#putuskan-ktp input[type=radio]").first()).toBeFocused();
  await hand.key("1");
  await expect(page.locator("#putuskan-ktp")).toContainText("Yang dibaca pemohon: Foto KTP buram.");
  await hand.key("Enter");
  await expect(page.getByText("Keputusan persyaratan disimpan.")).toBeVisible();
  await expect(page.locator("#syarat-ktp")).toContainText("Foto KTP buram. Foto ulang di tempat terang");
  await expect(page.getByRole("button", { name: "Terima Surat keterangan", exact: false }).first()).toBeFocused();
  await expect(picture(page, "surat_usaha")).toBeVisible();
  const accept = async (key: string, label: string) => {
    const button = page.getByRole("button", { name: `Terima ${label}`, exact: true });
    await expect(button).toHaveAttribute("data-key", "1");
    await hand.key("1");
    await expect(page.locator(`#syarat-${key}`).getByText("diterima", { exact: true })).toBeVisible();
  };
  await accept("surat_usaha", "Surat keterangan usaha dari desa");
  await accept("email", "E-mail aktif");
  await accept("npwp", "NPWP");
  await page.locator("#syarat-ktp").getByRole("link", { name: /^ktp/ }).focus();
  await hand.key("Enter");
  await accept("ktp", "KTP");
  await page.getByRole("button", { name: "Berkas lengkap dan benar" }).waitFor();
  await hand.key("e");
  await expect(page.getByText("Tugas selesai.")).toBeVisible();
  expect(await isVerified(reference)).toBe(1);
  await hand.key("n");
  await page.getByRole("button", { name: "Tangani tugas ini" }).waitFor();
  process.stdout.write(`desk: a NIB case with one change of mind in ${hand.count.keys} keys\n`);
  expect(hand.count.keys).toBeLessThanOrEqual(25);
});

test("the rest is not accepted together while a paper was never opened", async ({ office }) => {
  const { reference } = await office.givenApplication("nib");
  const page = await office.asStaff("pelaksana");
  const work = casePage(page, reference);
  await work.open();
  await work.claim();
  await expect(page.getByText("Setelah semua berkas dibuka")).toBeVisible();
  await expect(page.getByRole("button", { name: "Terima semua yang tersisa" })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the paper lies open, a sentence is chosen, the rest is accepted by a plain form", async ({ office }) => {
    const { reference } = await office.givenApplication("nib");
    const page = await office.asStaff("pelaksana");
    const work = casePage(page, reference);
    await work.open();
    await work.claim();
    await expect(picture(page, "ktp")).toBeVisible();
    await page.locator("#syarat-npwp summary", { hasText: "Tidak diwajibkan" }).click();
    await page
      .locator("#bebaskan-npwp")
      .getByLabel(/NPWP belum diperlukan/)
      .check();
    await page.locator("#bebaskan-npwp").getByRole("button", { name: "Tidak diwajibkan" }).click();
    await expect(page.locator("#syarat-npwp")).toContainText("NPWP belum diperlukan untuk usaha mikro perorangan.");
    await page.getByRole("link", { name: /^Belum dibuka:/ }).click();
    await expect(picture(page, "surat_usaha")).toBeVisible();
    await opened(page, reference, 2);
    await page.getByRole("button", { name: "Terima semua yang tersisa" }).click();
    await expect(page.getByText("Semua yang tersisa diterima.")).toBeVisible();
    await work.complete("Berkas lengkap dan benar");
  });
});
