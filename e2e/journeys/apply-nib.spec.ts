import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";
import { expectSound } from "../pages/axe";

test("a citizen applies for a NIB on a phone, and nothing typed is lost on the way", async ({
  office,
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const form = applyForm(page, "nib");
  const photo = async (name: string) => ({ name, mimeType: "image/jpeg", buffer: await office.photo() });

  await form.open();
  await form.next.click();
  await form.problem("Tulis NIK Anda: 16 angka di KTP.");
  await expect(page.getByRole("alert").filter({ hasText: "Ada yang perlu diperbaiki" })).toBeFocused();

  // Saved before the button: a reload finds it again.
  await form.person();
  await form.saved();
  await page.reload();
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Baiq Sari Ningsih");
  await form.next.click();
  await form.heading("Kontak dan alamat");
  await form.contact({ "E-mail": "sari@contoh.test" });
  await expect(page.getByLabel("Desa atau kelurahan tempat tinggal")).toHaveValue("Gapuk, Kecamatan Gerung");
  await form.saved();
  await page.reload();
  await expect(page.getByLabel("Desa atau kelurahan tempat tinggal")).toHaveValue("Gapuk, Kecamatan Gerung");
  await expectSound(page);
  await form.next.click();

  await form.heading("Usaha Anda");
  await form.business({ NPWP: "12.345.678.3-912.000" });
  await form.next.click();
  await page.getByLabel("Ya, angkanya memang begitu di kartu").check();
  await form.next.click();
  await form.heading("Yang Anda perlukan");
  // Dots are put in while the amount is typed, and it stays the same.
  await page.goto(`${form.address}?bagian=ukuran`);
  await page.getByLabel("Penjualan setahun").fill("");
  await page.getByLabel("Penjualan setahun").pressSequentially("60000000");
  await expect(page.getByLabel("Penjualan setahun")).toHaveValue("60.000.000");
  await page.goto(`${form.address}?bagian=nomor`);
  await form.next.click();
  await form.heading("Yang Anda perlukan");
  await page.goBack();
  await expect(page.getByLabel("NPWP", { exact: true })).toHaveValue("12.345.678.3-912.000");
  await page.goForward();
  await form.nib();
  await form.next.click();

  await form.heading("Berkas");
  await form.open("daftar");
  await form.heading("Daftar isian");
  await expect(page.getByText("7 dari 8 langkah sudah terisi.")).toBeVisible();
  await expectSound(page);
  await page.getByRole("link", { name: "Lanjut: Berkas" }).click();
  await form.toCheck();
  await form.problem("Kami belum menerima KTP.");
  await form.give("ktp", await photo("ktp.jpg"));
  await form.give("surat_usaha", await photo("surat.jpg"));
  await form.toCheck();

  await form.heading("Periksa, lalu kirim");
  await expect(page.getByText("Usaha Mikro")).toBeVisible();
  await expectSound(page);
  await page.getByRole("link", { name: "Ubah Nama usaha" }).click();
  await expect(page.getByLabel("Nama usaha")).toBeFocused();
  await form.answer({ "Nama usaha": "Keripik Bu Sari" });
  await form.next.click();
  await form.heading("Periksa, lalu kirim");
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

test("two tabs: each page merges, and the same page shows what the other tab saved", async ({ page, context }) => {
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
  await other.heading("Kontak dan alamat");

  // Typed only now: what is typed is kept after a pause, and whichever tab is kept first has the word.
  await form.answer({ "Nama sesuai KTP": "Sari Ningsih" });
  await form.next.click();
  await form.problem("Di tab lain tersimpan: “Baiq Sari”.");
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Sari Ningsih");
  await form.next.click();
  await form.heading("Kontak dan alamat");
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

test("the short code and the phone number open a draft on another phone, and it is deleted from this one", async ({
  page,
  browser,
}) => {
  const form = applyForm(page, "pelatihan");
  await form.open();
  await form.identity();
  await form.next.click();
  await form.heading("Usaha Anda");
  const code = (await page.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? "";

  const elsewhere = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const phone = await elsewhere.newPage();
  await phone.goto("/");
  await phone.getByRole("link", { name: "Punya kode isian? Lanjutkan" }).click();
  const open = async (typed: string, fact: string) => {
    await phone.getByLabel("Kode isian").fill(typed);
    await phone.getByLabel("Nomor HP atau tanggal lahir Anda").fill(fact);
    await phone.getByRole("button", { name: "Buka isian" }).click();
  };
  await open(`${code[1]}${code[0]}${code.slice(2)}X`, "0812 3456 7890");
  await expect(phone.getByRole("link", { name: /8 huruf dan angka/ })).toBeVisible();
  await open(code.toLowerCase(), "0812 3456 7891");
  await expect(phone.getByText(/itu tidak cocok/)).toBeVisible();
  await expectSound(phone);
  await open(code.toLowerCase(), "1-7-1990");
  const there = applyForm(phone, "pelatihan");
  await there.heading("Usaha Anda");
  await there.answer({ "Nama usaha": "Keripik Sari" });
  await there.saved();

  // Both phones go on with the one draft.
  await form.open("usaha");
  await expect(page.getByLabel("Nama usaha")).toHaveValue("Keripik Sari");
  await phone.goto("/");
  await expect(phone.getByRole("link", { name: "Lanjutkan Pelatihan" })).toBeVisible();
  await phone.getByRole("link", { name: /Hapus dari HP ini/ }).click();
  await phone.getByRole("button", { name: "Hapus dari HP ini" }).click();
  await expect(phone.getByText("Isian sudah dihapus dari HP ini")).toBeVisible();
  await phone.goto("/");
  await expect(phone.getByText("Lanjutkan permohonan Anda")).toHaveCount(0);
  await elsewhere.close();
});
