import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_SHOWN, publishable } from "./small-numbers";

/** Every way to part a total into so many counts. */
function partings(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    partings(total - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}

describe("what may be published of counts", () => {
  it.each([
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [
      [12, 0, 5],
      [12, 0, 5],
    ],
    // One alone would be the total less the others.
    [
      [12, 3, 5],
      [12, null, null],
    ],
    [
      [30, 3, 4],
      [30, null, null],
    ],
    // Five in five places: each of them would be one.
    [
      [1, 1, 1, 1, 1, 0, 40],
      [null, null, null, null, null, 0, null],
    ],
    [
      [3, 0],
      [null, null],
    ],
  ])("of %j: %j", (counts, shown) => {
    expect(publishable(counts)).toEqual(shown);
  });

  it.each([
    [3, 4],
    [12, 3],
    [14, 4],
    [17, 3],
    [20, 4],
    [28, 4],
    [26, 5],
    [9, 5],
  ])("nobody who knows the rule and the total %i finds a withheld one of %i", (total, parts) => {
    const seen = new Map<string, number[][]>();
    for (const counts of partings(total, parts)) {
      const shown = JSON.stringify(publishable(counts));
      seen.set(shown, [...(seen.get(shown) ?? []), counts]);
    }
    for (const [shown, couldBe] of seen)
      for (const [place, value] of (JSON.parse(shown) as (number | null)[]).entries())
        if (value === null)
          expect([shown, new Set(couldBe.map((counts) => counts[place])).size > 1]).toEqual([shown, true]);
  });

  it("never shows a count that is small, and leaves whole what has none", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 20 }), (counts) => {
        const shown = publishable(counts);
        expect(shown).toHaveLength(counts.length);
        for (const [place, value] of shown.entries()) {
          expect([null, counts[place]]).toContain(value);
          if (value !== null) expect(value === 0 || value >= LEAST_SHOWN).toBe(true);
        }
        if (counts.every((count) => count === 0 || count >= LEAST_SHOWN)) expect(shown).toEqual(counts);
      }),
    );
  });
});
