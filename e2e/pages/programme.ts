import { expect, type Page } from "@playwright/test";

/** Another journey may have given the office a newer head: the page says so, and asks for a second press. */
export async function endDuty(page: Page, press: () => Promise<void>) {
  const ended = page.getByRole("status").getByText("Tugas selesai.");
  const overtaken = page.getByText(/^Sejak halaman ini dibuka berubah: penanda tangan/);
  await press();
  await expect(ended.or(overtaken).first()).toBeVisible();
  if (await overtaken.isVisible()) await press();
  await expect(ended).toBeVisible();
}

/** The staff's pages of one programme, in the office's words. */
export function programmePage(page: Page, address: string) {
  const actions = page.getByRole("region", { name: "Yang perlu dilakukan" });
  const news = (words: string) => expect(page.getByRole("status").getByText(words)).toBeVisible();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  return {
    page,
    actions,
    news,
    press,
    async open(part = "") {
      await page.goto(`${address}${part}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
    async claim() {
      await this.open();
      await actions.getByRole("button", { name: "Tangani tugas ini" }).click();
      await news("Tugas ini sekarang Anda tangani.");
    },
    async complete(button: string) {
      await endDuty(page, () => actions.getByRole("button", { name: button, exact: true }).click());
    },
    /** Takes the duty and ends it, with the date of its papers where it asks for one; their numbers the portal takes. */
    async pass(button: string, papers?: { label: string; date: string }) {
      await this.claim();
      if (papers) {
        await expect(actions.getByLabel(`Nomor ${papers.label}`)).toHaveCount(0);
        await actions.getByLabel(`Tanggal ${papers.label}`).fill(papers.date);
      }
      await this.complete(button);
    },
    /** One line of what the duty writes down. */
    async add(section: string, button: string, fields: Record<string, string>) {
      const part = page.getByRole("region", { name: section, exact: true }).first();
      for (const [label, value] of Object.entries(fields)) await part.getByLabel(startingWith(label)).fill(value);
      await part.getByRole("button", { name: button, exact: true }).click();
      await news("Catatan ditambahkan.");
    },
    async gather(...names: string[]) {
      await this.open("/kumpulkan");
      await expect(page.getByText("yang belum pernah dilayani, lalu yang lebih dulu mengajukan")).toBeVisible();
      for (const name of names) await page.getByRole("checkbox", { name: `Pilih ${name}` }).check();
      // Whoever waits from another journey may stand in front.
      await page.getByLabel(startingWith("Alasan melewati antrean")).last().fill("Dipilih untuk perjalanan ini.");
      await press("Kumpulkan yang dipilih");
    },
    stage: (word: string) => expect(page.locator("main header").getByText(word, { exact: true })).toBeVisible(),
  };
}

/** Makes the programme and returns the address of its page. */
export async function makeProgramme(page: Page, kind: string | null, fields: Record<string, string>): Promise<string> {
  await page.goto("/petugas/kegiatan");
  await page.getByRole("link", { name: "Buat kegiatan" }).click();
  if (kind) await page.getByRole("link", { name: kind }).click();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(startingWith(label)).fill(value);
  await page.getByRole("button", { name: "Simpan kegiatan" }).click();
  await expect(page.getByText("Kegiatan disimpan.")).toBeVisible();
  return new URL(page.url()).pathname;
}

/** An optional field says so after its label. */
function startingWith(label: string): RegExp {
  return new RegExp(`^${label}`);
}

/** Letters alone: a person's name takes no digits. */
export function wordOf(serial: number): string {
  return [...String(serial)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}
