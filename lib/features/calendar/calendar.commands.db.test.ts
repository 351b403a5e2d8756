import { beforeEach, describe, expect, it } from "vitest";
import { getCalendar } from "@/lib/cases/calendar";
import { addWorkingDays, DEFAULT_PERIODS, workingMilliseconds } from "@/lib/domain/working-time";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { addHoliday, addPeriod, editPeriod, removeHoliday, removePeriod, renameHoliday } from "./calendar.commands";
import { getCalendarYear } from "./calendar.queries";

const HOUR = 3_600_000;
const clock = makeClock("2026-11-23T02:00:00Z");
const holiday = { date: "2026-11-25", name: "Hari Jadi", kind: "daerah" as const };
const ramadan = {
  name: "Ramadan",
  from: "2027-02-08",
  until: "2027-03-09",
  hours: [{ weekday: 1, opens: "08:00", closes: "15:00", restFrom: "12:00", restUntil: "12:30" }],
};

describe("the office's calendar", () => {
  useDatabase({ each: true });
  let admin: StaffContext;
  beforeEach(async () => {
    await db().holiday.deleteMany();
    await db().officeHours.deleteMany();
    admin = await asStaff(["admin"], clock);
  });
  const audited = async () => (await db().auditEntry.findMany({ orderBy: { id: "asc" } })).map((entry) => entry.action);

  it("takes a holiday that then moves a deadline, and gives it back", async () => {
    const due = async () => addWorkingDays(await getCalendar(), "2026-11-23", 3);
    expect(await due()).toBe("2026-11-26");
    expect((await addHoliday(admin, holiday)).ok).toBe(true);
    expect(await due()).toBe("2026-11-27");
    expect((await renameHoliday(admin, { ...holiday, name: "Hari Jadi Kabupaten" })).ok).toBe(true);
    expect((await getCalendarYear(admin)).holidays).toMatchObject([{ ...holiday, name: "Hari Jadi Kabupaten" }]);
    expect((await removeHoliday(admin, { date: holiday.date, reason: "Dibatalkan SK" })).ok).toBe(true);
    expect(await due()).toBe("2026-11-26");
    expect(await audited()).toEqual(["holiday.added", "holiday.renamed", "holiday.removed"]);
  });

  it("keeps the past as it was counted, and each date once", async () => {
    await db().holiday.create({ data: { ...holiday, date: new Date("2026-11-20") } });
    expect(await addHoliday(admin, { ...holiday, date: "2026-11-22" })).toMatchObject({
      ok: false,
      errors: { date: expect.any(String) },
    });
    expect(await removeHoliday(admin, { date: "2026-11-20", reason: "x" })).toMatchObject({ ok: false });
    expect((await renameHoliday(admin, { ...holiday, date: "2026-11-20", name: "Nama benar" })).ok).toBe(true);
    await addHoliday(admin, holiday);
    expect(await addHoliday(admin, holiday)).toMatchObject({
      ok: false,
      errors: { date: expect.stringContaining("Hari Jadi") },
    });
    expect(await renameHoliday(admin, { ...holiday, date: "2026-12-01" })).toMatchObject({ code: "not_found" });
  });

  it("counts today by WITA: late in the evening of 22 November UTC it is already the 23rd", async () => {
    const late = await asStaff(["admin"], makeClock("2026-11-22T17:00:00Z"));
    expect((await addHoliday(late, { ...holiday, date: "2026-11-22" })).ok).toBe(false);
    expect((await addHoliday(late, { ...holiday, date: "2026-11-23" })).ok).toBe(true);
  });

  it("adds Ramadan over the normal week without pushing the normal week out", async () => {
    const hoursOn = async (date: string) =>
      workingMilliseconds(await getCalendar(), new Date(`${date}T00:00:00+08:00`), new Date(`${date}T23:59:00+08:00`)) /
      HOUR;
    expect((await addPeriod(admin, ramadan)).ok).toBe(true);
    expect(await hoursOn("2027-02-08")).toBe(6.5);
    expect(await hoursOn("2027-02-01")).toBe(7.5);
    const { periods } = await getCalendarYear(admin);
    expect(periods.map((period) => period.name)).toEqual([DEFAULT_PERIODS[0]?.name, "Ramadan"]);
    const added = periods[1];
    if (!added) throw new Error("not added");
    expect((await editPeriod(admin, { ...ramadan, id: added.id, until: "2027-02-07" })).ok).toBe(true);
    expect(await hoursOn("2027-02-08")).toBe(7.5);
    expect((await removePeriod(admin, { id: added.id, reason: "Salah tanggal" })).ok).toBe(true);
    expect(await audited()).toEqual(["office_hours.added", "office_hours.changed", "office_hours.removed"]);
  });

  it("keeps the normal week undated, and a running period from being removed", async () => {
    await addPeriod(admin, { ...ramadan, from: "2026-11-01" });
    const [normal, running] = (await getCalendarYear(admin)).periods;
    if (!normal || !running) throw new Error("periods missing");
    expect(await editPeriod(admin, { ...normal, from: "2026-12-01" })).toMatchObject({
      errors: { from: expect.any(String) },
    });
    expect(await editPeriod(admin, { ...running, until: null })).toMatchObject({
      errors: { until: expect.any(String) },
    });
    expect(await removePeriod(admin, { id: running.id, reason: "x" })).toMatchObject({ ok: false });
    expect(await removePeriod(admin, { id: normal.id, reason: "x" })).toMatchObject({ ok: false });
  });

  it("of two open forms of one period the later one hears which hours changed, and saves after seeing it", async () => {
    await addPeriod(admin, ramadan);
    const opened = (await getCalendarYear(admin)).periods[1];
    if (!opened) throw new Error("not added");
    const [monday, ...rest] = opened.hours;
    if (!monday) throw new Error("no Monday");
    expect((await editPeriod(admin, { ...opened, hours: [{ ...monday, closes: "13:15" }, ...rest] })).ok).toBe(true);
    const later = await editPeriod(admin, { ...opened, name: "Ramadan 1448 H" });
    if (later.ok || !("values" in later)) throw new Error("saved over what was changed");
    expect(later.sentence).toContain("Senin pulang (kini “13:15”)");
    expect(later.values).toMatchObject({ name: "Ramadan 1448 H", closes1: "13:15" });
    const [, kept] = (await getCalendarYear(admin)).periods;
    expect([kept?.name, kept?.hours[0]?.closes]).toEqual(["Ramadan", "13:15"]);
    if (!kept) throw new Error("gone");
    const again = { ...kept, name: "Ramadan 1448 H", version: later.values.version ?? "" };
    expect((await editPeriod(admin, again)).ok).toBe(true);
  });

  it("of two open forms of one holiday the later one hears the other name", async () => {
    await addHoliday(admin, holiday);
    const [opened] = (await getCalendarYear(admin, Number(holiday.date.slice(0, 4)))).holidays.filter(
      ({ date }) => date === holiday.date,
    );
    if (!opened) throw new Error("not added");
    expect((await renameHoliday(admin, { ...opened, name: "Nama baru" })).ok).toBe(true);
    const later = await renameHoliday(admin, { ...opened, name: "Nama lain" });
    expect(later).toMatchObject({ ok: false, code: "changed_meanwhile", values: { name: "Nama lain" } });
    expect(later.ok ? "" : later.sentence).toContain("nama (kini “Nama baru”)");
    const { date, version } = opened;
    const removed = await removeHoliday(admin, { date, version, reason: "Keliru." });
    if (removed.ok || !("values" in removed)) throw new Error("removed what was changed");
    expect(removed.sentence).toContain("mengubah nama (kini “Nama baru”). Belum dihapus");
    expect((await removeHoliday(admin, { date, reason: "Keliru.", ...removed.values })).ok).toBe(true);
  });

  it("of two open forms of one period the one that removes it hears the other hours", async () => {
    await addPeriod(admin, { ...ramadan, from: "2031-01-01", until: "2031-01-31" });
    const opened = (await getCalendarYear(admin)).periods[1];
    if (!opened) throw new Error("not added");
    expect((await editPeriod(admin, { ...opened, until: "2031-02-15" })).ok).toBe(true);
    const { id, version } = opened;
    const removed = await removePeriod(admin, { id, version, reason: "Keliru." });
    expect(removed.ok ? "" : "sentence" in removed && removed.sentence).toContain(
      "hari terakhir (kini 15 Februari 2031)",
    );
    expect((await getCalendarYear(admin)).periods).toHaveLength(2);
  });

  it("gives two admins at once two positions", async () => {
    const answers = await Promise.all([addPeriod(admin, ramadan), addPeriod(admin, { ...ramadan, name: "Lain" })]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect((await getCalendarYear(admin)).periods).toHaveLength(3);
  });

  it("is written by the admin alone; a refusal leaves nothing, not even an audit row", async () => {
    for (const role of ["auditor", "kadis", "pelaksana"] as const) {
      const other = await asStaff([role], clock);
      const answers = await Promise.all([
        addHoliday(other, holiday),
        renameHoliday(other, holiday),
        removeHoliday(other, { date: holiday.date, reason: "x" }),
        addPeriod(other, ramadan),
        editPeriod(other, { ...ramadan, id: "01890000-0000-7000-8000-000000000000" }),
        removePeriod(other, { id: "01890000-0000-7000-8000-000000000000", reason: "x" }),
      ]);
      for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: "no_right" });
    }
    expect(await audited()).toEqual([]);
    await expect(getCalendarYear(await asStaff(["kadis"], clock))).rejects.toThrow();
    expect((await getCalendarYear(await asStaff(["auditor"], clock))).year).toBe(2026);
  });
});
