import type { Page } from "@playwright/test";
import type { Role } from "@/lib/domain/roles";
import { db } from "@/lib/platform/db";
import { doAll } from "@/lib/testing/office";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";

const row = (page: Page, reference: string) =>
  page.getByRole("row").filter({ has: page.locator(`a[href$="${reference}"]`) });

async function dutyOf(reference: string): Promise<string> {
  const where = { application: { reference } };
  return (await db().openDuty.findFirstOrThrow({ where, select: { dutyId: true } })).dutyId;
}

/** A name of letters alone that nobody else bears. */
const letters = (number: number) => [...String(number)].map((digit) => "abcdefghij"[Number(digit)]).join("");

test("a returned, a waiting and a rejected case are found in two presses by each role that may", async ({ office }) => {
  const clerk = await office.givenStaff("pelaksana");
  const { reference: returned } = await office.givenApplication("nib");
  const duty = await dutyOf(returned);
  const items = [{ kind: "requirement" as const, key: "ktp", reason: "Foto KTP buram." }];
  await doAll(clerk, returned, { type: "claim", duty }, { type: "return_to_applicant", duty, items });
  const { reference: waiting } = await office.givenAccepted("pelatihan");
  const section = await office.givenStaff("seksi");
  const { reference: rejected } = await office.givenApplication("lapak");
  const check = await dutyOf(rejected);
  const reason = "Tempat usaha berada di luar Kabupaten Lombok Barat.";
  await doAll(section, rejected, { type: "claim", duty: check }, { type: "reject", duty: check, reason });

  const found: [state: string, reference: string, roles: Role[]][] = [
    ["Perlu Perbaikan", returned, ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "auditor"]],
    ["Menunggu Kegiatan", waiting, ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "auditor"]],
    ["Ditolak", rejected, ["seksi", "jafung", "kabid", "sekretaris", "kadis", "auditor"]],
  ];
  for (const role of ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi", "auditor"] as const) {
    const page = await office.asStaff(role);
    for (const [state, reference, roles] of found) {
      await page.goto("/petugas/tugas");
      await page.getByRole("navigation", { name: "Meja kerja" }).getByRole("link", { name: "Permohonan" }).click();
      await page.getByRole("navigation", { name: "Keadaan" }).getByRole("link", { name: state, exact: true }).click();
      await expect(page).toHaveURL(/keadaan=/);
      if (roles.includes(role)) await expect(row(page, reference), `${role}: ${state}`).toBeVisible();
      else await expect(row(page, reference), `${role}: ${state}`).toHaveCount(0);
    }
    await page.close();
  }
});

test("a view is narrowed, taken along and left; / searches everything", async ({ office }) => {
  const name = `Inaq ${letters(Date.now())}`;
  const { reference } = await office.givenApplication("nib", { name });
  const page = await office.asStaff("pelaksana");
  await page.goto("/petugas/permohonan");
  await page.getByText("Saring menurut layanan").click();
  await page.locator('select[name="layanan"]').selectOption({ label: "Bantuan NIB" });
  await page.locator('select[name="pemegang"]').selectOption({ label: "Belum ditangani" });
  await page.getByRole("button", { name: "Tampilkan" }).click();
  await expect(page).toHaveURL(/layanan=nib.*pemegang=kosong/);
  await page.goto("/petugas/permohonan?layanan=nib&keadaan=submitted");
  await expect(row(page, reference)).toContainText(name);
  const csv = await page.request.get("/petugas/permohonan/csv?layanan=nib&keadaan=submitted");
  expect(csv.headers()["content-disposition"]).toContain("permohonan-");
  expect(await csv.text()).toContain(name);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectSound(page, "the list on a phone");
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator("body").click({ position: { x: 700, y: 5 } });
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await page.locator(`main table a[href$="${reference}"]`).click();
  await expect(page).toHaveTitle(new RegExp(reference.slice(0, 4)));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is narrowed, its wrong values are named, and the rail finds", async ({ office }) => {
    const { reference } = await office.givenApplication("nib");
    const page = await office.asStaff("pelaksana");
    await page.goto("/petugas/permohonan?keadaan=emas&tenggat=hari");
    await expect(page.getByText("Pilihan Keadaan di alamat ini tidak dikenal, jadi tidak dipakai.")).toBeVisible();
    await page.locator('select[name="tenggat"]').selectOption("");
    await page.locator('select[name="keadaan"]').selectOption({ label: "Diajukan" });
    await page.getByRole("button", { name: "Tampilkan" }).click();
    await expect(row(page, reference)).toBeVisible();
    await page.getByLabel("Cari di seluruh meja kerja").fill(reference);
    await page.getByRole("button", { name: "Cari di seluruh meja kerja" }).click();
    await expect(page.locator(`main table a[href$="${reference}"]`)).toBeVisible();
  });
});
