import { expect, test } from "../fixtures/portal";

test("a copy of the cookie is worth nothing after signing out", async ({ office }) => {
  const page = await office.asStaff("kabid");
  const cookies = await page.context().cookies();

  await page.goto("/petugas/keluar");
  await page.getByRole("main").getByRole("button", { name: "Keluar" }).click();
  await expect(page.getByText("Anda sudah keluar.")).toBeVisible();

  await page.context().addCookies(cookies);
  await page.goto("/petugas/tugas");
  await expect(page.getByRole("heading", { name: "Masuk petugas", level: 1 })).toBeVisible();
});
