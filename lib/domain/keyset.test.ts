import { expect, test } from "vitest";
import { cursorOf, edgeCursor, edgeOf } from "./keyset";

const edge = { at: new Date("2026-11-30T08:00:00.123Z"), id: "01a22e00-104f-7bc8-8792-cb58245aa14a" };

test("an edge comes back as it was written", () => {
  expect(edgeOf(edgeCursor.parse(cursorOf(edge)))).toEqual(edge);
  expect(edgeOf(undefined)).toBeNull();
});

test.each([
  "",
  "x",
  `-1.${edge.id}`,
  `123456789012345.${edge.id}`,
  `1.${edge.id}x`,
  `1.${edge.id.toUpperCase()}`,
  "1.",
  `1e3.${edge.id}`,
])("%o counts as not set", (cursor) => {
  expect(edgeCursor.parse(cursor)).toBeUndefined();
});
