import { hashToken, keyedHash } from "@/lib/platform/crypto";
import { pool } from "@/lib/platform/db";
import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";

/** Somebody holds the very row that is asked for: what needs it waits, and is late. Nobody else meets it. */
async function whileHeld(rows: string, value: string, work: () => Promise<void>) {
  const client = await pool().connect();
  try {
    await client.query("SET idle_in_transaction_session_timeout = 0");
    await client.query("BEGIN");
    const { rowCount } = await client.query(`SELECT 1 FROM ${rows} = $1 FOR UPDATE`, [value]);
    expect(rowCount).toBe(1);
    await work();
  } finally {
    await client.query("ROLLBACK");
    client.release(true);
  }
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a page and the API say 503 and whose fault it is not", async ({ office, page }) => {
    const { reference } = await office.givenApplication();
    await page.goto(`/lacak/${reference}`);
    const count = `lookup:${keyedHash("rate-limit", `reference:${reference}`)}`;
    await whileHeld("rate_limit WHERE key", count, async () => {
      const late = await page.goto(`/lacak/${reference}`);
      expect(late?.status()).toBe(503);
      expect(late?.headers()["retry-after"]).toBe("5");
      await expect(page.getByText("bukan kesalahan Anda").first()).toBeVisible();

      const json = await page.request.get(`/api/v1/lacak/${reference}`);
      expect(json.status()).toBe(503);
      expect((await json.json()).error.message).toMatch(/coba lagi/i);
    });
    expect((await page.goto(`/lacak/${reference}`))?.status()).toBe(200);
  });

  test("a posted form says so, too, and keeps what was typed", async ({ page }) => {
    const form = applyForm(page, "nib", { javascript: false });
    await form.open();
    await form.identity({ "E-mail": "sari@contoh.test" });
    await form.next.click();
    await form.heading("Usaha Anda");
    const code = (await page.context().cookies()).find(({ name }) => name.endsWith("draf_nib"))?.value ?? "";
    await form.answer({ "Nama usaha": "Warung Terlambat" });
    await whileHeld("draft WHERE resume_hash", hashToken(code), async () => {
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await form.next.click();
      expect((await answer).status()).toBe(503);
      await expect(page.getByLabel("Nama usaha")).toHaveValue("Warung Terlambat");
      await expect(page.getByText(/coba lagi/i).first()).toBeVisible();
    });
  });
});

test("a form of staff says so, too, and keeps what was typed", async ({ office }) => {
  const { actor } = await office.givenStaff("jafung");
  const page = await office.asStaff("admin");
  await page.goto(`/petugas/pengaturan/pengguna/${actor.id}`);
  await page.getByLabel(/nama lengkap/i).fill("Pegawai Terlambat");
  await whileHeld("staff WHERE id", actor.id, async () => {
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Simpan data" }).click();
    expect((await answer).status()).toBe(503);
    await expect(page.getByText(/coba lagi/i).first()).toBeVisible();
    await expect(page.getByLabel(/nama lengkap/i)).toHaveValue("Pegawai Terlambat");
  });
});
