import { db } from "@/lib/platform/db";
import { expect, staffIdOf, test } from "../fixtures/portal";
import { casePage } from "../pages/case";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

const REASON = "Foto KTP buram, NIK tidak terbaca.";

test("what staff send after their session has ended is shown in its form to the same person, and to nobody else at the desk", async ({
  office,
}) => {
  const { reference } = await office.givenApplication("nib");
  const page = await office.asStaff("pelaksana");
  const [mine, other] = [staffIdOf(page), await office.asStaff("pelaksana").then(staffIdOf)];
  const emailOf = async (id: string) => (await db().staff.findUniqueOrThrow({ where: { id } })).email;
  const signIn = async (id: string, password = office.password) => {
    await page.getByLabel(/e-?mail/i).fill(await emailOf(id));
    await page.getByLabel("Kata sandi").fill(password);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
  };
  const work = casePage(page, reference);
  const form = page.getByLabel("Alasan untuk pemohon (KTP)", { exact: true });
  await work.open();
  await work.claim();
  await work.actions.getByText("Kembalikan kepada pemohon").first().click();
  await work.marks("KTP", REASON);
  await db().staffSession.updateMany({ where: { staffId: mine }, data: { lastSeenAt: new Date("2026-01-01") } });
  await work.actions.getByRole("button", { name: "Kembalikan kepada pemohon" }).click();
  await expect(page.getByText("Isian Anda belum terkirim, dan belum hilang")).toBeVisible();
  const asked = page.url();

  await signIn(other);
  await expect(page).toHaveURL(new RegExp(`/petugas/permohonan/${reference}$`));
  expect(await page.content()).not.toContain(REASON);
  await db().staffSession.updateMany({ where: { staffId: other }, data: { endedAt: new Date() } });

  await page.goto(asked);
  await signIn(mine, "salah sekali");
  await expect(page.getByLabel(/e-?mail/i)).toHaveValue(await emailOf(mine));
  await signIn(mine);
  await expect(page).toHaveURL(new RegExp(`/petugas/permohonan/${reference}#`));
  await expect(page.getByText(/BELUM terkirim, karena sesi Anda sudah berakhir/)).toBeVisible();
  await expect(form).toHaveValue(REASON);
  await work.actions.getByRole("button", { name: "Kembalikan kepada pemohon" }).click();
  await work.status("Perlu Perbaikan");
  expect(await db().heldAnswer.count({ where: { owner: { endsWith: mine } } })).toBe(0);
});
