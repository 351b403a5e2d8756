import { describe, expect, test } from "vitest";
import {
  attendanceOutcome,
  daysOf,
  ENTRY_SCHEMAS,
  type Entries,
  formatDays,
  LONGEST_DAYS,
  OUTCOMES,
  outcomesOf,
  PROGRAMME_TYPES,
  serviceOfType,
  stageOf,
  totalOf,
} from ".";

describe("stages", () => {
  const entries = (changes: Partial<Entries> = {}): Entries => ({
    status: "open",
    opensOn: "2026-12-01",
    closesOn: "2026-12-10",
    firstDay: "2026-12-14",
    entriesClosed: false,
    ...changes,
  });
  test.each([
    ["2026-11-30", {}, "announced"],
    ["2026-12-01", {}, "open"],
    ["2026-12-10", {}, "open"],
    ["2026-12-11", {}, "closed"],
    ["2026-12-05", { entriesClosed: true }, "closed"],
    ["2026-12-13", { closesOn: null }, "open"],
    ["2026-12-14", { closesOn: null }, "closed"],
    ["2027-12-14", { opensOn: null, closesOn: null, firstDay: null }, "open"],
    ["2026-12-05", { status: "running" }, "running"],
    ["2026-12-05", { status: "draft" }, "draft"],
    ["2026-12-05", { status: "cancelled" }, "cancelled"],
  ] as const)("on %s with %o: %s", (today, changes, stage) => {
    expect(stageOf(entries(changes), today)).toBe(stage);
  });
});

describe("outcomes", () => {
  test.each([
    [5, 5, "attended"],
    [4, 5, "attended"],
    [3, 4, "absent"],
    [2, 3, "absent"],
    [8, 10, "attended"],
    [0, 1, "absent"],
    [1, 1, "attended"],
    [0, 0, "absent"],
  ] as const)("%i of %i days: %s, for 80 % is enough", (present, days, outcome) => {
    expect(attendanceOutcome(present, days)).toBe(outcome);
  });

  test("each outcome belongs to some type, and each type to one service", () => {
    expect(new Set(PROGRAMME_TYPES.flatMap(outcomesOf))).toEqual(new Set(OUTCOMES));
    expect(PROGRAMME_TYPES.map(serviceOfType)).toEqual(["pelatihan", "lapak", "peralatan", "promosi"]);
  });
});

describe("days", () => {
  test("first to last, over the end of a month; one day without a last", () => {
    expect(daysOf("2026-11-30", "2026-12-02")).toEqual(["2026-11-30", "2026-12-01", "2026-12-02"]);
    expect(daysOf("2026-11-30", null)).toEqual(["2026-11-30"]);
    expect(daysOf(null, "2026-11-30")).toEqual([]);
    expect(daysOf("2026-01-01", "2027-01-01")).toHaveLength(LONGEST_DAYS);
  });

  test("in words", () => {
    expect(formatDays("2026-12-14", "2026-12-16", "09.00-15.00")).toBe(
      "Senin, 14 Desember 2026 sampai Rabu, 16 Desember 2026, 09.00-15.00 WITA",
    );
    for (const hours of ["09.00-15.00 WITA", "09.00-15.00 wita."])
      expect(formatDays("2026-12-14", "2026-12-14", hours)).toBe("Senin, 14 Desember 2026, 09.00-15.00 WITA");
    expect(formatDays("2026-12-14", "2026-12-14")).toBe("Senin, 14 Desember 2026");
    expect(formatDays(null, null, "09.00")).toBe("");
  });
});

describe("lines", () => {
  const item = { name: "Gerobak", specification: "", quantity: "14", unit: "buah", price: "Rp4.750.000" };

  test("money and numbers as people type them; the total is exact", () => {
    const one = ENTRY_SCHEMAS.item.parse(item);
    expect(one).toMatchObject({ quantity: 14, price: 4_750_000 });
    const much = ENTRY_SCHEMAS.item.parse({ ...item, quantity: "100.000", price: "100000000000" });
    expect(totalOf([one, much])).toBe(66_500_000n + 10_000_000_000_000_000n);
    for (const price of ["", "gratis", "-5", "1,5", "1e3", "0x10", "+5", "100000000001"])
      expect(ENTRY_SCHEMAS.item.safeParse({ ...item, price }).success).toBe(false);
  });

  test("nothing that nobody asked for", () => {
    expect(ENTRY_SCHEMAS.speaker.safeParse({ name: "Wati", topic: "Foto", phone: "0812" }).success).toBe(false);
    expect(ENTRY_SCHEMAS.slot.safeParse({ date: "2026-02-30", hours: "09", activity: "x" }).success).toBe(false);
  });
});
