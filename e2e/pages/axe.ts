import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/**
 * No violation of any rule of axe, and nothing that has to be scrolled sideways at this width. The script is put in once
 * per document, and the page itself is asked: a tenth of the time that a page opened for the answer takes.
 */
export async function expectSound(page: Page, state = new URL(page.url()).pathname + new URL(page.url()).search) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, target }) => `${id}: ${target.join(" ")}: ${html}`),
    );
  });
  expect(found, state).toEqual([]);
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth, `${state} scrolls sideways`).toBeLessThanOrEqual(clientWidth);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
