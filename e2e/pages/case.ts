import { expect, type Locator, type Page } from "@playwright/test";

/** The staff's page of one case, in the office's words. */
export function casePage(page: Page, reference: string) {
  const actions = page.getByRole("region", { name: "Yang perlu dilakukan" });
  return {
    actions,
    /** Ticks one item of what is given back to the applicant, with its reason. */
    async marks(item: string, reason: string) {
      await actions.getByRole("checkbox", { name: item, exact: true }).check();
      await actions.getByLabel(`Alasan untuk pemohon (${item})`, { exact: true }).fill(reason);
    },
    async open() {
      await page.goto(`/petugas/permohonan/${reference}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
    async claim() {
      await actions.getByRole("button", { name: "Tangani tugas ini" }).click();
      await expect(page.getByText("Tugas ini sekarang Anda tangani.")).toBeVisible();
    },
    async accept(label: string) {
      await page.getByRole("button", { name: `Terima ${label}`, exact: true }).click();
      await expect(page.getByText("Keputusan persyaratan disimpan.")).toBeVisible();
      await expect(page.getByRole("button", { name: `Terima ${label}`, exact: true })).toBeHidden();
    },
    async complete(button: string) {
      await actions.getByRole("button", { name: button }).click();
      await expect(page.getByText("Tugas selesai.")).toBeVisible();
    },
    status: (word: string) => expect(page.locator("header").getByText(word, { exact: true })).toBeVisible(),
  };
}

/** The applicant's page of the same case. */
export function trackingPage(page: Page, reference: string) {
  return {
    async open() {
      await page.goto(`/lacak/${reference}`);
    },
    async prove(phone: string) {
      await page.goto(`/lacak/${reference}`);
      await page.getByLabel("Nomor HP").fill(phone);
      await page.getByRole("button", { name: "Buka permohonan saya" }).click();
      await expect(page.getByRole("heading", { name: "Pesan dari dinas" })).toBeVisible();
    },
    says: (sentence: string | RegExp) => expect(page.getByRole("heading", { level: 1 })).toHaveText(sentence),
  };
}

/** Adds a file to a requirement, once the page can send it by itself. */
export async function chooseFile(
  page: Page,
  requirement: string,
  file: { name: string; mimeType: string; buffer: Buffer },
) {
  const section = page.locator(`#syarat-${requirement}`);
  await expect(section.getByText("Pilih foto atau PDF")).toBeVisible();
  await section.locator("input[type=file]").setInputFiles(file);
}

/** An applicant looks at a photo before it leaves. */
export async function sendPhoto(page: Page, requirement: string, press = (what: Locator) => what.click()) {
  await press(page.locator(`#syarat-${requirement}`).getByRole("button", { name: /^Kirim foto ini/ }));
}
