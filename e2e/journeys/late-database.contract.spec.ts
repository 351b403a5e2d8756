import { pool } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";

/** Somebody holds a table that everybody needs: what asks for it waits, and is late. */
async function whileHeld(table: string, work: () => Promise<void>) {
  const client = await pool().connect();
  try {
    await client.query("SET idle_in_transaction_session_timeout = 0");
    await client.query("BEGIN");
    await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    await work();
  } finally {
    await client.query("ROLLBACK");
    client.release(true);
  }
}

const WORDS = "bukan kesalahan Anda";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a page, the API and a posted form say 503 and whose fault it is not; what was typed stays", async ({
    office,
    page,
  }) => {
    const { reference } = await office.givenApplication();
    const form = applyForm(page, "nib", { javascript: false });
    await form.open();
    await form.answer({ NIK: "5201014107900001", "Nama sesuai KTP": "Sari Terlambat" });
    await whileHeld("rate_limit", async () => {
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await form.next.click();
      expect((await answer).status()).toBe(503);
      await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Sari Terlambat");
      await expect(page.getByText(/coba lagi/i).first()).toBeVisible();

      const late = await page.goto(`/lacak/${reference}`);
      expect(late?.status()).toBe(503);
      expect(late?.headers()["retry-after"]).toBe("5");
      await expect(page.getByText(WORDS).first()).toBeVisible();

      const json = await page.request.get(`/api/v1/lacak/${reference}`);
      expect(json.status()).toBe(503);
      expect((await json.json()).error.message).toMatch(/coba lagi/i);
    });
    expect((await page.goto(`/lacak/${reference}`))?.status()).toBe(200);
  });
});

test("a form of staff says so, too, and keeps what was typed", async ({ office }) => {
  const page = await office.asStaff("admin");
  await page.goto("/petugas/pengaturan/pengguna/baru");
  await page.getByLabel(/nama lengkap/i).fill("Pegawai Terlambat");
  await page.getByLabel(/e-?mail/i).fill("terlambat@contoh.test");
  await page.getByLabel("Pejabat Fungsional").check();
  await whileHeld("role_grant", async () => {
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: /buat|simpan/i }).click();
    expect((await answer).status()).toBe(503);
    await expect(page.getByText(/coba lagi/i).first()).toBeVisible();
    await expect(page.getByLabel(/nama lengkap/i)).toHaveValue("Pegawai Terlambat");
  });
});
