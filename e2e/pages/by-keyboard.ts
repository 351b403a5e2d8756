import { expect, type Locator, type Page } from "@playwright/test";

/** Whoever uses no mouse and no finger: everything is reached by Tab, in the order of the page. */
export function byKeyboard(page: Page) {
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

  async function reach(target: Locator, most = 80) {
    await expect(target).toBeAttached();
    for (let press = 0; press < most; press += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${target}`);
  }

  return {
    reach,
    async type(label: string, words: string) {
      await reach(page.getByLabel(label, { exact: true }));
      await page.keyboard.press("Control+A");
      await page.keyboard.type(words);
    },
    /** A box, or the first of several that exclude each other. */
    async tick(label: string) {
      await reach(page.getByLabel(label, { exact: true }));
      await page.keyboard.press("Space");
      await expect(page.getByLabel(label, { exact: true })).toBeChecked();
    },
    /** The village is typed, found, and taken with the arrow and Enter. */
    async choose(label: string, words: string, found: string) {
      await reach(page.getByLabel(label, { exact: true }).and(page.locator("input")));
      await page.keyboard.type(words);
      await expect(page.getByRole("option", { name: found })).toBeVisible();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(page.getByLabel(label, { exact: true })).toHaveValue(found);
    },
    async press(target: Locator) {
      await reach(target);
      await page.keyboard.press("Enter");
    },
  };
}
