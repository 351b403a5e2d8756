import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Calendar, Pause } from "./calendar";
import { DEFAULT_PERIODS, dueAt, NoWorkingTimeError, type Standard, workingMilliseconds } from "./index";
import { at, SAMPLE_CALENDAR as calendar } from "./sample-calendar";

const days = (amount: number): Standard => ({ amount, unit: "working_day" });
const pause = (from: Date, until: Date): Pause => ({ from, until });

describe("working days", () => {
  test.each([
    ["2026-11-23", 5, "2026-11-30"],
    ["2026-11-23", 28, "2027-01-06"],
    ["2026-12-23", 3, "2026-12-30"],
  ])("%s + %i hari kerja ends at the closing time of %s", (from, amount, due) => {
    for (const time of ["00:00", "07:29", "09:00", "15:59", "18:00", "23:59"])
      expect(dueAt(calendar, at(from, time), days(amount))).toEqual(at(due, "16:00"));
  });

  test("a Friday closes later, and receipt on a day off counts from the next working day", () => {
    expect(dueAt(calendar, at("2026-11-26", "10:00"), days(1))).toEqual(at("2026-11-27", "16:30"));
    expect(dueAt(calendar, at("2026-11-28", "10:00"), days(1))).toEqual(at("2026-11-30", "16:00"));
    expect(dueAt(calendar, at("2026-11-28", "10:00"), days(0))).toEqual(at("2026-11-30", "16:00"));
    expect(dueAt(calendar, at("2026-11-27", "10:00"), days(0))).toEqual(at("2026-11-27", "16:30"));
  });

  test.each<[string, Pause[], string]>([
    ["answered on the day of the return", [pause(at("2026-11-24", "08:00"), at("2026-11-24", "15:00"))], "2026-11-30"],
    ["answered on the next day", [pause(at("2026-11-24", "15:00"), at("2026-11-25", "08:00"))], "2026-12-01"],
    ["over the weekend", [pause(at("2026-11-27", "09:00"), at("2026-11-30", "09:00"))], "2026-12-01"],
    ["returned on the last day", [pause(at("2026-11-30", "15:59"), at("2026-12-02", "09:00"))], "2026-12-02"],
    ["returned when it was already late", [pause(at("2026-11-30", "16:00"), at("2026-12-02", "09:00"))], "2026-11-30"],
    [
      "two pauses, given in any order",
      [
        pause(at("2026-12-01", "09:00"), at("2026-12-03", "09:00")),
        pause(at("2026-11-24", "09:00"), at("2026-11-26", "09:00")),
      ],
      "2026-12-04",
    ],
    [
      "two reasons at once count once",
      [
        pause(at("2026-11-24", "09:00"), at("2026-11-26", "09:00")),
        pause(at("2026-11-25", "09:00"), at("2026-11-26", "10:00")),
      ],
      "2026-12-02",
    ],
    ["a pause from before the receipt", [pause(at("2026-11-19", "09:00"), at("2026-11-24", "10:00"))], "2026-12-01"],
    [
      "a pause that ended before the receipt",
      [pause(at("2026-11-19", "09:00"), at("2026-11-20", "10:00"))],
      "2026-11-30",
    ],
    ["an empty pause", [pause(at("2026-11-26", "09:00"), at("2026-11-24", "09:00"))], "2026-11-30"],
  ])("pause: %s", (_, pauses, due) => {
    const closes = new Date(`${due}T00:00Z`).getUTCDay() === 5 ? "16:30" : "16:00";
    expect(dueAt(calendar, at("2026-11-23", "10:00"), days(5), pauses)).toEqual(at(due, closes));
  });
});

test("calendar days run through weekends and holidays and end with the day", () => {
  const week: Standard = { amount: 7, unit: "calendar_day" };
  expect(dueAt(calendar, at("2026-11-23", "10:00"), week)).toEqual(at("2026-11-30", "16:00"));
  expect(dueAt(calendar, at("2026-11-22", "10:00"), week)).toEqual(new Date("2026-11-29T23:59:59.999+08:00"));
  expect(
    dueAt(calendar, at("2026-11-23", "10:00"), week, [pause(at("2026-11-27", "09:00"), at("2026-11-30", "09:00"))]),
  ).toEqual(at("2026-12-03", "16:00"));
});

test.each<[string, Standard, Date, Pause[], Date]>([
  ["30 minutes", { amount: 30, unit: "minute" }, at("2026-11-23", "09:00"), [], at("2026-11-23", "09:30")],
  ["over the rest", { amount: 30, unit: "minute" }, at("2026-11-23", "11:45"), [], at("2026-11-23", "13:15")],
  ["exactly to the rest", { amount: 15, unit: "minute" }, at("2026-11-23", "11:45"), [], at("2026-11-23", "12:00")],
  ["over a Friday's rest", { amount: 1, unit: "hour" }, at("2026-11-27", "11:00"), [], at("2026-11-27", "13:30")],
  ["over the weekend", { amount: 3, unit: "hour" }, at("2026-11-27", "15:30"), [], at("2026-11-30", "09:30")],
  ["before opening", { amount: 1, unit: "hour" }, at("2026-11-23", "05:00"), [], at("2026-11-23", "08:30")],
  [
    "over holidays and a weekend",
    { amount: 1, unit: "hour" },
    at("2026-12-23", "15:30"),
    [],
    at("2026-12-28", "08:00"),
  ],
  [
    "paused",
    { amount: 30, unit: "minute" },
    at("2026-11-23", "09:00"),
    [pause(at("2026-11-23", "09:10"), at("2026-11-25", "14:00"))],
    at("2026-11-25", "14:20"),
  ],
  [
    "paused outside office hours",
    { amount: 8, unit: "hour" },
    at("2026-11-23", "09:00"),
    [pause(at("2026-11-23", "17:00"), at("2026-11-24", "06:00"))],
    at("2026-11-24", "09:30"),
  ],
])("working time: %s", (_, standard, from, pauses, due) => {
  expect(dueAt(calendar, from, standard, pauses)).toEqual(due);
});

test("Ramadan hours win over the normal week while they last", () => {
  const ramadan = {
    name: "Ramadan",
    from: "2027-02-08",
    until: "2027-03-07",
    hours: [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      opens: "08:00",
      closes: "15:00",
      restFrom: "12:00",
      restUntil: "12:30",
    })),
  };
  const changed = { ...calendar, periods: [...DEFAULT_PERIODS, ramadan] };
  expect(dueAt(changed, at("2027-02-05", "10:00"), days(1))).toEqual(at("2027-02-08", "15:00"));
  expect(dueAt(changed, at("2027-03-05", "10:00"), days(1))).toEqual(at("2027-03-16", "16:00"));
  expect(dueAt(changed, at("2027-02-08", "14:30"), { amount: 1, unit: "hour" })).toEqual(at("2027-02-09", "08:30"));
});

describe("a calendar without work", () => {
  const closed: Calendar[] = [
    { holidays: new Set(), periods: [] },
    { holidays: new Set(), periods: [{ name: "kosong", from: null, until: null, hours: [] }] },
    {
      holidays: new Set(),
      periods: [
        {
          name: "terbalik",
          from: null,
          until: null,
          hours: [{ weekday: 1, opens: "16:00", closes: "07:00", restFrom: null, restUntil: null }],
        },
      ],
    },
    {
      holidays: new Set(),
      periods: [
        {
          name: "lampau",
          from: null,
          until: "2020-12-31",
          hours: [{ weekday: 1, opens: "07:00", closes: "16:00", restFrom: null, restUntil: null }],
        },
      ],
    },
  ];
  test.each(closed)("throws its own error and ends: %j", (empty) => {
    for (const unit of ["minute", "hour", "working_day"] as const)
      expect(() => dueAt(empty, at("2026-11-23", "10:00"), { amount: 1, unit })).toThrow(NoWorkingTimeError);
    expect(dueAt(empty, at("2026-11-23", "10:00"), { amount: 1, unit: "calendar_day" })).toEqual(
      new Date("2026-11-24T23:59:59.999+08:00"),
    );
  });
  test("an absurd amount ends too", () => {
    expect(() => dueAt(calendar, at("2026-11-23", "10:00"), days(1_000_000))).toThrow(NoWorkingTimeError);
    for (const amount of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => dueAt(calendar, at("2026-11-23", "10:00"), days(amount))).toThrow(RangeError);
    expect(() => dueAt(calendar, new Date(Number.NaN), days(1))).toThrow(RangeError);
  });
});

describe("properties", () => {
  const instants = fc
    .integer({ min: 0, max: 100 * 24 * 60 })
    .map((minutes) => new Date(at("2026-11-20", "00:00").getTime() + minutes * 60_000));
  const standards = fc.record({
    amount: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom("minute", "hour", "working_day", "calendar_day"),
  }) as fc.Arbitrary<Standard>;
  const pauses = fc.array(
    fc.tuple(instants, instants).map(([a, b]) => ({ from: a, until: b })),
    { maxLength: 5 },
  );
  const runs = { numRuns: 2_000 };

  test("what arrives later is not due earlier, and more time is never less", () => {
    fc.assert(
      fc.property(instants, instants, standards, pauses, (a, b, standard, stops) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(dueAt(calendar, first, standard, stops).getTime()).toBeLessThanOrEqual(
          dueAt(calendar, second, standard, stops).getTime(),
        );
        const longer = { ...standard, amount: standard.amount + 1 };
        expect(dueAt(calendar, first, longer, stops).getTime()).toBeGreaterThanOrEqual(
          dueAt(calendar, first, standard, stops).getTime(),
        );
      }),
      runs,
    );
  });

  test("a pause never shortens, and one more never does", () => {
    fc.assert(
      fc.property(instants, standards, pauses, instants, instants, (from, standard, stops, a, b) => {
        const before = dueAt(calendar, from, standard, stops).getTime();
        expect(before).toBeGreaterThanOrEqual(dueAt(calendar, from, standard).getTime());
        expect(dueAt(calendar, from, standard, [...stops, { from: a, until: b }]).getTime()).toBeGreaterThanOrEqual(
          before,
        );
      }),
      runs,
    );
  });

  test("between receipt and deadline lies exactly the working time asked for, pauses taken out", () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 3_000 }),
        fc.tuple(instants, instants),
        (from, amount, [a, b]) => {
          const [start, end] = a < b ? [a, b] : [b, a];
          const due = dueAt(calendar, from, { amount, unit: "minute" }, [{ from: start, until: end }]);
          const later = (x: Date, y: Date) => (x > y ? x : y);
          const earlier = (x: Date, y: Date) => (x < y ? x : y);
          const paused = workingMilliseconds(calendar, later(from, start), earlier(due, end));
          expect(workingMilliseconds(calendar, from, due) - paused).toBe(amount * 60_000);
        },
      ),
      runs,
    );
  });
});
