import { beforeAll, expect, test } from "vitest";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { pasteHolidays } from "./pasted-holidays.command";

useDatabase();

const clock = makeClock();
let admin: StaffContext;
beforeAll(async () => {
  admin = await asStaff(["admin"], clock);
});

const TABLE = "Tanggal\tKeterangan\n1 Januari 2031\tTahun Baru Masehi\n2 Januari 2031\tCuti bersama\n";
const counts = async () =>
  Promise.all([db().holiday.count(), db().auditEntry.count({ where: { action: "holiday.added" } })]);

test("a table is looked at without a trace, and added whole, once, with a line of the audit for each day", async () => {
  const before = await counts();
  expect(await pasteHolidays(admin, { table: TABLE, press: "periksa" })).toMatchObject({
    ok: true,
    value: { saved: null, said: "2 hari siap ditambahkan. Belum ada yang disimpan." },
  });
  expect(await counts()).toEqual(before);
  expect(await pasteHolidays(admin, { table: TABLE, press: "simpan" })).toMatchObject({
    ok: true,
    value: { saved: 2 },
  });
  const days = await db().holiday.findMany({
    where: { date: { gte: new Date("2031-01-01") } },
    orderBy: { date: "asc" },
  });
  expect(days).toMatchObject([
    { name: "Tahun Baru Masehi", kind: "nasional" },
    { name: "Cuti bersama", kind: "cuti_bersama" },
  ]);
  // What stands is not written over, by the same table or another name.
  const again = `${TABLE}1 Januari 2031\tNama lain`.replace("Tahun Baru Masehi", "Nama lain");
  expect(
    await pasteHolidays(admin, { table: again.split("\n").slice(0, 3).join("\n"), press: "simpan" }),
  ).toMatchObject({
    ok: true,
    value: { saved: 0 },
  });
  expect(await counts()).toEqual([(before[0] ?? 0) + 2, (before[1] ?? 0) + 2]);
});

test("one line that cannot be read, and none is added; nobody but the admin adds", async () => {
  const before = await counts();
  const table = "5/1/2032;Hari baik\n31/2/2032;Hari keliru\n1/1/2020;Lewat";
  expect(await pasteHolidays(admin, { table, press: "periksa" })).toMatchObject({
    value: { said: "1 hari siap ditambahkan, 2 baris perlu dibetulkan. Belum ada yang disimpan." },
  });
  expect(await pasteHolidays(admin, { table, press: "simpan" })).toMatchObject({
    ok: false,
    errors: { table: expect.stringMatching(/Baris 2: .*Baris 3: tanggalnya sudah lewat/) },
  });
  const none = await pasteHolidays(admin, { table: "Tanggal;Nama", press: "simpan" });
  expect(none).toMatchObject({ ok: false, code: "table_empty" });
  const many = Array.from({ length: 101 }, (_, day) => `${1 + (day % 28)}/1/${2032 + day};x`).join("\n");
  expect(await pasteHolidays(admin, { table: many, press: "simpan" })).toMatchObject({ code: "table_long" });
  for (const role of ["pelaksana", "kadis", "auditor"] as const)
    expect(await pasteHolidays(await asStaff([role], clock), { table: "6/1/2032;x", press: "simpan" })).toMatchObject({
      code: "no_right",
    });
  expect(await counts()).toEqual(before);
});
