import { db } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";
import { trackingPage } from "../pages/case";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test("a case by plain posts: a wrong phone is kept and told at its field, the right one opens, and the applicant withdraws", async ({
  office,
  page,
}) => {
  const { reference, phone } = await office.givenApplication("nib");
  const citizen = trackingPage(page, reference);
  await citizen.open();
  const field = page.getByLabel("Nomor HP");
  const open = page.getByRole("button", { name: "Buka permohonan saya" });
  await field.fill("0812 0000 1111");
  await open.click();
  await expect(field).toHaveValue("0812 0000 1111");
  await expect(field).toHaveAccessibleDescription(/tidak cocok/);
  // Told at an address of its own: reload posts nothing.
  await expect(page).toHaveTitle(/^Kesalahan:/);
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
  await page.reload();
  await expect(field).toHaveValue("0812 0000 1111");
  expect(posts).toEqual([]);
  await field.fill("12");
  await open.click();
  await expect(field).toHaveAccessibleDescription(/nomor/i);

  await citizen.prove(phone);
  await page.getByText("Batalkan permohonan").first().click();
  await page.getByLabel("Alasan").fill("Pindah ke Mataram");
  await page.getByRole("button", { name: "Batalkan permohonan" }).click();
  // The form lies open again: its answer must not hide in what is closed.
  await expect(page.getByText("Centang dahulu").first()).toBeVisible();
  await expect(page.getByLabel("Alasan")).toHaveValue("Pindah ke Mataram");
  await page.getByLabel("Ya, batalkan permohonan ini").check();
  await page.getByRole("button", { name: "Batalkan permohonan" }).click();
  await citizen.says(/sudah Anda batalkan/);
});

test("what is sent from a case that has locked itself waits behind the phone, through a wrong one, too", async ({
  office,
  page,
  context,
}) => {
  const { reference, phone } = await office.givenApplication("nib");
  const citizen = trackingPage(page, reference);
  await citizen.prove(phone);
  await page.getByText("Batalkan permohonan").first().click();
  await page.getByLabel("Alasan").fill("Pindah ke Mataram");
  await page.getByLabel("Ya, batalkan permohonan ini").check();
  await context.clearCookies({ name: /lacak-/ });
  await page.getByRole("button", { name: "Batalkan permohonan" }).click();
  await expect(page.getByText("Isian Anda belum terkirim, dan belum hilang")).toBeVisible();
  expect(await page.content()).not.toContain("Pindah ke Mataram");
  await page.getByLabel("Nomor HP").fill("0812 0000 1111");
  await page.getByRole("button", { name: "Buka permohonan saya" }).click();
  await expect(page.getByLabel("Nomor HP")).toHaveAccessibleDescription(/tidak cocok/);
  await expect(page.getByText("Isian Anda belum terkirim, dan belum hilang")).toBeVisible();

  await page.getByLabel("Nomor HP").fill(phone);
  await page.getByRole("button", { name: "Buka permohonan saya" }).click();
  await expect(page.getByText(/BELUM terkirim, karena permohonan sempat terkunci/)).toBeVisible();
  await expect(page.getByLabel("Alasan")).toHaveValue("Pindah ke Mataram");
  await page.getByLabel("Ya, batalkan permohonan ini").check();
  await page.getByRole("button", { name: "Batalkan permohonan" }).click();
  await citizen.says(/sudah Anda batalkan/);
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("tertunda");
});

test("a lost number: the same words for a phone that is known and one that is not, and only the known one's owner gets mail", async ({
  office,
  page,
}) => {
  const { reference, phone } = await office.givenApplication("nib");
  const ask = async (contact: string) => {
    await page.goto("/lacak");
    await page.getByRole("link", { name: "Lupa nomor?" }).click();
    await page.getByLabel("Nomor HP atau e-mail").fill(contact);
    await page.getByRole("button", { name: "Kirim nomornya ke e-mail saya" }).click();
  };
  await ask("bukan nomor");
  await expect(page.getByLabel("Nomor HP atau e-mail")).toHaveAccessibleDescription(/Tulis nomor HP seperti/);
  await ask("0812 0000 9999");
  const told = await page.getByRole("main").textContent();
  expect(told).toContain("Kalau ada permohonan dengan nomor HP atau e-mail itu");
  await ask(phone);
  expect(await page.getByRole("main").textContent()).toBe(told);
  const sent = () =>
    db().notice.count({
      where: { application: { reference }, channel: "mail", dedupeKey: { startsWith: "lost-number:" } },
    });
  await expect.poll(sent).toBe(1);
});

test("the card is read by whoever opens it: messages folded, answers again, and passed on without anything of the person", async ({
  office,
  page,
}) => {
  const { reference, phone } = await office.givenApplication("nib");
  await trackingPage(page, reference).prove(phone);
  await expect(page.getByText("Simpan nomor ini").first()).toBeHidden();
  await page.getByText("Permohonan Bantuan NIB Anda kami terima (").click();
  await expect(page.getByText("Simpan nomor ini").first()).toBeVisible();
  await page.getByText("Usaha", { exact: true }).click();
  await expect(page.getByText("Warung Siti")).toBeVisible();
  const share = await page.getByRole("link", { name: "Bagikan lewat WhatsApp" }).getAttribute("href");
  const text = decodeURIComponent(share ?? "");
  expect(text).toContain(`/lacak/${reference}`);
  expect(text).not.toMatch(new RegExp(`Siti|${phone.slice(4)}`));
});
