import { ROLES, type Role } from "@/lib/domain/roles";
import { witaDate } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { givenIncoming } from "@/lib/testing/incoming-letters";
import { insertLetter } from "@/lib/testing/letters";
import { givenProgramme } from "@/lib/testing/programmes";
import { insertBusiness } from "@/lib/testing/register-rows";
import { expect, staffIdOf, test } from "../fixtures/portal";
import { type Samples, STAFF_PAGES, statusFor, unlistedPages } from "../pages/staff-pages";

async function samples(office: {
  givenApplication(service: "nib" | "lapak"): Promise<{ reference: string }>;
  givenStaff(...roles: Role[]): Promise<StaffContext>;
}): Promise<Samples> {
  const [nib, stall] = [await office.givenApplication("nib"), await office.givenApplication("lapak")];
  const staff = await db().staff.findFirstOrThrow({ select: { id: true } });
  const business = await insertBusiness({ name: "Warung Siti" });
  const clerk = await office.givenStaff("pelaksana");
  const programme = await givenProgramme(clerk, { type: "training", quota: 10 });
  const incoming = await givenIncoming(clerk, { receivedOn: witaDate(new Date()), theirDate: undefined });
  const { id: applicationId } = await db().application.findUniqueOrThrow({
    where: { reference: nib.reference },
    select: { id: true },
  });
  const letter = await insertLetter({ applicationId });
  return {
    letter,
    incoming,
    nib: nib.reference,
    stall: stall.reference,
    business: business.id,
    staff: staff.id,
    programme,
  };
}

test("no page of the desk is missing from the table of rights", () => {
  expect(unlistedPages()).toEqual([]);
});

test("each role opens its own pages of the desk and no other", async ({ office }) => {
  const given = await samples(office);
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
  const given = await samples(office);
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
