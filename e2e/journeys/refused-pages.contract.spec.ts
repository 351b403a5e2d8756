import { expect, test } from "../fixtures/portal";

test.use({ javaScriptEnabled: false });

test("a page that is not there says so without JavaScript, with the right status", async ({ page }) => {
  for (const address of [
    "/tidak-ada-sama-sekali",
    "/layanan/pinjaman",
    "/layanan/pinjaman/ajukan",
    "/lacak/%E0%A4%A",
  ]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveText("Halaman ini tidak ada");
  }
});

test("a page for other roles says so without JavaScript, with the right status", async ({ office }) => {
  const clerk = await office.asStaff("pelaksana");
  for (const [address, status, words] of [
    ["/petugas/pengaturan/pengguna", 403, "Halaman ini bukan untuk peran Anda"],
    ["/petugas/permohonan/26NKAAAAAAAA", 404, "Halaman ini tidak ada"],
  ] as const) {
    const answer = await clerk.goto(address);
    expect(answer?.status(), address).toBe(status);
    await expect(clerk.getByRole("heading", { level: 1 }), address).toHaveText(words);
  }
});
