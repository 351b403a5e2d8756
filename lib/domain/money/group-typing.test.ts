import fc from "fast-check";
import { expect, test } from "vitest";
import { groupTyping } from "./group-typing";
import { parseRupiah } from "./money";

/** What stands in the field after these keys, each pressed at the caret; "<" takes one sign away. */
function typed(keys: string): string {
  let [text, caret, isOurs] = ["", 0, false];
  for (const key of keys) {
    const before = { text, isOurs };
    if (key === "<")
      [text, caret] = [text.slice(0, Math.max(0, caret - 1)) + text.slice(caret), Math.max(0, caret - 1)];
    else [text, caret] = [text.slice(0, caret) + key + text.slice(caret), caret + 1];
    const grouped = groupTyping(before, { text, caret });
    if (grouped) ({ text, caret } = grouped);
    isOurs = grouped !== null;
  }
  return text;
}

test.each([
  ["15000000", "15.000.000"],
  ["1500", "1.500"],
  ["1500<", "150"],
  ["0", "0"],
  ["007", "007"],
  ["1.5", "1.5"],
  ["1.500.000", "1.500.000"],
  ["1500,50", "1.500,50"],
  ["1500.00", "1500.00"],
  ["1500000.00", "1500000.00"],
  ["Rp 15000", "Rp 15000"],
  ["1,500,000", "1,500,000"],
])("%s becomes %s", (keys, text) => {
  expect(typed(keys)).toBe(text);
});

test("digits alone come to the amount they say, however many there are", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (amount) => {
      expect(parseRupiah(typed(String(amount)))).toEqual({ ok: true, value: amount });
    }),
  );
});

test("whatever is typed, an amount that would be read is read as the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,<"), maxLength: 18 }), (keys) => {
      if (keys.includes("<")) return;
      const [plain, grouped] = [parseRupiah(keys), parseRupiah(typed(keys))];
      // What could be read in two ways may become clear only as it stands there; never another amount.
      if (plain.ok) expect(grouped).toEqual(plain);
      else if (grouped.ok) {
        const whole = (text: string) => text.replace(/[.,]/g, "").replace(/^0+(?=.)/, "");
        expect([whole(keys), whole(keys.replace(/[.,]00$/, ""))]).toContain(String(grouped.value));
      }
    }),
    { numRuns: 2_000, examples: [["1500.00"], ["1500,00"], ["1234567.00"]] },
  );
});
