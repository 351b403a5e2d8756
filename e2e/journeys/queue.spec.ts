import { db } from "@/lib/platform/db";
import { expect, staffIdOf, test } from "../fixtures/portal";

test("a clerk takes a duty from the queue, looks at a file in its place and gives the duty back", async ({
  office,
}) => {
  const { reference } = await office.givenApplication("nib");
  const page = await office.asStaff("pelaksana");
  const row = page.getByRole("row").filter({ has: page.locator(`a[href$="${reference}"]`) });
  await page.goto("/petugas/tugas?tampil=bebas&layanan=nib");
  // The first undecided paper lies open as soon as the duty is theirs.
  const opened = page.waitForResponse((answer) => answer.url().includes("/api/files/"));
  await row.getByRole("button", { name: /^Tangani/ }).click();
  await expect(page.getByText("Tugas ini sekarang Anda tangani.")).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(reference.slice(0, 4)));
  await expect(page.getByText("Putuskan dulu, baru langkah ini bisa diselesaikan:")).toBeVisible();

  const headers = (await opened).headers();
  expect(headers["content-security-policy"]).toContain("sandbox");
  expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
  await expect(page.getByRole("img", { name: /^Berkas ktp/ })).toBeVisible();
  await page.keyboard.press("x");
  await expect(page.getByRole("img", { name: /^Berkas ktp/ })).toBeHidden();
  await page.getByRole("link", { name: /^ktp/ }).first().click();
  await expect(page.getByRole("img", { name: /^Berkas ktp/ })).toBeVisible();

  await page.goto("/petugas/tugas?tampil=saya");
  await row.getByRole("button", { name: /^Kembalikan ke antrean/ }).click();
  await expect(page.getByText("Tugas kembali ke antrean")).toBeVisible();
});

test("a notice stays bold until it is marked as read", async ({ office }) => {
  const page = await office.asStaff("kadis");
  const staffId = staffIdOf(page);
  const notice = { channel: "portal" as const, recipient: "", link: "/petugas/tugas", state: "sent" as const };
  await db().notice.create({
    data: {
      ...notice,
      dedupeKey: `contoh:${staffId}`,
      staffId,
      subject: "Langkah 5 selesai",
      body: "Permohonan contoh.",
    },
  });
  await page.goto("/petugas/tugas");
  await expect(page.getByRole("heading", { name: "Pemberitahuan: 1 belum dibaca" })).toBeVisible();
  await page.getByRole("button", { name: "Tandai semua sudah dibaca" }).click();
  await expect(page.getByRole("heading", { name: "Pemberitahuan", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Langkah 5 selesai" })).toBeVisible();
});
