import { expect, test } from "vitest";
import { maskName } from "./mask-name";

test.each([
  ["Siti Aminah", "S*** A*****"],
  ["  Lalu  Wirajaya ", "L*** W*******"],
  ["I", "I*"],
  ["", "*"],
])("%j is shown as %j", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
