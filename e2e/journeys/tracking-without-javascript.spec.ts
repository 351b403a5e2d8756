import { expect, test } from "../fixtures/portal";
import { trackingPage } from "../pages/case";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test("a case by plain posts: a wrong phone is kept and told at its field, the right one opens, and the applicant withdraws", async ({
  office,
  page,
}) => {
  const { reference, phone } = await office.givenApplication("nib");
  const citizen = trackingPage(page, reference);
  await citizen.open();
  const field = page.getByLabel("Nomor HP");
  const open = page.getByRole("button", { name: "Buka permohonan saya" });
  await field.fill("0812 0000 1111");
  await open.click();
  await expect(field).toHaveValue("0812 0000 1111");
  await expect(field).toHaveAccessibleDescription(/tidak cocok/);
  await field.fill("12");
  await open.click();
  await expect(field).toHaveAccessibleDescription(/nomor/i);

  await citizen.prove(phone);
  await page.getByText("Batalkan permohonan").first().click();
  await page.getByLabel("Alasan").fill("Pindah ke Mataram");
  await page.getByRole("button", { name: "Batalkan permohonan" }).click();
  // The form lies open again: its answer must not hide in what is closed.
  await expect(page.getByText("Centang dahulu").first()).toBeVisible();
  await expect(page.getByLabel("Alasan")).toHaveValue("Pindah ke Mataram");
  await page.getByLabel("Ya, batalkan permohonan ini").check();
  await page.getByRole("button", { name: "Batalkan permohonan" }).click();
  await citizen.says(/dibatalkan/);
});
