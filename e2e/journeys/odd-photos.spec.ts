import { expect } from "@playwright/test";
import sharp from "sharp";
import { test } from "../fixtures/portal";
import { cardPhoto, chatScreenshot } from "../pages/card-photo";
import { atPapers, inkOn, onPhone, storedPicture } from "../pages/papers";

/** Where the card's red picture must be found once it stands upright, and the part of its ground without print, in shares. */
type Odd = { mimeType: string; bytes: () => Promise<Buffer>; hint?: RegExp; side: number; upright: boolean };
const TOP_RIGHT = { x: 0.755, y: 0.4 };
const ODD: Record<string, Odd> = {
  "50-megapiksel.jpg": { mimeType: "image/jpeg", bytes: () => cardPhoto(8200, 6150, 1), side: 2000, upright: true },
  "terbalik.jpg": { mimeType: "image/jpeg", bytes: upsideDown, side: 2000, upright: true },
  "200-piksel.jpg": {
    mimeType: "image/jpeg",
    bytes: () => cardPhoto(200, 150, 1),
    hint: /Gambarnya kecil/,
    side: 1000,
    upright: true,
  },
  "layar-chat.png": {
    mimeType: "image/png",
    bytes: chatScreenshot,
    hint: /tampaknya tangkapan layar/,
    side: 2000,
    upright: false,
  },
};

/** Held the wrong way round, as the camera notes: whoever heeds the note sees the card upright. */
async function upsideDown() {
  const turned = await sharp(await cardPhoto(4000, 3000, 1))
    .rotate(180)
    .toBuffer();
  return sharp(turned).withMetadata({ orientation: 3 }).jpeg({ quality: 92 }).toBuffer();
}

test("odd pictures: of 50 megapixels, of 200, upside down, a screen: each goes, upright, legible and stamped", async ({
  browser,
  office: _,
}) => {
  const page = await onPhone(browser);
  const section = await atPapers(page);
  for (const [name, { mimeType, bytes, hint, side, upright }] of Object.entries(ODD)) {
    await section.locator("#syarat-ktp-pilih").setInputFiles({ name, mimeType, buffer: await bytes() });
    await expect(section.getByText("Lihat dulu, lalu kirim"), name).toBeVisible();
    if (hint) await expect(section.getByText(hint), name).toBeVisible();
    await section.getByRole("button", { name: /^Kirim foto ini/ }).click();
    // Whatever it was, it leaves as a JPEG.
    const sent = section.getByRole("button", { name: `Hapus ${name.replace(/\.png$/, ".jpg")}` });
    await expect(sent, name).toBeVisible();
    const { bytes: stored, stampedBy } = await storedPicture(page, section, name.replace(/\.png$/, ".jpg"));
    expect(stampedBy, name).toBe("device");
    const { width = 0, height = 0 } = await sharp(stored).metadata();
    expect(Math.max(width, height), name).toBeLessThanOrEqual(2000);
    expect(Math.max(width, height), name).toBeGreaterThanOrEqual(side);
    expect(width > height, name).toBe(upright);
    if (upright) {
      const at = { left: Math.round(width * TOP_RIGHT.x), top: Math.round(height * TOP_RIGHT.y) };
      const patch = sharp(stored)
        .extract({ ...at, width: 60, height: 60 })
        .resize(1, 1);
      const [red = 0, , blue = 0] = await patch.raw().toBuffer();
      expect(red - blue, name).toBeGreaterThan(60);
    }
    // The card's ground beneath its print: lines of the stamp run over it and leave most of it clear.
    const ground = upright
      ? { left: 0.2, top: 0.77, width: 0.45, height: 0.05 }
      : { left: 0.22, top: 0.518, width: 0.38, height: 0.015 };
    const part = {
      left: Math.round(ground.left * width),
      top: Math.round(ground.top * height),
      width: Math.round(ground.width * width),
      height: Math.round(ground.height * height),
    };
    expect(await inkOn(stored, part), name).toBeLessThan(0.3);
    expect(await inkOn(stored, part), name).toBeGreaterThan(0.005);
    await sent.click();
    await expect(sent, name).toBeHidden();
  }
  await page.context().close();
});
