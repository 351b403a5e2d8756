import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeForm, FakeFormData, FakeInput, fakeStore } from "@/lib/testing/fake-form";

const TYPED = [
  { name: "page", value: "identitas", type: "hidden" },
  { name: "name", value: "" },
  { name: "birthDate", value: "" },
  { name: "birthDate", value: "" },
  { name: "sameAddress", value: "ya", type: "checkbox" },
];

/** A page fetched anew: the module begins anew, the tab's store stays. */
async function page(fetched: "reload" | "navigate" | "back_forward", fields: typeof TYPED = TYPED) {
  vi.resetModules();
  vi.stubGlobal("performance", { getEntriesByType: () => [{ type: fetched }] });
  const form = new FakeForm(fields);
  return { form, own: form as unknown as HTMLFormElement, ...(await import("./typing-kept")) };
}

beforeEach(() => {
  vi.stubGlobal("sessionStorage", fakeStore());
  vi.stubGlobal("location", { pathname: "/layanan/nib/ajukan" });
  vi.stubGlobal("FormData", FakeFormData);
  vi.stubGlobal("HTMLInputElement", FakeInput);
});
afterEach(() => vi.unstubAllGlobals());

it("puts back after a reload what was not yet saved, each box in its place", async () => {
  const before = await page("navigate");
  before.form.field("name").value = "Baiq Sari";
  Object.assign(before.form.elements[2] ?? {}, { value: "1" });
  Object.assign(before.form.elements[3] ?? {}, { value: "7" });
  before.form.field("sameAddress").checked = true;
  before.keepTyping(before.own);

  const after = await page("reload");
  expect(after.takeUpTyping(after.own)).toBe(true);
  expect(after.form.elements.map(({ value }) => value)).toEqual(["identitas", "Baiq Sari", "1", "7", "ya"]);
  expect(after.form.field("sameAddress").checked).toBe(true);
  // Once: what is changed after that counts.
  expect(after.takeUpTyping(after.own)).toBe(false);
});

it("says that something was typed before the page's script was there, and puts nothing older over it", async () => {
  const slow = await page("navigate");
  slow.form.field("name").value = "Baiq";
  expect(slow.takeUpTyping(slow.own)).toBe(true);
  slow.keepTyping(slow.own);
  const again = await page("reload");
  again.form.field("name").value = "Baiq Sari";
  expect(again.takeUpTyping(again.own)).toBe(true);
  expect(again.form.field("name").value).toBe("Baiq Sari");
  const ticked = await page("navigate");
  ticked.form.field("sameAddress").checked = true;
  expect(ticked.takeUpTyping(ticked.own)).toBe(true);
});

it("puts no older choice over one that was made before the script was there", async () => {
  const sexes = ["perempuan", "laki-laki"].map((value) => ({ name: "sex", value, type: "radio" }));
  const before = await page("navigate", sexes);
  Object.assign(before.form.elements[0] ?? {}, { checked: true });
  before.keepTyping(before.own);
  const after = await page("reload", sexes);
  Object.assign(after.form.elements[1] ?? {}, { checked: true });
  expect(after.takeUpTyping(after.own)).toBe(true);
  expect(after.form.elements.map(({ checked }) => checked)).toEqual([false, true]);
});

it("leaves alone what a browser fills in on the way back", async () => {
  const back = await page("back_forward");
  back.form.field("name").value = "Baiq";
  expect(back.takeUpTyping(back.own)).toBe(false);
});

it("puts nothing into a page that came by a link, and forgets it", async () => {
  const before = await page("navigate");
  before.form.field("name").value = "Baiq Sari";
  before.keepTyping(before.own);
  const linked = await page("navigate");
  expect(linked.takeUpTyping(linked.own)).toBe(false);
  expect(linked.form.field("name").value).toBe("");
  const reloaded = await page("reload");
  expect(reloaded.takeUpTyping(reloaded.own)).toBe(false);
});

it("keeps the tab what it was, until the phone changes hands", async () => {
  const { tabId, keepTyping, own } = await page("navigate");
  expect(tabId("one")).toBe("one");
  expect((await page("reload")).tabId("two")).toBe("one");
  keepTyping(own);
  sessionStorage.setItem("of others", "stays");
  const { forgetAllTyping } = await import("./tab-store");
  forgetAllTyping();
  expect(Object.keys(sessionStorage)).toEqual(["of others"]);
  expect((await page("navigate")).tabId("three")).toBe("three");
});

it("does without a store where the browser forbids it", async () => {
  vi.stubGlobal("sessionStorage", {
    getItem: () => {
      throw new Error("forbidden");
    },
    setItem: () => {
      throw new Error("forbidden");
    },
  });
  const { tabId, keepTyping, takeUpTyping, own } = await page("reload");
  keepTyping(own);
  expect(takeUpTyping(own)).toBe(false);
  expect(tabId("one")).toBe("one");
  expect(tabId("two")).toBe("two");
});
