import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { expectSound } from "../pages/axe";
import { casePage, trackingPage } from "../pages/case";

test.use({ viewport: { width: 360, height: 740 } });

const SLUGS = ["nib", "lapak", "peralatan", "promosi", "pelatihan"];

test("every page that needs no form: nothing for axe to find, nothing wider than a phone", async ({ page }) => {
  const addresses = [
    "/",
    "/layanan",
    ...SLUGS.map((slug) => `/layanan/${slug}`),
    "/mulai",
    "/statistik",
    "/mulai?perlu=alat&usaha=rencana",
    "/mulai?perlu=tempat&usaha=jasa&nib=sudah&lokasi=lombok_barat",
    "/mulai?perlu=izin&usaha=jasa&nib=belum&lokasi=luar",
    "/layanan/lapak/ajukan",
    "/lacak",
    "/lacak?ref=apa%20saja",
    "/lacak/26NK7F3Q9XMC",
    "/gangguan",
    "/halaman-yang-tidak-ada",
  ];
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
    await expectSound(page);
  }
});

test("every part of a form, empty and with errors", async ({ page }) => {
  const form = applyForm(page, "nib");
  await form.open();
  await form.next.click();
  await form.problem("Tulis NIK Anda: 16 angka di KTP.");
  await expectSound(page);
  await form.identity({ "E-mail": "sari@contoh.test" });
  await form.saved();
  // What was saved while typing has the router fetch the next page twice; the errors after that are met all the same.
  const drawnAnew = page.waitForResponse(
    (answer) => answer.request().method() === "GET" && answer.url().includes("_rsc="),
  );
  await form.next.click();
  await form.heading("Usaha Anda");
  await drawnAnew;
  await page.waitForLoadState("networkidle");
  await form.next.click();
  await expect(page.getByRole("alert").filter({ hasText: "Ada yang perlu diperbaiki" })).toBeFocused();
  await expectSound(page);
  await page.goto(`${form.address}/berkas`);
  await form.toCheck();
  await form.problem("Kami belum menerima KTP.");
  await expectSound(page);
  await form.open("periksa");
  await expect(page.getByText("Permohonan belum bisa dikirim")).toBeVisible();
  await expectSound(page);
});

test("a case as anybody sees it, as its owner sees it, and with something to correct", async ({ office, page }) => {
  const { reference, phone } = await office.givenApplication("peralatan");
  const citizen = trackingPage(page, reference);
  await citizen.open();
  await expectSound(page);
  await citizen.prove(phone);
  await expectSound(page);

  const work = casePage(await office.asStaff("seksi"), reference);
  await work.open();
  await work.claim();
  await work.actions.getByText("Kembalikan kepada pemohon").first().click();
  for (const item of ["KTP", "Isian: Tanggal lahir", "Isian: Desa/kelurahan", "Isian: Jumlah alat", "Isian: Alasan"])
    await work.marks(item, "Cocokkan dengan KTP.");
  await work.actions.getByRole("button", { name: "Kembalikan kepada pemohon" }).click();
  await expect(work.actions.page().getByText("Permohonan dikembalikan kepada pemohon")).toBeVisible();
  await citizen.open();
  // A sealed answer is asked anew: it is shown to nobody who only knows the number and the telephone.
  await expect(page.getByLabel("Tahun", { exact: true })).toHaveValue("");
  await page.getByRole("button", { name: "Kirim perbaikan" }).click();
  await expect(page.getByText("Masih ada perbaikan yang belum dijawab").first()).toBeVisible();
  await expectSound(page);
});
