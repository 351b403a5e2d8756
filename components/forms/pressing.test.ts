import { expect, test } from "vitest";
import { watchPresses } from "./pressing";

/** What happened, in order, when these events come and a field is left after `left`. */
async function order(left: string, ...events: string[]) {
  const page = new EventTarget();
  const ended = watchPresses(page);
  const happened: string[] = [];
  for (const type of events) {
    page.dispatchEvent(new Event(type));
    happened.push(type);
    if (type === left) void ended().then(() => happened.push("said"));
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
  return happened;
}

test.each([
  ["a mouse", "mousedown", ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]],
  ["a finger", "mousedown", ["pointerdown", "pointerup", "mousedown", "mouseup", "click"]],
  ["a finger that scrolls", "pointerdown", ["pointerdown", "pointercancel"]],
])("what is said of a field waits for the end of a press: %s", async (_name, left, events) => {
  expect(await order(left, ...events)).toEqual([...events, "said"]);
});

test("it is said at once to who leaves by a key, and to who pressed outside of the page", async () => {
  const page = new EventTarget();
  const ended = watchPresses(page);
  let said = 0;
  const count = () => {
    said += 1;
  };
  void ended().then(count);
  await Promise.resolve();
  await Promise.resolve();
  expect(said).toBe(1);
  page.dispatchEvent(new Event("pointerdown"));
  void ended().then(count);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(said).toBe(1);
  page.dispatchEvent(new Event("keydown"));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(said).toBe(2);
});
