import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptBackups } from "./kept-backups.mjs";

const DAY = 86_400_000;
const idOf = (time: number, tail = "0000") =>
  `${new Date(time).toISOString().replace(/:/g, "").replace(/\.\d+/, "")}-${tail}`;
/** 01.30 WITA of a Saturday. */
const LAST = Date.parse("2026-11-27T17:30:00Z");
const nights = (count: number) => Array.from({ length: count }, (_, back) => idOf(LAST - back * DAY));

describe("which backups stay", () => {
  it("keeps seven days, four weeks and twelve months of nightly ones", () => {
    const kept = [...keptBackups(nights(500))].map((id) => id.slice(0, 10)).sort();
    // As days in UTC: each is the day before that in Lombok.
    expect(kept.slice(-7)).toEqual(
      nights(7)
        .map((id) => id.slice(0, 10))
        .reverse(),
    );
    expect(kept).toEqual(
      expect.arrayContaining(["2026-11-21", "2026-11-14", "2026-11-07", "2026-10-30", "2026-09-29", "2026-01-30"]),
    );
    expect(kept).toHaveLength(7 + 2 + 11);
  });

  it("keeps the last of a day with several, by the day in Lombok", () => {
    const early = idOf(Date.parse("2026-11-27T16:30:00Z"), "aaaa");
    const night = idOf(Date.parse("2026-11-27T15:00:00Z"), "bbbb");
    const next = idOf(Date.parse("2026-11-27T17:30:00Z"), "cccc");
    const later = nights(3).map((id) => idOf(Date.parse(`${id.slice(0, 10)}T17:30:00Z`) + 5 * DAY));
    expect([...keptBackups([night, next, early, ...later])].sort()).toEqual([night, next, ...later].sort());
  });

  it("an office that was closed for months keeps its last seven days", () => {
    const old = nights(7);
    const today = idOf(LAST + 200 * DAY);
    const kept = keptBackups([...old, today]);
    expect(old.slice(0, 6).every((id) => kept.has(id))).toBe(true);
  });

  it("always keeps the newest, never more than 26, and asking again changes nothing", () => {
    const times = fc.array(fc.integer({ min: LAST - 900 * DAY, max: LAST }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(times, (all) => {
        const ids = [...new Set(all.map((time) => idOf(time)))];
        const kept = keptBackups(ids);
        expect(kept.has(ids.toSorted().at(-1) ?? "")).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(26);
        expect(keptBackups([...kept])).toEqual(kept);
      }),
    );
  });
});
