import { expect, test } from "../fixtures/portal";
import { applyForm } from "../pages/apply";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

    test("a KBLI code is found by a word, by the keyboard alone, and an unknown one is told", async ({ page }) => {
      const form = applyForm(page, "nib", { javascript: javaScriptEnabled });
      await form.open("layanan");
      await form.nib();
      const code = page.getByLabel(/^Kode KBLI/);
      await code.focus();
      await page.keyboard.type("keripik");
      if (javaScriptEnabled) {
        const first = page.getByRole("button", { name: /^\d{5}: / }).first();
        const named = ((await first.textContent()) ?? "").slice(0, 5);
        await page.keyboard.press("Tab");
        await expect(first).toBeFocused();
        await page.keyboard.press("Enter");
        await expect(code).toHaveValue(named);
        await expect(code).toBeFocused();
        // What was chosen is said in words, and nothing is left to choose.
        await expect(page.getByRole("status").filter({ hasText: `${named}: ` })).toBeVisible();
        await expect(first).toHaveCount(0);
      } else {
        // The server answers a word with the codes that fit it.
        await page.keyboard.press("Enter");
        await expect(page).toHaveTitle(/^Kesalahan: /);
        await expect(code).toHaveValue("keripik");
        await expect(code).toHaveAccessibleDescription(/\d{5} \(/);
        await code.fill("10794");
      }
      await code.fill("99999");
      if (javaScriptEnabled)
        await expect(page.getByRole("status").filter({ hasText: "99999 tidak ada di daftar KBLI 2020" })).toBeVisible();
      await form.next.click();
      await form.problem("Kode 99999 tidak ada di daftar KBLI 2020.");
      await code.fill("56102");
      await form.next.click();
      await expect(page).not.toHaveURL(/bagian=layanan/);
    });
  });
