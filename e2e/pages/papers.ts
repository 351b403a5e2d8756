import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import sharp from "sharp";
import { db } from "@/lib/platform/db";
import { applyForm } from "./apply";
import { cardPhoto } from "./card-photo";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export async function atPapers(page: Page) {
  const form = applyForm(page, "nib");
  await form.open();
  await form.identity({ "E-mail": "sari@contoh.test" });
  await form.next.click();
  await form.heading("Usaha Anda");
  await page.goto(`${form.address}/berkas`);
  const section = page.locator("#syarat-ktp");
  await expect(section.getByText("Pilih foto atau PDF")).toBeVisible();
  return section;
}

export const onPhone = async (browser: Browser) => (await browser.newContext(PHONE)).newPage();

export const choose = async (section: Locator, ...names: string[]) =>
  section
    .locator("#syarat-ktp-pilih")
    .setInputFiles(
      await Promise.all(names.map(async (name) => ({ name, mimeType: "image/jpeg", buffer: await cardPhoto() }))),
    );

/** What was stored under this name, and who stamped it. */
export async function storedPicture(page: Page, section: Locator, name: string) {
  const link = section.getByRole("link", { name });
  const id = /files\/([0-9a-f-]+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
  const bytes = await (await page.request.get(`/api/files/${id}`)).body();
  const audit = await db().auditEntry.findFirstOrThrow({ where: { action: "document.stored", subjectId: id } });
  return { bytes, stampedBy: (audit.detail as { stampedBy?: string }).stampedBy };
}

/** Pixels of the card's own ground that are no longer of its colour: the stamp, since print and edges stay where they are. */
export async function inkOn(bytes: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { data, info } = await sharp(bytes).extract(part).raw().toBuffer({ resolveWithObject: true });
  let inked = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (Math.abs((data[at] ?? 0) - 0xa9) + Math.abs((data[at + 1] ?? 0) - 0xd3) > 60) inked += 1;
  return inked / (info.width * info.height);
}
