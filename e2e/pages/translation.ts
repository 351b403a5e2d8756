import { expect, type Page } from "@playwright/test";

/** As a translating browser does it: every text into an element of its own. */
export async function translate(page: Page) {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!parent || ["SCRIPT", "STYLE", "OPTION", "FONT", "TEXTAREA", "TITLE"].includes(parent.tagName)) continue;
      const font = document.createElement("font");
      text.replaceWith(font);
      font.append(text);
    }
  });
}

/** Errors that React could not get over: those that nobody caught, and those that an error page took the place of. */
export function failuresOf(page: Page) {
  const failures: string[] = [];
  // 418: the page was changed before React took it over; it draws it anew and goes on.
  page.on("pageerror", ({ message }) => {
    if (!/error #418/.test(message)) failures.push(message);
  });
  page.on("console", (message) => {
    if (
      message.type() === "error" &&
      /removeChild|insertBefore|NotFoundError|Minified React error #(?!418)/.test(message.text())
    )
      failures.push(message.text());
  });
  return failures;
}

/** Keeps the browser's own ways of taking nodes away: the page cannot guard itself against a translation. */
export async function withoutGuard(page: Page) {
  await page.addInitScript(() => {
    const own = Node.prototype;
    for (const name of ["removeChild", "insertBefore"] as const) {
      const native = own[name];
      Object.defineProperty(own, name, { configurable: true, get: () => native, set: () => undefined });
    }
  });
}

/**
 * Presses the button of every form in the main part of a page twice, each on a page opened anew and translated before
 * and after: what is refused is drawn with its errors, what is done is drawn as it is then. Says which forms there were.
 */
export async function pressEachForm(page: Page, address: string, skipped: string[] = []): Promise<string[]> {
  await page.goto(address);
  const all = await page.locator("main form[id]:not([method=get])").evaluateAll((forms) => forms.map(({ id }) => id));
  const ids = all.filter((id) => !skipped.includes(id));
  for (const id of ids) {
    await page.goto(address, { waitUntil: "networkidle" });
    const form = page.locator(`form[id="${id}"]`);
    if ((await form.count()) === 0) continue;
    for (let press = 0; press < 2; press += 1) {
      await translate(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
      });
      const button = page.locator(`form[id="${id}"] button[type=submit], button[form="${id}"]`).last();
      if (!(await button.isVisible())) break;
      await button.click();
      await expect(page.locator("form[aria-busy=true]")).toHaveCount(0);
      await page.waitForLoadState("networkidle");
      if (new URL(page.url()).pathname !== new URL(address, page.url()).pathname) break;
    }
    await expect(page.getByText("Portal sedang terganggu"), `${address} #${id}`).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 }), `${address} #${id}`).toBeVisible();
  }
  return ids;
}
