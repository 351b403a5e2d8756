import { describe, expect, it } from "vitest";
import { assertStrict } from "@/lib/platform/action/strict";
import {
  AddHoliday,
  AddPeriod,
  CalendarFilter,
  EditPeriod,
  RemoveHoliday,
  RemovePeriod,
  RenameHoliday,
} from "./calendar.schema";

const period = { name: "Ramadan", from: "2027-02-08", until: "2027-03-09" };
const monday = { opens1: "08:00", closes1: "15:00", restFrom1: "12:00", restUntil1: "12:30" };

function errorsOf(input: Record<string, string>): Record<string, string> {
  const parsed = AddPeriod.safeParse(input);
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]));
}

describe("office hours as typed", () => {
  it("reads a week; a day without times is off, and a dot is as good as a colon", () => {
    const friday = { opens5: "08.00", closes5: "15.30", restFrom5: "", restUntil5: "" };
    expect(AddPeriod.parse({ ...period, ...monday, ...friday, opens7: "", closes7: "" })).toEqual({
      ...period,
      hours: [
        { weekday: 1, opens: "08:00", closes: "15:00", restFrom: "12:00", restUntil: "12:30" },
        { weekday: 5, opens: "08:00", closes: "15:30", restFrom: null, restUntil: null },
      ],
    });
  });

  it.each([
    [{ closes1: "07:00" }, "closes1"],
    [{ opens1: "" }, "opens1"],
    [{ closes1: "" }, "closes1"],
    [{ restUntil1: "" }, "restUntil1"],
    [{ restFrom1: "" }, "restFrom1"],
    [{ restFrom1: "07:00" }, "restFrom1"],
    [{ restUntil1: "16:00" }, "restUntil1"],
    [{ restUntil1: "11:00" }, "restUntil1"],
    [{ restFrom1: "08:00", restUntil1: "15:00" }, "restFrom1"],
    [{ opens1: "24:00" }, "opens1"],
    [{ opens1: "pagi" }, "opens1"],
    [{ until: "2027-02-01" }, "until"],
    [{ from: "" }, "from"],
    [{ from: "2027-02-30" }, "from"],
    [{ name: " " }, "name"],
  ])("says at the field what is wrong with %o", (wrong, field) => {
    expect(Object.keys(errorsOf({ ...period, ...monday, ...wrong }))).toContain(field);
  });

  it("refuses a week in which nobody ever works", () => {
    expect(errorsOf(period)).toHaveProperty("opens1");
  });

  it("takes nothing it does not know", () => {
    expect(AddPeriod.safeParse({ ...period, ...monday, position: "1" }).success).toBe(false);
    for (const schema of [AddHoliday, RenameHoliday, RemoveHoliday, AddPeriod, EditPeriod, RemovePeriod])
      expect(() => assertStrict(schema)).not.toThrow();
  });

  it("reads an address that says nonsense as one that says nothing", () => {
    expect(CalendarFilter.parse({ tahun: "x", ubah: "1", jam: "DROP", kabar: "<b>" })).toEqual({});
    expect(CalendarFilter.parse({ tahun: ["2027", "1"], jam: "baru" })).toEqual({ tahun: 2027, jam: "baru" });
  });
});
