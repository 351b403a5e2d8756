import { expect, test } from "../fixtures/portal";
import { casePage, chooseFile, trackingPage } from "../pages/case";

test("a paper that cannot be photographed is brought: said in the correction, scanned and noted at the desk, read on the card", async ({
  office,
  page,
}) => {
  const { reference, phone } = await office.givenApplication("nib");
  const clerk = await office.asStaff("pelaksana");
  const work = casePage(clerk, reference);
  await work.open();
  await work.claim();
  for (const label of ["Surat keterangan usaha dari desa", "E-mail aktif", "NPWP"]) await work.accept(label);
  await work.actions.getByText("Kembalikan kepada pemohon").first().click();
  await work.marks("KTP", "Foto KTP buram.");
  await work.actions.getByRole("button", { name: "Kembalikan kepada pemohon" }).click();
  await expect(clerk.getByText("Permohonan dikembalikan kepada pemohon beserta alasannya.")).toBeVisible();

  const citizen = trackingPage(page, reference);
  await citizen.prove(phone);
  await page.getByLabel("KTP akan saya bawa ke kantor").check();
  await page.getByRole("button", { name: "Kirim perbaikan" }).click();
  await expect(page.getByText("Perbaikan Anda sudah kami terima.")).toBeVisible();
  await citizen.says("Kami menunggu berkas yang akan Anda bawa ke kantor.");
  await expect(page.getByText("Bawa ke kantor: KTP")).toBeVisible();

  await work.open();
  await expect(work.actions.getByText("menunggu berkas yang dibawa pemohon")).toBeVisible();
  await clerk.goto("/petugas/tugas?tampil=saya");
  await expect(clerk.getByRole("row", { name: new RegExp(reference.slice(-4)) })).toContainText("menunggu");
  await work.open();
  await clerk.getByText("Diterima di loket", { exact: true }).click();
  const scan = { name: "pindaian-ktp.jpg", mimeType: "image/jpeg", buffer: await office.photo() };
  await chooseFile(clerk, "loket-ktp", scan);
  await expect(clerk.getByRole("link", { name: scan.name }).first()).toBeVisible();
  await clerk.getByLabel("Yang Anda lihat atau terima").fill("KTP asli dilihat, NIK dan nama cocok.");
  await clerk.getByRole("button", { name: "Catat diterima di loket KTP" }).click();
  await expect(clerk.getByText("Keputusan persyaratan disimpan.")).toBeVisible();
  await expect(clerk.getByText("diterima di loket", { exact: true })).toBeVisible();

  await citizen.open();
  await citizen.says(/sedang diperiksa/);
  const paper = page.getByRole("listitem").filter({ hasText: "KTP – diterima di kantor" });
  await expect(paper).toContainText("KTP asli dilihat, NIK dan nama cocok.");
  await expect(paper.getByRole("link", { name: scan.name })).toBeVisible();
});
