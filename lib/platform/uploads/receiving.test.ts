import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { places } from "./receiving";

const LIMITS = { all: 3, ofOneSender: 2, quietMs: 20_000, longestMs: 60_000, yieldMs: 3_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("one sender takes no more places than its own, and leaving gives one back", () => {
  const take = places(LIMITS);
  const first = take("one", () => {});
  expect(take("one", () => {})).not.toBeNull();
  expect(take("one", () => {})).toBeNull();
  first?.leave();
  expect(take("one", () => {})).not.toBeNull();
});

test("a stalled one is ended, one that moves is not, and none sends for ever", () => {
  const take = places(LIMITS);
  const ended: string[] = [];
  take("stalled", () => ended.push("stalled"));
  const slow = take("slow", () => ended.push("slow"));
  for (let seconds = 0; seconds < 50; seconds += 10) {
    vi.advanceTimersByTime(10_000);
    slow?.moved();
  }
  expect(ended).toEqual(["stalled"]);
  vi.advanceTimersByTime(10_000);
  expect(ended).toEqual(["stalled", "slow"]);
});

test("when every place is taken the quietest makes room, but not one that moved just now", () => {
  const take = places(LIMITS);
  const ended: string[] = [];
  const held = ["a", "b", "c"].map((name) => take(name, () => ended.push(name)));
  expect(take("d", () => {})).toBeNull();
  vi.advanceTimersByTime(4_000);
  for (const moving of [held[0], held[2]]) moving?.moved();
  expect(take("d", () => {})).not.toBeNull();
  expect(ended).toEqual(["b"]);
});
