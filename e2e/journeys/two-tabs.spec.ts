import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/portal";

const CHANGED = /Sementara formulir ini terbuka, orang lain mengubah/;
const save = (page: Page) => page.getByRole("button", { name: "Simpan data" }).click();

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("of two tabs with one account the later hears what changed, loses nothing, and saves", async ({ office }) => {
      const first = await office.asStaff("admin");
      const { actor } = await office.givenStaff("kabid");
      const second = await first.context().newPage();
      for (const page of [first, second]) await page.goto(`/petugas/pengaturan/pengguna/${actor.id}`);

      await first.getByLabel("Jabatan").fill("Kepala Bidang");
      await save(first);
      await expect(first.getByText("Perubahan disimpan.")).toBeVisible();

      await second.getByLabel("Nama lengkap").fill("Lalu Budi Santoso");
      await save(second);
      await expect(second.getByText(CHANGED)).toContainText("jabatan (kini “Kepala Bidang”)");
      await expect(second.getByLabel("Nama lengkap")).toHaveValue("Lalu Budi Santoso");
      await expect(second.getByLabel("Jabatan")).toHaveValue("Kepala Bidang");
      await save(second);
      await expect(second.getByText("Perubahan disimpan.")).toBeVisible();
      await second.reload();
      await expect(second.getByLabel("Nama lengkap")).toHaveValue("Lalu Budi Santoso");
      await expect(second.getByLabel("Jabatan")).toHaveValue("Kepala Bidang");
    });
  });
