import { expect, test } from "../fixtures/portal";

/** As narrow as a phone, and without a script: the answers of the office are plain posts. */
test.use({ javaScriptEnabled: false });

test("the head answers what the SOP leaves open, one by one, and a citizen's page says it no longer", async ({
  office,
  page,
}) => {
  const open = /Belum dikonfirmasi kantor, berlaku sampai ditetapkan: .*siapa yang boleh mengajukan/;
  await page.goto("/layanan/promosi");
  await expect(page.getByText(open)).toBeVisible();

  const head = await office.asStaff("kadis");
  await head.goto("/petugas/beranda");
  await head.locator('a[href="/petugas/sop/fasilitasi/pertanyaan"]').click();
  await expect(head.getByRole("heading", { name: "Pertanyaan tentang SOP", level: 1 })).toBeVisible();
  const first = await head.getByRole("heading", { level: 2 }).first().textContent();

  // What must change, or cannot be decided, says how or why.
  const save = head.getByRole("button", { name: "Simpan dan lanjut" });
  await head.getByLabel("Harus diubah").check();
  await save.click();
  await expect(head.getByText("Tulis bagaimana seharusnya").first()).toBeVisible();
  await expect(head.getByLabel("Harus diubah")).toBeChecked();
  await head.getByLabel("Keterangan").fill("Kata itu salah tulis; seharusnya seperti di naskah asli.");
  await save.click();
  await expect(head.getByText("Jawaban disimpan.")).toBeVisible();
  // On to the next one by itself.
  await expect(head.getByRole("heading", { level: 2 }).first()).not.toHaveText(first ?? "");

  await head.goto("/petugas/sop/fasilitasi");
  await expect(head.getByText("Kata itu salah tulis").first()).toBeVisible();
  await expect(head.getByText("akan diubah", { exact: true }).first()).toBeVisible();
  const who = head.locator("tr", { hasText: "Promosi Produk UMKM: siapa yang boleh mengajukan" });
  await expect(who).toContainText("belum dikonfirmasi");
  const places = await head
    .locator("section[aria-labelledby=question] tbody tr, section[aria-labelledby=proposal] tbody tr")
    .allTextContents();
  const place = places.findIndex((text) => text.startsWith("Promosi Produk UMKM: siapa yang boleh mengajukan")) + 1;
  await head.goto(`/petugas/sop/fasilitasi/pertanyaan?hal=${place}`);
  await head.getByLabel("Benar, seperti itu").check();
  await save.click();
  await head.goto("/petugas/sop/fasilitasi");
  await expect(who).toContainText("dikonfirmasi");
  await expect(who).not.toContainText("belum");
  await page.goto("/layanan/promosi");
  await expect(page.getByText(open)).toHaveCount(0);
});
