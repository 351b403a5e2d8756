import type { Page } from "@playwright/test";
import { expect, staffIdOf, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { chooseFile } from "../pages/case";
import { wordOf } from "../pages/programme";

test("a letter that came in is entered with its scan, goes down by dispositions, and its reports come back up", async ({
  office,
}) => {
  const subject = `Undangan rapat pasar ${wordOf(Date.now())}`;
  const clerk = await office.asStaff("pelaksana");
  const head = await office.asStaff("kadis");
  const section = await office.asStaff("kabid");
  const address = await enter(clerk, subject);
  await chooseFile(clerk, "pindaian", { name: "surat.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await expect(clerk.getByRole("link", { name: "surat.jpg" })).toBeVisible();
  await expectSound(clerk, "a letter whose pages may still be sent");

  await openFromQueue(head, subject, "Menunggu disposisi Anda.");
  await expect(head.getByRole("link", { name: "surat.jpg" })).toBeVisible();
  await give(head, "peran:kabid", "Tindak lanjuti");
  await head.goto("/petugas/tugas");
  await expect(head.getByRole("link", { name: subject, exact: true })).toHaveCount(0);

  await openFromQueue(section, subject, "Disposisi dari");
  await expectSound(section, "a letter with a disposition of one's own");
  await section.getByText("Teruskan kepada bawahan").click();
  await give(section, `orang:${staffIdOf(clerk)}`, "Hadiri atau wakili");
  await expect(section.getByText("Diteruskan kepada")).toBeVisible();
  // Whose turn it is: the section's own is done when what it passed on is.
  await expect(section.getByRole("button", { name: "Selesai, laporkan" })).toHaveCount(0);

  await openFromQueue(clerk, subject, "Hadiri atau wakili");
  expect(new URL(clerk.url()).pathname).toBe(address);
  await clerk.getByRole("button", { name: "Selesai, laporkan" }).click();
  await expect(clerk.getByText("Tulis apa yang sudah dikerjakan").first()).toBeVisible();
  await report(clerk, "Rapat sudah dihadiri, notulen terlampir di map.");

  await section.goto("/petugas/tugas");
  await expect(section.getByRole("link", { name: new RegExp(`^Disposisi selesai: .*${subject}`) })).toBeVisible();
  await openFromQueue(section, subject, "Disposisi dari");
  await report(section, "Sudah diwakili, laporan staf di atas.");
  await head.goto("/petugas/tugas");
  await head.getByRole("link", { name: new RegExp(`^Disposisi selesai: .*${subject}`) }).click();
  await expect(head.getByText("Laporan: Rapat sudah dihadiri, notulen terlampir di map.")).toBeVisible();
  await expect(head.getByText("Selesai", { exact: true }).first()).toBeVisible();

  await head.goto(`/petugas/surat/masuk?cari=${encodeURIComponent(subject)}&tahap=done`);
  await expect(head.getByRole("row", { name: new RegExp(subject) })).toHaveCount(1);
  for (const width of [360, 1280]) {
    await head.setViewportSize({ width, height: 800 });
    for (const page of ["/petugas/surat/masuk", address]) {
      await head.goto(page);
      await expectSound(head, page);
    }
  }
});

test("a very secret letter shows its number to everybody and its words to the head alone", async ({ office }) => {
  const subject = `Hasil pemeriksaan ${wordOf(Date.now())}`;
  const clerk = await office.asStaff("pelaksana");
  const address = await enter(clerk, subject, "Sangat rahasia (SR)");
  const section = await office.asStaff("kabid");
  expect((await section.request.get(address)).status()).toBe(404);
  await section.goto("/petugas/surat/masuk");
  await expect(section.getByText("Surat sangat rahasia: isinya hanya untuk yang berwenang.").first()).toBeVisible();
  await expect(section.getByText(subject)).toHaveCount(0);
  const head = await office.asStaff("kadis");
  await openFromQueue(head, subject, "Menunggu disposisi Anda.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a letter is entered, and the head says that it needs nobody", async ({ office }) => {
    const subject = `Pemberitahuan libur ${wordOf(Date.now())}`;
    const address = await enter(await office.asStaff("sekretaris"), subject);
    const head = await office.asStaff("kadis");
    await head.goto(address);
    await head.getByText("Tidak perlu disposisi").click();
    await head.getByLabel("Mengapa tidak perlu").fill("Cukup diketahui.");
    await head.getByRole("button", { name: "Catat tanpa disposisi" }).click();
    await expect(head.getByText("Tercatat tanpa disposisi.")).toBeVisible();
    await expect(head.getByText("Tanpa disposisi: Cukup diketahui.")).toBeVisible();
  });
});

/** Says the address of the letter. */
async function enter(page: Page, subject: string, security = "Biasa (B)"): Promise<string> {
  await page.goto("/petugas/surat/masuk");
  await page.getByRole("link", { name: "Catat surat masuk" }).click();
  await page.getByLabel("Dari", { exact: true }).fill("Dinas Perdagangan");
  await page.getByLabel(/^Nomor surat mereka/).fill("500.2/118/2026");
  await page.getByLabel("Hal", { exact: true }).fill(subject);
  await page.getByRole("radio", { name: security }).check();
  await page.getByRole("button", { name: "Simpan dan beri nomor agenda" }).click();
  await expect(page.getByText("Surat tercatat. Unggah pindaiannya di bawah.")).toBeVisible();
  await expect(page.getByText(/^Agenda \d+\/\d{4}, dari Dinas Perdagangan$/)).toBeVisible();
  return new URL(page.url()).pathname;
}

async function openFromQueue(page: Page, subject: string, words: string) {
  await page.goto("/petugas/tugas");
  const line = page
    .getByRole("region", { name: /^Surat masuk/ })
    .getByRole("listitem")
    .filter({ hasText: subject });
  await expect(line).toContainText(words);
  await line.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: subject })).toBeVisible();
}

async function give(page: Page, to: string, tick: string) {
  const form = page.locator("form", { hasText: "Paling lambat" }).filter({ visible: true }).first();
  await form.getByLabel("Kepada").selectOption(to);
  await form.getByLabel(tick).check();
  await form.getByRole("button", { name: /^(Beri|Teruskan) disposisi$/ }).click();
  await expect(page.getByText("Disposisi diberikan; penerimanya sudah diberi tahu.")).toBeVisible();
}

async function report(page: Page, sentence: string) {
  await page.getByLabel("Apa yang sudah dikerjakan").fill(sentence);
  await page.getByRole("button", { name: "Selesai, laporkan" }).click();
  await expect(page.getByText("Disposisi selesai; pemberinya sudah diberi tahu.")).toBeVisible();
}
