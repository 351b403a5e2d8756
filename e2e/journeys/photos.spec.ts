import { expect, type Locator, type Page } from "@playwright/test";
import sharp from "sharp";
import { test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { atPapers, choose, inkOn, onPhone, storedPicture } from "../pages/papers";

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
