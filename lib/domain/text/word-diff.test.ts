import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./word-diff";

test.each([
  ["Warung Siti", "Warung Bu Siti", "=Warung +Bu =Siti"],
  ["Rp5.000.000", "Rp4.000.000", "-Rp5.000.000 +Rp4.000.000"],
  ["", "Baru", "+Baru"],
  ["Lama", "", "-Lama"],
  ["sama saja", "sama  saja", "=sama saja"],
  ["", "", ""],
])("%j → %j", (before, after, told) => {
  const signs = { same: "=", gone: "-", new: "+" };
  expect(
    wordDiff(before, after)
      .map(({ text, kind }) => signs[kind] + text)
      .join(" "),
  ).toBe(told);
});

test("both texts can be read from it, whatever they are", () => {
  const words = fc
    .array(fc.constantFrom("a", "b", "c", "di", "jalan"), { maxLength: 30 })
    .map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDiff(before, after);
      const read = (out: string) =>
        parts
          .filter(({ kind }) => kind !== out)
          .map(({ text }) => text)
          .join(" ");
      expect([read("new"), read("gone")]).toEqual([before, after]);
    }),
  );
});
