import { expect, it } from "vitest";
import { memo } from "./memo";

it("makes each key once, and starts anew when there are too many", () => {
  const made: string[] = [];
  const get = memo<{ key: string }>(2);
  const ask = (key: string) =>
    get(key, () => {
      made.push(key);
      return { key };
    });
  expect(ask("a")).toBe(ask("a"));
  expect(ask("b")).not.toBe(ask("a"));
  ask("c");
  ask("a");
  expect(made).toEqual(["a", "b", "c", "a"]);
});
