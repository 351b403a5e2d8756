import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarEvent, writeCalendar } from "./icalendar";

const event: CalendarEvent = {
  uid: "kegiatan-1@contoh.test",
  sequence: 3,
  createdAt: new Date("2026-11-20T01:00:00Z"),
  changedAt: new Date("2026-11-23T01:02:03.456Z"),
  title: "Kelas foto produk",
  description: "",
  location: "",
  url: "http://127.0.0.1/kegiatan/1",
  firstDay: "2026-12-07",
  lastDay: "2026-12-09",
  hours: { from: "09:00", to: "15:00" },
  cancelled: false,
};

function parsed(...events: CalendarEvent[]) {
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar("Kegiatan", events)));
  return calendar.getAllSubcomponents("vevent").map((item) => new ICAL.Event(item));
}

describe("a calendar that others read", () => {
  test("says the hours of each day in WITA, whatever zone the reader is in", () => {
    const [read] = parsed(event);
    const days = read?.iterator();
    const starts = [1, 2, 3, 4].map(() => days?.next()?.toJSDate().toISOString());
    expect(starts).toEqual([
      "2026-12-07T01:00:00.000Z",
      "2026-12-08T01:00:00.000Z",
      "2026-12-09T01:00:00.000Z",
      undefined,
    ]);
    expect(read?.duration.toString()).toBe("PT6H");
    expect([read?.uid, read?.sequence]).toEqual(["kegiatan-1@contoh.test", 3]);
  });

  test("without hours takes whole days, the last one included", () => {
    const [read] = parsed({ ...event, hours: null });
    expect([read?.startDate.toString(), read?.endDate.toString()]).toEqual(["2026-12-07", "2026-12-10"]);
  });

  test("keeps commas, semicolons, backslashes, line ends and long words whole", () => {
    const title = `Kelas “rasa, warna; bentuk” \\ ${"é".repeat(80)} 🌶🌶`;
    const description = "Baris satu\r\nBaris dua\rBaris tiga; selesai,\u0007 ya";
    const [read] = parsed({ ...event, title, description });
    expect(read?.summary).toBe(title);
    expect(read?.description).toBe("Baris satu\nBaris dua\nBaris tiga; selesai,  ya");
  });

  test("writes lines of at most 75 octets, each ended by CR LF", () => {
    const text = writeCalendar("Kegiatan", [{ ...event, title: `${"é🌶".repeat(60)}`, description: "a".repeat(400) }]);
    const lines = text.split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Buffer.from(text).toString()).toBe(text);
  });

  test("tells a cancelled one as cancelled", () => {
    expect(
      parsed(event, { ...event, cancelled: true }).map((item) => item.component.getFirstPropertyValue("status")),
    ).toEqual(["CONFIRMED", "CANCELLED"]);
  });

  test("cannot be made to carry a line of its own", () => {
    const [read, ...others] = parsed({ ...event, title: "A\r\nEND:VEVENT\r\nBEGIN:VEVENT" });
    expect(others).toEqual([]);
    expect(read?.summary).toBe("A\nEND:VEVENT\nBEGIN:VEVENT");
  });
});
