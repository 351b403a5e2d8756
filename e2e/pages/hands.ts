import { expect, type Locator, type Page } from "@playwright/test";
import type { Village } from "@/lib/domain/regions";
import { byKeyboard } from "./by-keyboard";

/** With what somebody works a page. */
export type Hand = "mouse" | "finger" | "keys";

/** What can be done to a page, whatever the hand. */
export type Handed = {
  press(what: Locator): Promise<void>;
  /** A field takes the place of its words; of a list its choice by value. */
  fill(field: Locator, value: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  /** A village by typing its name. */
  village(label: string, village: Village): Promise<void>;
  /** What opens the browser's own dialogue of files, which is no part of the page. */
  reach(what: Locator): Promise<void>;
};

export const handed = (page: Page, hand: Hand): Handed => (hand === "keys" ? keys(page) : pointer(page, hand));

function pointer(page: Page, hand: "mouse" | "finger"): Handed {
  const press = (what: Locator) => (hand === "finger" ? what.tap() : what.click());
  return {
    press,
    async fill(field, value) {
      if (await isList(field)) await field.selectOption(value);
      else await field.fill(value);
    },
    async tick(box) {
      if (hand === "mouse") return box.check();
      await box.tap();
      await expect(box).toBeChecked();
    },
    async village(label, { name, kecamatan }) {
      await page.getByLabel(label, { exact: true }).and(page.locator("input")).fill(name);
      await press(page.getByRole("option", { name: new RegExp(`^${name}.*, Kecamatan ${kecamatan.name}$`) }));
    },
    reach: async () => undefined,
  };
}

function keys(page: Page): Handed {
  const board = byKeyboard(page);
  return {
    press: board.press,
    async fill(field, value) {
      await board.reach(field);
      if (await isList(field)) {
        await page.keyboard.type((await field.locator(`option[value="${value}"]`).textContent()) ?? value);
        await expect(field).toHaveValue(value);
        return;
      }
      await page.keyboard.press("Control+A");
      await page.keyboard.type(value);
    },
    async tick(box) {
      if ((await box.getAttribute("type")) === "radio") await chooseOf(page, board.reach, box);
      else {
        await board.reach(box, 120);
        await page.keyboard.press("Space");
      }
      await expect(box).toBeChecked();
    },
    village: (label, { name, kecamatan }) => board.choose(label, name, `${name}, Kecamatan ${kecamatan.name}`),
    reach: board.reach,
  };
}

const isList = (field: Locator) => field.evaluate((element) => element.tagName === "SELECT");

/** Tab goes to a group of radio buttons once, the arrows go on within it. */
async function chooseOf(page: Page, reach: (what: Locator) => Promise<void>, button: Locator) {
  const group = page.locator(`input[type=radio][name="${await button.getAttribute("name")}"]`);
  const chosen = group.and(page.locator(":checked"));
  await reach((await chosen.count()) > 0 ? chosen : group.first());
  await page.keyboard.press("Space");
  for (let turn = await group.count(); turn > 0 && !(await button.isChecked()); turn -= 1)
    await page.keyboard.press("ArrowDown");
}
