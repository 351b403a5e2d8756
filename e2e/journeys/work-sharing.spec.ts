import { db } from "@/lib/platform/db";
import { expect, staffIdOf, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";

/** Alone after the others: while the rule is in force, what they send would have a holder. */
test("the admin shares new NIB duties by kecamatan; the clerk is told and has it in hand", async ({ office }) => {
  test.setTimeout(120_000);
  const clerk = await office.asStaff("pelaksana");
  const { name } = await db().staff.findUniqueOrThrow({ where: { id: staffIdOf(clerk) }, select: { name: true } });
  const admin = await office.asStaff("admin");
  await admin.goto("/petugas/pengaturan/pembagian");
  const row = admin.getByRole("row").filter({ hasText: "NIB" }).filter({ hasText: "Pelaksana" });
  await expect(row).toContainText("Tidak dibagi");
  await row.getByRole("link", { name: /^Ubah/ }).click();

  // What is missing is said at the choice, and nothing chosen is lost.
  await admin.getByLabel("Menurut kecamatan usaha").check();
  await admin.getByRole("button", { name: "Simpan pembagian" }).click();
  await expect(admin.getByText(/Pilih petugas untuk sedikitnya satu kecamatan/).first()).toBeVisible();
  await expect(admin.getByLabel("Menurut kecamatan usaha")).toBeChecked();
  await admin.getByLabel("Kecamatan Gerung").selectOption({ label: name });
  for (const width of [360, 1280]) {
    await admin.setViewportSize({ width, height: 900 });
    await expectSound(admin, `sharing at ${width}`);
  }
  await admin.getByRole("button", { name: "Simpan pembagian" }).click();
  await expect(admin.getByText("Pembagian disimpan; berlaku bagi tugas yang masuk sesudah ini.").first()).toBeVisible();
  await expect(row).toContainText(`Gerung: ${name}`);

  const { reference } = await office.givenApplication("nib");
  await db().$executeRaw`SELECT graphile_worker.add_job('tell_new_duties')`;
  await expect
    .poll(async () => (await db().openDuty.findFirst({ where: { application: { reference } } }))?.claimedById ?? null, {
      timeout: 30_000,
    })
    .toBe(staffIdOf(clerk));
  await clerk.goto(`/petugas/permohonan/${reference}`);
  await expect(clerk.getByText("Dibagi otomatis menurut kecamatan usaha: Gerung.").first()).toBeVisible();
  await clerk.goto("/petugas/pemberitahuan");
  await expect(clerk.getByRole("link", { name: /^Tugas baru dari Portal: / })).toBeVisible();

  await admin.getByLabel("Tidak dibagi").check();
  await admin.getByRole("button", { name: "Simpan pembagian" }).click();
  await expect(row).toContainText("Tidak dibagi");
  expect(await db().sharingRule.count()).toBe(0);
});
