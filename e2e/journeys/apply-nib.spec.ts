import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";

test("a citizen applies for a NIB on a phone, and nothing typed is lost on the way", async ({
  office,
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 740 });
  const form = applyForm(page, "nib");
  const photo = async (name: string) => ({ name, mimeType: "image/jpeg", buffer: await office.photo() });

  await form.open();
  await form.next.click();
  await form.problem("Tulis NIK Anda: 16 angka di KTP.");
  await expect(page.getByRole("alert").filter({ hasText: "Ada yang perlu diperbaiki" })).toBeFocused();

  // Saved before the button: a reload finds it again.
  await form.identity({ "E-mail": "sari@contoh.test" });
  await form.saved();
  await page.reload();
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Baiq Sari Ningsih");
  await form.next.click();

  await form.heading("Usaha Anda");
  await form.business({ NPWP: "12.345.678.3-912.000" });
  await form.next.click();
  await page.getByLabel("Ya, angkanya memang begitu di kartu").check();
  await form.next.click();
  await form.heading("Yang Anda perlukan");
  await page.goBack();
  await expect(page.getByLabel("Nama usaha")).toHaveValue("Keripik Sari");
  await page.goForward();
  await form.nib();
  await form.next.click();

  await form.heading("Berkas");
  await form.toCheck();
  await form.problem("Kami belum menerima KTP.");
  await form.give("ktp", await photo("ktp.jpg"));
  await form.give("surat_usaha", await photo("surat.jpg"));
  await form.toCheck();

  await form.heading("Periksa, lalu kirim");
  await expect(page.getByText("Usaha Mikro")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("link", { name: "Ubah Nama usaha" }).click();
  await form.answer({ "Nama usaha": "Keripik Bu Sari" });
  await form.next.click();
  await expect(page.getByText("Keripik Bu Sari")).toBeVisible();
  await form.send.click();
  await form.problem("Beri centang bahwa isian dan berkas Anda benar.");
  await form.confirmTruth();
  await form.send.dblclick();

  const reference = await form.reference();
  await page.reload();
  expect(await form.reference()).toBe(reference);
  // Whoever begins again on this phone is asked first.
  await form.open();
  await page.getByRole("link", { name: "Lihat permohonan itu" }).click();
  expect(await form.reference()).toBe(reference);

  // Somebody else's browser knows the number and still not the name.
  const stranger = await browser.newPage();
  await stranger.goto(`/lacak/${reference}`);
  await expect(stranger.getByText("Bantuan NIB").first()).toBeVisible();
  await expect(stranger.getByText("Baiq Sari Ningsih")).toBeHidden();
  await stranger.close();
});

test("two tabs: each section merges, and the same section shows what the other tab saved", async ({
  page,
  context,
}) => {
  const form = applyForm(page, "lapak");
  await form.open();
  await form.identity();
  await form.next.click();
  await form.heading("Usaha Anda");

  const second = await context.newPage();
  const other = applyForm(second, "lapak");
  await form.open("identitas");
  await other.open("identitas");
  await other.answer({ "Nama sesuai KTP": "Baiq Sari" });
  await other.next.click();
  await other.heading("Usaha Anda");

  // Typed only now: what is typed is kept after a pause, and whichever tab is kept first has the word.
  await form.answer({ "Nama sesuai KTP": "Sari Ningsih" });
  await form.next.click();
  await form.problem("Di tab lain tersimpan: “Baiq Sari”.");
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Sari Ningsih");
  await form.next.click();
  await form.heading("Usaha Anda");
  await second.close();
});

test("the link of a draft opens it in another browser, without the code staying in the address", async ({
  page,
  browser,
}) => {
  const form = applyForm(page, "pelatihan");
  await form.open();
  await form.identity();
  await form.next.click();
  await page.getByText("Lanjutkan nanti atau di HP lain").click();
  const link = (await page.getByText(/\?draf=/).textContent()) ?? "";

  const elsewhere = await browser.newContext();
  const phone = await elsewhere.newPage();
  await phone.goto(new URL(link).pathname + new URL(link).search);
  await phone.getByRole("heading", { name: "Lanjutkan isian ini?" }).waitFor();
  expect(await elsewhere.cookies()).toEqual([]);
  await phone.getByRole("button", { name: "Lanjutkan isian" }).click();
  await applyForm(phone, "pelatihan").heading("Usaha Anda");
  expect(phone.url()).not.toContain("draf");
  await applyForm(phone, "pelatihan").open("identitas");
  await expect(phone.getByLabel("Nama sesuai KTP")).toHaveValue("Baiq Sari Ningsih");
  await elsewhere.close();
});
