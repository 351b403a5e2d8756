import { ROLES } from "@/lib/domain/roles";
import { db } from "@/lib/platform/db";
import { expect, staffIdOf, test } from "../fixtures/portal";
import { givenSamples } from "../fixtures/samples";
import { STAFF_PAGES, statusFor, unlistedPages } from "../pages/staff-pages";

test("no page of the desk is missing from the table of rights", () => {
  expect(unlistedPages()).toEqual([]);
});

test("each role opens its own pages of the desk and no other", async ({ office }) => {
  const given = await givenSamples(office);
  for (const role of ROLES) {
    const page = await office.asStaff(role);
    const answers = await Promise.all(
      Object.entries(STAFF_PAGES).map(async ([name, one]) => [
        name,
        (await page.request.get(one.address(given), { maxRedirects: 0 })).status(),
      ]),
    );
    const wanted = Object.entries(STAFF_PAGES).map(([name, one]) => [name, statusFor(one, role)]);
    expect(Object.fromEntries(answers), role).toEqual(Object.fromEntries(wanted));
    await page.close();
  }
});

test("who is signed out, disabled or without a role in force opens none", async ({ office, page }) => {
  const given = await givenSamples(office);
  for (const one of Object.values(STAFF_PAGES)) {
    const address = one.address(given);
    const answer = await page.request.get(address, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], address).toEqual([
      307,
      `/petugas/masuk?lanjut=${encodeURIComponent(address)}`,
    ]);
  }
  const clerk = await office.asStaff("pelaksana");
  const staffId = staffIdOf(clerk);
  await db().roleGrant.updateMany({ where: { staffId }, data: { validTo: new Date("2026-01-02") } });
  expect((await clerk.request.get("/petugas/umkm")).status()).toBe(403);
  expect((await clerk.request.get(`/petugas/permohonan/${given.nib}`)).status()).toBe(404);
  await db().staff.update({ where: { id: staffId }, data: { active: false } });
  expect((await clerk.request.get("/petugas/tugas", { maxRedirects: 0 })).status()).toBe(307);
});

test("the auditor reads a case but no identity document, and finds nothing to press", async ({ office }) => {
  const { reference } = await office.givenApplication("nib");
  const papers = await db().document.findMany({
    where: { application: { reference }, kind: "requirement" },
    select: { id: true },
  });
  expect(papers.length).toBeGreaterThan(1);
  const auditor = await office.asStaff("auditor");
  await auditor.goto(`/petugas/permohonan/${reference}`);
  await expect(auditor.getByRole("heading", { level: 1 })).toHaveText("Siti Aminah");
  await expect(auditor.getByText("tanpa tugas di dalamnya")).toBeVisible();
  expect(await auditor.locator("main button, main input:not([type=hidden]), main textarea").count()).toBe(0);
  for (const { id } of papers) {
    expect((await auditor.request.get(`/api/files/${id}?tampil`)).status()).toBe(404);
    await expect(auditor.locator(`a[href*="${id}"]`)).toHaveCount(0);
  }
  expect(await db().auditEntry.count({ where: { action: "document.viewed", reference } })).toBe(0);
  await auditor.goto("/petugas/pengaturan/kalender");
  await expect(auditor.getByRole("button", { name: /Tambah|Simpan|Hapus/ })).toHaveCount(0);
});
