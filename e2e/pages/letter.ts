import { expect, type Page } from "@playwright/test";
import { formatCheckCode } from "@/lib/domain/letters/check-code";
import { db } from "@/lib/platform/db";

/** On the page of a paper. Another journey may have given the office a newer head: the page asks to be read again. */
export async function giveNumber(page: Page) {
  const given = page.getByText("Surat sudah bernomor.");
  const overtaken = page.getByText(/^Isi surat ini berubah sejak halaman dibuka/).first();
  const press = () => page.getByRole("button", { name: "Setujui dan beri nomor", exact: true }).click();
  await press();
  await expect(given.or(overtaken).first()).toBeVisible();
  if (await overtaken.isVisible()) {
    await page.reload();
    await press();
  }
  await expect(given).toBeVisible();
}

/** From the list of a programme's papers: opens the numbered one, its PDF, and what a stranger learns by its code. */
export async function expectChecked(page: Page, name: string) {
  await page.getByRole("region", { name: "Naskah" }).getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nomor ");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const pdf = await page.request.get(`/petugas/surat/${id}/pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  const bytes = await pdf.body();
  expect((await (await page.request.get(`/petugas/surat/${id}/pdf`)).body()).equals(bytes)).toBe(true);

  const { checkCode, number } = await db().letter.findUniqueOrThrow({
    where: { id },
    select: { checkCode: true, number: true },
  });
  await page.goto(`/verifikasi?kode=${formatCheckCode(checkCode).toLowerCase()}`);
  await expect(page.getByText("Surat ini dikeluarkan dinas dan masih berlaku")).toBeVisible();
  await expect(page.getByText(number)).toBeVisible();
  const file = page.getByLabel("Bandingkan berkas PDF");
  await file.setInputFiles({ name: "surat.pdf", mimeType: "application/pdf", buffer: bytes });
  await expect(page.getByText("Berkas ini sama persis")).toBeVisible();
  const changed = Buffer.from(bytes);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  await file.setInputFiles({ name: "surat.pdf", mimeType: "application/pdf", buffer: changed });
  await expect(page.getByText("Berkas ini lain")).toBeVisible();
}
