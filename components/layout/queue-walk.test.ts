import { expect, test } from "vitest";
import { nextIn } from "./queue-walk";

const WALK = { addresses: ["/a", "/b", "/c"], more: null };

test.each([
  ["the first leads to the second", WALK, "/a", "/b"],
  ["by position, also where earlier ones are still undone", WALK, "/b", "/c"],
  ["after the last the list is through", WALK, "/c", null],
  ["or goes on with its next page", { ...WALK, more: "/petugas/tugas?sesudah=x" }, "/c", "/petugas/tugas?sesudah=x"],
  ["another page is not in it", WALK, "/d", undefined],
])("%s", (_what, walk, here, next) => {
  expect(nextIn(walk, here)).toBe(next);
});
