import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import sharp from "sharp";
import { db } from "@/lib/platform/db";
import { test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { cardPhoto, chatScreenshot } from "../pages/card-photo";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function atPapers(page: Page) {
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

const onPhone = async (browser: Browser) => (await browser.newContext(PHONE)).newPage();

const choose = async (section: Locator, ...names: string[]) =>
  section
    .locator("#syarat-ktp-pilih")
    .setInputFiles(
      await Promise.all(names.map(async (name) => ({ name, mimeType: "image/jpeg", buffer: await cardPhoto() }))),
    );

/** What was stored under this name, and who stamped it. */
async function storedPicture(page: Page, section: Locator, name: string) {
  const link = section.getByRole("link", { name });
  const id = /files\/([0-9a-f-]+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
  const bytes = await (await page.request.get(`/api/files/${id}`)).body();
  const audit = await db().auditEntry.findFirstOrThrow({ where: { action: "document.stored", subjectId: id } });
  return { bytes, stampedBy: (audit.detail as { stampedBy?: string }).stampedBy };
}

/** Pixels of the card's own ground that are no longer of its colour: the stamp, since print and edges stay where they are. */
async function inkOn(bytes: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { data, info } = await sharp(bytes).extract(part).raw().toBuffer({ resolveWithObject: true });
  let inked = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (Math.abs((data[at] ?? 0) - 0xa9) + Math.abs((data[at + 1] ?? 0) - 0xd3) > 60) inked += 1;
  return inked / (info.width * info.height);
}

test("a photo is turned, cut by touch and by keyboard, stamped, and sent from a phone", async ({
  browser,
  office: _,
}) => {
  const page = await onPhone(browser);
  const section = await atPapers(page);
  await choose(section, "kamera.jpg");
  await expect(section.getByText("Lihat dulu, lalu kirim")).toBeVisible();
  await expect(section.getByText("Ambil foto")).toBeVisible();

  // Upright by the camera's note; three quarters more lay the card down again.
  const shown = section.getByRole("img", { name: "Foto kamera.jpg" });
  await expect.poll(() => ratio(shown)).toBeCloseTo(0.75, 1);
  for (let turn = 0; turn < 3; turn += 1) await section.getByRole("button", { name: /^Putar/ }).click();
  await expect.poll(() => ratio(shown)).toBeCloseTo(1.33, 1);

  await section.getByRole("button", { name: /^Potong/ }).click();
  const corner = section.getByRole("button", { name: /^Sudut kiri atas/ });
  await expect(corner).toBeFocused();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(
    section.getByRole("button", { name: /^Sudut kiri atas, 8 persen dari kiri, 10 persen dari atas/ }),
  ).toBeFocused();
  await swipe(page, section.getByRole("button", { name: /^Sudut kanan bawah/ }), { x: -24, y: -24 });
  await expect(section.getByRole("button", { name: /^Sudut kanan bawah, 9\d persen dari kiri/ })).toBeVisible();
  await section.getByRole("button", { name: "Pakai potongan ini" }).click();

  await section.getByRole("button", { name: /^Kirim foto ini/ }).click();
  await expect(section.getByRole("button", { name: "Hapus kamera.jpg" })).toBeVisible();
  const { bytes, stampedBy } = await storedPicture(page, section, "kamera.jpg");
  expect(stampedBy).toBe("device");
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  expect(Math.max(width, height)).toBeLessThanOrEqual(2000);
  expect(width).toBeGreaterThan(height);
  // The lower part of the card has no print on it.
  const plain = {
    left: Math.round(width * 0.1),
    top: Math.round(height * 0.76),
    width: Math.round(width * 0.5),
    height: 100,
  };
  expect(await inkOn(bytes, plain)).toBeGreaterThan(0.01);
  expect(await inkOn(bytes, plain)).toBeLessThan(0.25);
  await page.context().close();
});

test("several pages become one document, in the order of the list", async ({ browser, office: _ }) => {
  const page = await onPhone(browser);
  const section = await atPapers(page);
  await choose(section, "satu.jpg", "dua.jpg", "tiga.jpg");
  await expect(section.getByText(/foto selebihnya tidak dikirim/)).toBeVisible();
  await section.getByRole("button", { name: "Naikkan tiga.jpg" }).click();
  await expect(section.getByRole("listitem").nth(1)).toContainText("tiga.jpg");
  await section.getByLabel(/Jadikan satu berkas/).check();
  await section.getByRole("button", { name: /^Kirim 3 foto/ }).click();
  await expect(section.getByRole("button", { name: "Hapus KTP.pdf" })).toBeVisible();
  const { bytes, stampedBy } = await storedPicture(page, section, "KTP.pdf");
  expect(stampedBy).toBe("device");
  expect(bytes.toString("latin1").match(/DCTDecode/g)).toHaveLength(3);
  await page.context().close();
});

test("what is wrong with a photo is said and keeps nobody; a crop to nothing is refused", async ({
  browser,
  office: _,
}) => {
  const page = await onPhone(browser);
  const section = await atPapers(page);
  const black = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: "#000" } })
    .jpeg()
    .toBuffer();
  await section
    .locator("#syarat-ktp-pilih")
    .setInputFiles({ name: "gelap.jpg", mimeType: "image/jpeg", buffer: black });
  await expect(section.getByText(/Fotonya gelap/)).toBeVisible();
  await section.getByRole("button", { name: /^Potong/ }).click();
  for (let press = 0; press < 12; press += 1) await page.keyboard.press("Shift+ArrowRight");
  await section.getByRole("button", { name: "Pakai potongan ini" }).click();
  await expect(section.getByText(/terlalu kecil untuk dibaca/)).toBeVisible();
  await section.getByRole("button", { name: "Pakai seluruh foto" }).click();
  // Whoever goes on without sending is told.
  await page.getByRole("button", { name: "Lanjut periksa isian" }).click();
  await expect(section.getByText(/belum dikirim. Tekan Kirim/)).toBeVisible();
  await section.getByRole("button", { name: /^Kirim foto ini/ }).click();
  await expect(section.getByRole("button", { name: "Hapus gelap.jpg" })).toBeVisible();
  await page.context().close();
});

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

test("a photo on its way outlives a reload, and is forgotten with the draft", async ({ browser, office: _ }) => {
  const page = await onPhone(browser);
  const section = await atPapers(page);
  await page.route(/\/api\/ingest\//, (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await choose(section, "baterai.jpg");
  await section.getByRole("button", { name: /^Kirim foto ini/ }).click();
  await expect(section.getByText(/sambungan terputus/)).toBeVisible();
  expect(await keptIn(page)).toBe(1);

  page.once("dialog", (dialog) => dialog.accept());
  await page.unroute(/\/api\/ingest\//);
  await page.reload();
  await expect(section.getByRole("button", { name: "Hapus baterai.jpg" })).toBeVisible();
  expect((await storedPicture(page, section, "baterai.jpg")).stampedBy).toBe("device");
  await expect.poll(() => keptIn(page)).toBe(0);

  // The next person at this phone finds nothing of what was left behind.
  await page.route(/\/api\/ingest\//, (route) => route.abort());
  await choose(section, "tertinggal.jpg");
  await section.getByRole("button", { name: /^Kirim foto ini/ }).click();
  await expect(section.getByText(/sambungan terputus/)).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await applyForm(page, "nib").open();
  expect(await keptIn(page)).toBe(1);
  await page.getByRole("button", { name: "Mulai untuk orang lain" }).click();
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("");
  expect(await keptIn(page)).toBe(0);
  await page.context().close();
});

test("photos that wait to be looked at outlive a reload as they were left, and are gone with the draft", async ({
  browser,
  office: _,
}) => {
  const page = await onPhone(browser);
  const section = await atPapers(page);
  await choose(section, "depan.jpg", "belakang.jpg");
  await section.getByRole("button", { name: "Putar depan.jpg ke kanan" }).click();
  const shown = section.getByRole("img", { name: "Foto depan.jpg" });
  await expect.poll(() => ratio(shown)).toBeCloseTo(1.33, 1);
  // By the finger, and back and forth by the keys.
  const grip = section.getByRole("button", { name: /^Geser belakang.jpg/ });
  await swipe(page, grip, { x: 0, y: -220 });
  await expect(section.getByRole("listitem").first()).toContainText("belakang.jpg");
  await grip.press("ArrowDown");
  await expect(section.getByRole("listitem").first()).toContainText("depan.jpg");
  await grip.press("ArrowUp");
  await expect(grip).toBeFocused();
  await expect.poll(() => keptIn(page)).toBe(2);

  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(section.getByText("Lihat dulu, lalu kirim")).toBeVisible();
  await expect(section.getByRole("listitem").first()).toContainText("belakang.jpg");
  await expect.poll(() => ratio(shown)).toBeCloseTo(1.33, 1);
  await section.getByRole("button", { name: "Buang belakang.jpg" }).click();
  await expect.poll(() => keptIn(page)).toBe(1);

  page.once("dialog", (dialog) => dialog.accept());
  await applyForm(page, "nib").open();
  await page.getByRole("button", { name: "Mulai untuk orang lain" }).click();
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("");
  expect(await keptIn(page)).toBe(0);
  await page.context().close();
});

async function ratio(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => (element as HTMLCanvasElement).width / (element as HTMLCanvasElement).height);
}

async function swipe(page: Page, from: Locator, by: { x: number; y: number }) {
  await from.scrollIntoViewIfNeeded();
  const box = await from.boundingBox();
  if (!box) throw new Error("nothing to touch");
  const session = await page.context().newCDPSession(page);
  const at = (share: number) => [{ x: box.x + box.width / 2 + by.x * share, y: box.y + box.height / 2 + by.y * share }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (const share of [0.25, 0.5, 0.75, 1])
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(share) });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

/** How many files the browser keeps for a page that is to come. */
function keptIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "berkas")) return 0;
    return new Promise<number>((resolve, reject) => {
      const open = indexedDB.open("berkas", 1);
      open.onerror = () => reject(open.error);
      open.onsuccess = () => {
        const count = open.result.transaction("berkas").objectStore("berkas").count();
        count.onsuccess = () => {
          open.result.close();
          resolve(count.result);
        };
      };
    });
  });
}
