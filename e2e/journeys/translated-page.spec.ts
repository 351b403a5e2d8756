import type { ServiceSlug } from "@/lib/domain/services";
import { gatherChosen } from "@/lib/features/gathering/gathering.commands";
import { db } from "@/lib/platform/db";
import { givenProgramme, must } from "@/lib/testing/programmes";
import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { casePage, chooseFile, sendPhoto, trackingPage } from "../pages/case";
import { failuresOf, pressEachForm, translate, withoutGuard } from "../pages/translation";

test("a browser that translates the page kills no form and no case", async ({ page, office }) => {
  const failures = failuresOf(page);
  const form = applyForm(page, "nib");
  await form.open();
  await translate(page);
  await form.next.click();
  await form.problem("Tulis NIK Anda: 16 angka di KTP.");
  await translate(page);
  await form.identity({ "E-mail": "sari@contoh.test" });
  await translate(page);
  await form.next.click();
  await form.heading("Usaha Anda");
  await translate(page);
  await form.next.click();
  await translate(page);
  await form.business({ NPWP: "12.345.678.3-912.000" });
  await form.next.click();
  await translate(page);
  await page.getByLabel("Ya, angkanya memang begitu di kartu").check();
  await form.next.click();
  await form.heading("Yang Anda perlukan");
  await translate(page);
  await form.nib();
  await form.next.click();
  await form.heading("Berkas");
  await translate(page);
  await chooseFile(page, "ktp", { name: "ktp.jpg", mimeType: "image/jpeg", buffer: await office.photo() });
  await sendPhoto(page, "ktp");
  await expect(page.getByRole("button", { name: "Hapus ktp.jpg" })).toBeVisible();
  await translate(page);
  await page.getByRole("button", { name: "Hapus ktp.jpg" }).click();
  await expect(page.getByRole("button", { name: "Hapus ktp.jpg" })).toBeHidden();
  await translate(page);
  await form.toCheck();
  await form.problem("Kami belum menerima KTP.");

  const { reference, phone } = await office.givenApplication("nib");
  const own = trackingPage(page, reference);
  await own.open();
  await translate(page);
  await page.getByLabel("Nomor HP").fill("0812 0000 1111");
  await page.getByRole("button", { name: "Buka permohonan saya" }).click();
  await expect(page.getByText("Nomor permohonan dan nomor HP itu tidak cocok.")).toBeVisible();
  await translate(page);
  await page.getByLabel("Nomor HP").fill(phone);
  await page.getByRole("button", { name: "Buka permohonan saya" }).click();
  await expect(page.getByRole("heading", { name: "Pesan dari dinas" })).toBeVisible();
  await translate(page);

  const desk = await office.asStaff("pelaksana");
  const deskFailures = failuresOf(desk);
  const its = casePage(desk, reference);
  await its.open();
  await translate(desk);
  await its.claim();
  await translate(desk);
  await its.accept("KTP");
  expect([...failures, ...deskFailures]).toEqual([]);
});

test("what React does to a translated text kills a page without its guard, and not one of ours", async ({ page }) => {
  /** Takes a translated text away as React would: from the parent that it had. */
  const taken = () =>
    page.evaluate(() => {
      const [line, text] = [document.createElement("p"), document.createTextNode("Nama usaha")];
      line.append(text);
      document.body.append(line);
      const font = document.createElement("font");
      text.replaceWith(font);
      font.append(text);
      try {
        line.removeChild(text);
        return "gone";
      } catch (error) {
        return (error as Error).name;
      }
    });
  const address = "/layanan/nib/ajukan";
  await page.goto(address, { waitUntil: "networkidle" });
  expect(await taken()).toBe("gone");
  await withoutGuard(page);
  await page.goto(address, { waitUntil: "networkidle" });
  expect(await taken()).toBe("NotFoundError");
});

const SLUGS: ServiceSlug[] = ["nib", "lapak", "peralatan", "promosi", "pelatihan"];

test("every part of every service's form lives through a translation, with its errors and with its answers", async ({
  page,
}) => {
  const failures = failuresOf(page);
  for (const slug of SLUGS) {
    const form = applyForm(page, slug);
    await form.open();
    await form.identity(slug === "nib" ? { "E-mail": "sari@contoh.test" } : {});
    await form.next.click();
    await form.heading("Usaha Anda");
    for (const part of ["identitas", "kontak", "usaha", "tempat", "ukuran", "nomor", "layanan"])
      expect(await pressEachForm(page, `${form.address}?bagian=${part}`, ["tutup"])).toContain("isian");
    expect(await pressEachForm(page, `${form.address}/berkas`, ["tutup"])).toContain("syarat");
    await form.open("layanan");
    await translate(page);
    await form.service();
    await translate(page);
    await form.next.click();
    await form.heading("Berkas");
    await page.context().clearCookies();
  }
  expect(failures).toEqual([]);
});

test("every form of the desk lives through a translation, pressed empty and pressed again", async ({ office }) => {
  const { reference } = await office.givenApplication("nib");
  const { reference: accepted } = await office.givenAccepted("pelatihan");
  const officer = await office.givenStaff("pelaksana");
  const programmeId = await givenProgramme(officer, { type: "training", quota: 5 });
  const { id } = await db().application.findUniqueOrThrow({ where: { reference: accepted }, select: { id: true } });
  await must(
    gatherChosen(officer, { programmeId, applicationId: [id], passingReason: "Dipilih untuk perjalanan ini." }),
  );
  const page = await office.asStaff("pelaksana", "jafung", "seksi", "admin");
  const failures = failuresOf(page);
  const programme = `/petugas/kegiatan/${programmeId}`;
  const walked = new Map<string, string[]>();
  for (const address of [
    `/petugas/permohonan/${reference}`,
    `/petugas/permohonan/${reference}`,
    `/petugas/kegiatan/baru?jenis=training`,
    `${programme}/ubah`,
    `${programme}/kumpulkan`,
    `${programme}/peserta`,
    programme,
    "/petugas/pengaturan/kalender",
    "/petugas/pengaturan/kalender?jam=baru",
    "/petugas/pengaturan/pengguna/baru",
    "/petugas/pengaturan/umum",
    "/petugas/pengaturan/cadangan",
    "/petugas/tugas",
  ])
    walked.set(address, await pressEachForm(page, address));
  expect(walked.get(`/petugas/permohonan/${reference}`)).toEqual(
    expect.arrayContaining(["catat", "putuskan-surat_usaha"]),
  );
  for (const address of ["/petugas/kegiatan/baru?jenis=training", "/petugas/pengaturan/kalender?jam=baru"])
    expect(walked.get(address)?.length, address).toBeGreaterThan(0);
  expect(failures).toEqual([]);
});
