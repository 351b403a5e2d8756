import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeForm, FakeFormData, FakeInput, fakeStore } from "@/lib/testing/fake-form";
import { Saving } from "./saving";

type Answer = { saved: boolean; at?: string; revision?: number; message?: string };

let posts: FakeFormData[];
let said: string[];
let pending: boolean;
let form: FakeForm;
let saving: Saving;
let answer: () => Promise<Answer>;
const heard = new Map<string, () => void>();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000 });
  posts = [];
  said = [];
  pending = false;
  answer = async () => ({ saved: true, at: "10.42 WITA", revision: posts.length });
  vi.stubGlobal("sessionStorage", fakeStore());
  vi.stubGlobal("location", { pathname: "/layanan/nib/ajukan" });
  vi.stubGlobal("performance", { getEntriesByType: () => [{ type: "navigate" }] });
  vi.stubGlobal("FormData", FakeFormData);
  vi.stubGlobal("HTMLInputElement", FakeInput);
  vi.stubGlobal("document", {
    visibilityState: "hidden",
    addEventListener: (type: string, listener: () => void) => heard.set(type, listener),
  });
  vi.stubGlobal("fetch", async (_address: string, { body, signal }: { body: FakeFormData; signal: AbortSignal }) => {
    posts.push(body);
    const sent = await answer();
    signal.throwIfAborted();
    return { json: async () => sent };
  });
  form = new FakeForm([
    { name: "page", value: "identitas", type: "hidden" },
    { name: "tab", value: "issued", type: "hidden" },
    { name: "revision", value: "0", type: "hidden" },
    { name: "turn", value: "", type: "hidden" },
    { name: "name", value: "" },
  ]);
  saving = new Saving({
    form: form as unknown as HTMLFormElement,
    address: "/simpan",
    say: (words) => said.push(words),
    isPending: () => pending,
  });
  saving.start();
});

afterEach(() => {
  saving.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const kept = () => sessionStorage.getItem("isian /layanan/nib/ajukan identitas");

it("sends once after a pause in the typing, and says when", async () => {
  form.type("name", "Ba");
  await vi.advanceTimersByTimeAsync(1_000);
  form.type("name", "Baiq");
  expect(kept()).toContain("Baiq");
  await vi.advanceTimersByTimeAsync(1_199);
  expect(posts).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(posts.map((post) => post.get("name"))).toEqual(["Baiq"]);
  expect(said).toEqual(["Tersimpan 10.42 WITA"]);
  expect(kept()).toBeNull();
});

it("names the tab, the turn and the revision that was saved last", async () => {
  form.type("name", "Baiq");
  await vi.advanceTimersByTimeAsync(1_200);
  form.type("name", "Baiq Sari");
  await vi.advanceTimersByTimeAsync(1_200);
  const [first, second] = posts;
  expect(first?.get("tab")).toBe("issued");
  expect(first?.get("revision")).toBe("0");
  expect(second?.get("revision")).toBe("1");
  expect(Number(second?.get("turn"))).toBeGreaterThan(Number(first?.get("turn")));
});

it("keeps what was typed while a save was on its way", async () => {
  let arrive: (answer: Answer) => void = () => {};
  answer = () => new Promise((resolve) => (arrive = resolve));
  form.type("name", "Baiq");
  await vi.advanceTimersByTimeAsync(1_200);
  form.type("name", "Baiq Sari");
  arrive({ saved: true, at: "10.42 WITA", revision: 1 });
  await vi.advanceTimersByTimeAsync(0);
  expect(kept()).toContain("Baiq Sari");
});

it("goes on by itself when the line comes back", async () => {
  answer = async () => {
    throw new TypeError("no line");
  };
  form.type("name", "Baiq");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(said.at(-1)).toContain("sambungan terputus");
  expect(kept()).toContain("Baiq");
  answer = async () => ({ saved: true, at: "10.43 WITA", revision: 1 });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(said.at(-1)).toBe("Tersimpan 10.43 WITA");
});

it("leaves the word to a press, and goes on when the press led nowhere", async () => {
  form.type("name", "Baiq");
  form.fire("submit");
  pending = true;
  await vi.advanceTimersByTimeAsync(4_000);
  expect(posts).toHaveLength(0);
  pending = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(posts.map((post) => post.get("name"))).toEqual(["Baiq"]);
});

it("sends at once when the page goes out of sight, and tells of a save when it ends", async () => {
  form.type("name", "Baiq");
  heard.get("visibilitychange")?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(posts).toHaveLength(1);
  expect(saving.stop()).toBe(true);
});

it("forgets what the button that led on has sent", () => {
  form.type("name", "Baiq");
  form.fire("submit");
  saving.stop();
  expect(kept()).toBeNull();
  expect(posts).toHaveLength(0);
});

it("says what the server said when it did not save", async () => {
  answer = async () => ({ saved: false, message: "Ada isian yang lebih baru." });
  form.type("name", "Baiq");
  await vi.advanceTimersByTimeAsync(1_200);
  expect(said).toEqual(["Ada isian yang lebih baru."]);
  expect(kept()).toContain("Baiq");
});

it("saves once more when the phone is handed on, and never again", async () => {
  form.type("name", "Baiq");
  heard.get("handed-on")?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(posts.map((post) => post.get("name"))).toEqual(["Baiq"]);
  form.type("name", "Baiq Sari");
  await vi.advanceTimersByTimeAsync(10_000);
  saving.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(posts).toHaveLength(1);
});
