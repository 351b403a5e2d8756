import { readFileSync } from "node:fs";
import { formatReference } from "@/lib/domain/reference-number";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { doAll } from "@/lib/testing/office";
import { expect, test } from "../fixtures/portal";
import { expectSound } from "../pages/axe";

/** All that was handed in is accepted, the rest is not asked for, and the first step ends. */
async function endFirstStep(clerk: StaffContext, reference: string) {
  const where = { application: { reference } };
  const { dutyId: duty } = await db().openDuty.findFirstOrThrow({ where, select: { dutyId: true } });
  const requirements = await db().applicationRequirement.findMany({ where, select: { key: true, state: true } });
  const decided = requirements.map(
    ({ key: requirement, state }) =>
      ({
        type: "decide_requirement",
        requirement,
        decision: state === "given" ? "accepted" : "waived",
        reason: "Tidak diperlukan untuk usaha ini.",
      }) as const,
  );
  await doAll(clerk, reference, { type: "claim", duty }, ...decided, { type: "complete_duty", duty });
}

test("a figure of the SOP report opens the case it counts, is taken along, and is no link for the admin", async ({
  office,
}) => {
  const { reference } = await office.givenApplication("nib");
  await endFirstStep(await office.givenStaff("pelaksana"), reference);

  const page = await office.asStaff("kadis");
  await page.getByRole("navigation", { name: "Meja kerja" }).getByRole("link", { name: "Laporan SOP" }).click();
  await page.locator('select[name="sop"]').selectOption("nib");
  await page.getByRole("button", { name: "Tampilkan" }).click();
  await expect(page).toHaveURL(/sop=nib/);
  const ended = page.getByRole("link", { name: /^[\d.]+ selesai, langkah 1$/ });
  const count = Number((await ended.textContent())?.replaceAll(".", ""));
  expect(count).toBeGreaterThan(0);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh XLSX" }).click();
  const file = await (await download).path();
  // A ZIP, as a sheet is.
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  await ended.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Langkah 1: selesai");
  await expectSound(page, "cases behind a figure");
  await page.getByRole("link", { name: formatReference(reference) }).click();
  await expect(page).toHaveURL(new RegExp(`/petugas/permohonan/${reference}`));

  const admin = await office.asStaff("admin");
  await admin.goto("/petugas/laporan/sop?sop=nib");
  await expect(admin.getByRole("table").first()).toBeVisible();
  await expect(admin.getByRole("link", { name: /selesai, langkah 1$/ })).toHaveCount(0);
});
