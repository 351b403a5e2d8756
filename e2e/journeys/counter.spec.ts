import type { Page } from "@playwright/test";
import { SERVICES } from "@/lib/domain/forms/services";
import { formatReference } from "@/lib/domain/reference-number";
import { db } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";
import { chooseFile, trackingPage } from "../pages/case";
import { countedKeys, OWN_QUESTIONS, someNik } from "../pages/counter";

/** More than this besides the data itself, and a practised person is not done in four minutes. */
const MOST_KEYS = 45;

for (const { slug, shortName } of SERVICES)
  test(`${slug} is entered at the counter by the keyboard alone, in few keys besides the data`, async ({
    office,
  }, info) => {
    const clerk = await office.asStaff("pelaksana");
    await clerk.goto("/petugas/loket");
    const keys = countedKeys(clerk);
    await expect(clerk.getByLabel("NIK di KTP")).toBeFocused();
    await keys.type("NIK di KTP", someNik());
    await keys.reach(clerk.getByRole("button", { name: shortName, exact: true }));
    await keys.press("Enter");
    await expect(clerk.getByLabel("Nama sesuai KTP")).toBeFocused();
    await expect(clerk.getByLabel("Tanggal", { exact: true })).toHaveValue("01");
    await keys.type("Nama sesuai KTP", "Baiq Sari");
    await keys.type("Nomor HP atau WhatsApp", "081234567890");
    await keys.type("E-mail", "sari@contoh.id");
    await keys.type("Desa atau kelurahan tempat tinggal", "Gerung Utara");
    await keys.type("Alamat rumah", "Dusun Timur RT 2");
    await keys.type("Nama usaha", "Keripik Sari");
    await keys.type("Yang dibuat atau dijual", "Keripik singkong");
    await keys.type("Tahun mulai usaha", "2021");
    await keys.tick("Sama dengan alamat rumah");
    await keys.type("Modal sendiri", "15000000");
    await keys.type("Penjualan setahun", "60000000");
    await keys.type("Jumlah pekerja", "2");
    await OWN_QUESTIONS[slug](keys);
    await keys.reach(clerk.getByRole("button", { name: "Simpan dan lanjut ke berkas" }));
    await keys.press("Enter");
    await expect(clerk.getByRole("heading", { name: "Berkas Baiq Sari" })).toBeVisible();
    const { fields, keys: pressed } = keys.count;
    info.annotations.push({ type: slug, description: `${fields} fields, ${pressed} keys` });
    expect(pressed, `${fields} fields, ${pressed} keys`).toBeLessThanOrEqual(MOST_KEYS);
  });

test("somebody who comes in person gets a number and a printed card; the next person meets nothing of them", async ({
  office,
  page,
}) => {
  const clerk = await office.asStaff("pelaksana");
  await clerk.goto("/petugas/loket");
  await expectSound(clerk, "the start of the counter");
  const response = await clerk.request.get("/petugas/loket");
  expect(response.headers()["cache-control"]).toContain("no-store");
  await clerk.getByLabel("NIK di KTP").fill(someNik());
  await clerk.getByRole("button", { name: "NIB", exact: true }).click();
  await clerk.getByLabel("Nama sesuai KTP").fill("Inaq Rahasia");
  await clerk.getByRole("button", { name: "Simpan dan lanjut ke berkas" }).click();
  await expect(clerk.getByText("Isian sudah disimpan. Lengkapi yang ditandai")).toBeVisible();
  await expect(clerk.getByLabel("Nama sesuai KTP")).toHaveValue("Inaq Rahasia");
  await expectSound(clerk, "an entry that lacks something");
  await fillEntry(clerk);
  await expect(clerk.getByRole("heading", { name: "Berkas Inaq Rahasia" })).toBeVisible();
  const entry = new URL(clerk.url()).pathname.split("/").at(-2) ?? "";

  await clerk.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(clerk.getByRole("link", { name: /Kami belum menerima KTP/ })).toBeVisible();
  await expectSound(clerk, "papers that are missing");
  await chooseFile(clerk, "ktp", { name: "ktp.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await expect(clerk.getByRole("link", { name: "ktp.jpg" }).first()).toBeVisible();
  await clerk.getByRole("checkbox", { name: /^Surat keterangan usaha/ }).check();
  await clerk.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(clerk.getByRole("heading", { name: "Permohonan sudah diterima" })).toBeVisible();
  await expectSound(clerk, "the receipt of the counter");
  const { draft } = await db().counterEntry.findUniqueOrThrow({
    where: { id: entry },
    select: { draft: { select: { application: { select: { reference: true } } } } },
  });
  const reference = draft.application?.reference ?? "";
  await expect(clerk.getByText(formatReference(reference)).first()).toBeVisible();
  await clerk.getByRole("button", { name: "Selesai, orang berikutnya" }).click();
  await expect(clerk.getByLabel("NIK di KTP")).toHaveValue("");

  for (let back = 0; back < 5; back += 1) {
    await clerk.goBack();
    await clerk.waitForLoadState("networkidle");
    await expect(clerk.locator("main")).toBeVisible();
    // The queue names the case, as it names every other.
    if (!new URL(clerk.url()).pathname.startsWith("/petugas/loket")) break;
    expect(await clerk.content(), clerk.url()).not.toContain("Rahasia");
    expect(
      await clerk
        .locator("input, textarea")
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join(" ")),
    ).not.toMatch(/Rahasia|081234567891/);
  }

  const citizen = trackingPage(page, reference);
  await citizen.prove("081234567891");
  await expect(page.getByText("Surat keterangan usaha").first()).toBeVisible();
  await clerk.goto(`/petugas/permohonan/${reference}`);
  await expect(clerk.getByText("Permohonan diajukan di loket").first()).toBeAttached();
});

test("at the counter a paper is photographed by the computer's camera and the statement is signed on the screen", async ({
  office,
}) => {
  const clerk = await office.asStaff("pelaksana");
  const entry = await givenEntry(clerk, "Inaq Camera");
  const ktp = clerk.locator("#syarat-ktp");
  const camera = ktp.getByRole("button", { name: /^Foto dengan kamera komputer/ });
  const context = clerk.context();

  // Refused by the browser: why, and what else there is; nothing else on the page is touched.
  await camera.click();
  await expect(ktp.getByRole("alert")).toContainText("Kamera tidak diizinkan.");
  await expect(camera).toBeFocused();
  await expectSound(clerk, "a camera that was refused");

  await context.grantPermissions(["camera"]);
  await camera.click();
  const look = ktp.getByRole("region", { name: /^Kamera untuk/ });
  await expect(look.getByRole("button", { name: "Ambil foto" })).toBeFocused();
  await expect
    .poll(() => look.locator("video").evaluate((video) => (video as HTMLVideoElement).videoWidth))
    .toBeGreaterThan(0);
  await clerk.keyboard.press("Escape");
  await expect(look).toHaveCount(0);
  await expect(camera).toBeFocused();
  await clerk.keyboard.press("Enter");
  await expect
    .poll(() => look.locator("video").evaluate((video) => (video as HTMLVideoElement).videoWidth))
    .toBeGreaterThan(0);
  await expectSound(clerk, "a camera that runs");
  await clerk.keyboard.press("Enter");
  await expect(ktp.getByRole("link", { name: /^foto-kamera-\d+\.jpg$/ }).first()).toBeVisible();
  await expect(look).toHaveCount(0);
  await chooseFile(clerk, "surat_usaha", { name: "surat.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await expect(clerk.getByRole("link", { name: "surat.jpg" }).first()).toBeVisible();

  // Said to be signed, and not signed: the way leads to it.
  await clerk.getByRole("radio", { name: /^Ditandatangani di layar/ }).check();
  await clerk.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(clerk.getByRole("link", { name: /menandatangani di layar dahulu/ })).toBeVisible();
  const signing = clerk.locator("#syarat-pernyataan-loket");
  await signing.getByRole("button", { name: "Tanda tangan di layar" }).click();
  await signing.getByRole("button", { name: "Pakai tanda tangan ini" }).click();
  await expect(signing.getByRole("alert")).toContainText("Belum ada tanda tangan.");
  await expectSound(clerk, "a pad that nobody signed");
  const pad = signing.getByRole("img", { name: "Kotak tanda tangan pemohon" });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error("The pad has no place");
  await clerk.mouse.move(box.x + 20, box.y + 40);
  await clerk.mouse.down();
  for (const [x, y] of [
    [80, 90],
    [140, 30],
    [200, 110],
  ] as const)
    await clerk.mouse.move(box.x + x, box.y + y, { steps: 5 });
  await clerk.mouse.up();
  await signing.getByRole("button", { name: "Pakai tanda tangan ini" }).click();
  await expect(signing.getByRole("link", { name: "tanda-tangan-di-layar.jpg" }).first()).toBeVisible();
  await clerk.getByRole("radio", { name: /^Ditandatangani di layar/ }).check();
  await clerk.getByRole("button", { name: "Kirim permohonan" }).click();
  await expect(clerk.getByRole("heading", { name: "Permohonan sudah diterima" })).toBeVisible();
  const sent = await db().counterEntry.findUniqueOrThrow({
    where: { id: entry },
    select: { statement: true, draft: { select: { application: { select: { reference: true } } } } },
  });
  expect(sent.statement).toBe("screen");
  await clerk.goto(`/petugas/permohonan/${sent.draft.application?.reference}`);
  await expect(clerk.getByText("Pernyataan: ditandatangani di layar di depan petugas").first()).toBeAttached();
});

test("numbers are given, called and served, and the waiting room shows numbers and desks alone", async ({
  office,
  page,
}) => {
  const clerk = await office.asStaff("pelaksana");
  await clerk.goto("/petugas/loket/antrean?loket=3");
  for (let given = 0; given < 2; given += 1) {
    await clerk.getByRole("button", { name: "Beri nomor" }).click();
    await expect(clerk.getByRole("region", { name: "Nomor yang diberikan" })).toBeVisible();
    await clerk.goto("/petugas/loket/antrean?loket=3");
  }
  await clerk.getByRole("button", { name: "Panggil nomor berikutnya" }).click();
  const there = clerk.getByRole("region", { name: "Loket 3" });
  await expect(there.getByRole("button", { name: "Panggil lagi" })).toBeVisible();
  const number = `${await there.getByText(/^\d{3,}$/).textContent()}`;
  await expectSound(clerk, "the queue at a desk");
  await page.goto("/antrean");
  await expect(page.getByRole("listitem").filter({ hasText: number })).toContainText("ke loket 3");
  await expect(page.locator("script")).toHaveCount(0);
  await expectSound(page, "the numbers as anybody looks at them");
  await page.getByRole("link", { name: "Tampilkan di layar ruang tunggu" }).click();
  await expect(page.locator("meta[http-equiv=refresh]")).toHaveCount(1);
  // Far off one reads nothing but numbers and desks; the way out of a page that moves by itself stays.
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("link", { name: "Hentikan pembaruan" })).toBeVisible();
  await page.setViewportSize({ width: 1920, height: 1080 });
  // One line of 269 px at the most.
  expect((await page.getByText(number, { exact: true }).boundingBox())?.height).toBeLessThan(400);
  await expect(page.getByRole("listitem").filter({ hasText: number })).toContainText("ke loket 3");
  await there.getByRole("button", { name: "Tidak datang" }).click();
  await expect(clerk.getByRole("button", { name: `Panggil ${number}` })).toBeVisible();
  await clerk.getByRole("button", { name: "Panggil nomor berikutnya" }).click();
  await there.getByRole("button", { name: "Selesai dilayani" }).click();
  await expect(there.getByText("Kosong")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an entry keeps what was typed, says what is missing at each field, and takes a paper before it is sent", async ({
    office,
  }) => {
    const clerk = await office.asStaff("pelaksana");
    await clerk.goto("/petugas/loket");
    await clerk.getByLabel("NIK di KTP").fill(someNik());
    await clerk.getByRole("button", { name: "Pelatihan", exact: true }).click();
    await clerk.getByLabel("Nama sesuai KTP").fill("Inaq Tanpa Naskah");
    await clerk.getByLabel("Nomor HP").fill("salah");
    await clerk.getByRole("button", { name: "Simpan dan lanjut ke berkas" }).click();
    await expect(clerk).toHaveURL(/\?periksa$/);
    await expect(clerk.getByLabel("Nama sesuai KTP")).toHaveValue("Inaq Tanpa Naskah");
    await expect(clerk.getByLabel("Nomor HP")).toHaveAttribute("aria-invalid", "true");
    for (const [label, value] of [
      ["Nomor HP", "081234567893"],
      ["Alamat rumah", "Dusun Timur"],
      ["Nama usaha", "Keripik"],
      ["Yang dibuat atau dijual", "Keripik"],
      ["Tahun mulai usaha", "2021"],
      ["Modal sendiri", "3000000"],
      ["Penjualan setahun", "30000000"],
      ["Jumlah pekerja", "2"],
      ["Topik atau kelas", "Kemasan produk"],
      ["Tujuan", "Ingin kemasan yang lebih baik."],
    ] as const)
      await clerk.getByRole("textbox", { name: label }).first().fill(value);
    await clerk.getByLabel("Desa atau kelurahan tempat tinggal").selectOption({ index: 3 });
    await clerk.getByLabel("Sama dengan alamat rumah").check();
    await clerk.getByRole("button", { name: "Simpan dan lanjut ke berkas" }).click();
    await expect(clerk.getByRole("heading", { name: "Berkas Inaq Tanpa Naskah" })).toBeVisible();
    await clerk.getByRole("button", { name: "Kirim permohonan" }).click();
    await expect(clerk.getByRole("link", { name: /Kami belum menerima KTP/ })).toBeVisible();
    const photo = { name: "ktp.jpg", mimeType: "image/jpeg", buffer: await office.photo() };
    await clerk.locator("#syarat-ktp input[type=file]").setInputFiles(photo);
    await clerk.getByRole("button", { name: "Unggah KTP" }).click();
    await expect(clerk.getByRole("link", { name: "ktp.jpg" }).first()).toBeVisible();
    await clerk.getByRole("button", { name: "Kirim permohonan" }).click();
    await expect(clerk.getByRole("heading", { name: "Permohonan sudah diterima" })).toBeVisible();
    const kept = await clerk.context().cookies();
    await clerk.getByRole("button", { name: "Selesai, orang berikutnya" }).click();
    await expect(clerk.getByLabel("NIK di KTP")).toHaveValue("");
    // No answer with what was typed waits in this browser.
    expect(kept.map(({ name }) => name).filter((name) => name.includes("draf") || name.includes("lacak"))).toEqual([]);
    await clerk.goBack();
    expect(await clerk.content()).not.toContain("Tanpa Naskah");
  });
});

/** An entry for a NIB whose questions are answered; its papers are shown. Its id. */
async function givenEntry(clerk: Page, name: string): Promise<string> {
  await clerk.goto("/petugas/loket");
  await clerk.getByLabel("NIK di KTP").fill(someNik());
  await clerk.getByRole("button", { name: "NIB", exact: true }).click();
  await clerk.getByLabel("Nama sesuai KTP").fill(name);
  await fillEntry(clerk);
  await expect(clerk.getByRole("heading", { name: `Berkas ${name}` })).toBeVisible();
  return new URL(clerk.url()).pathname.split("/").at(-2) ?? "";
}

/** All but NIK and name, and the press that goes on to the papers. */
async function fillEntry(clerk: Page) {
  for (const [label, value] of [
    ["Nomor HP atau WhatsApp", "081234567891"],
    ["E-mail", "inaq@contoh.id"],
    ["Alamat rumah", "Dusun Timur"],
    ["Nama usaha", "Keripik Inaq"],
    ["Yang dibuat atau dijual", "Keripik"],
    ["Tahun mulai usaha", "2021"],
    ["Modal sendiri", "3000000"],
    ["Penjualan setahun", "30000000"],
    ["Jumlah pekerja", "2"],
    ["NPWP", "12.345.678.2-912.000"],
    ["Kegiatan usaha", "Membuat keripik singkong"],
  ] as const)
    await clerk.getByRole("textbox", { name: label, exact: true }).fill(value);
  await clerk.getByLabel("Desa atau kelurahan tempat tinggal").and(clerk.locator("input")).fill("Gerung Utara");
  // Left by the keyboard, as a clerk does: what was said of it goes, and the page moves up.
  await clerk.keyboard.press("Tab");
  await clerk.getByLabel("Sama dengan alamat rumah").check();
  await clerk.getByLabel("Belum punya", { exact: true }).check();
  await clerk.getByRole("button", { name: "Simpan dan lanjut ke berkas" }).click();
}
