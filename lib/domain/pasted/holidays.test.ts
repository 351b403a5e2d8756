import { expect, test } from "vitest";
import { readHolidays } from "./holidays";

const read = (text: string, known: string[] = []) => readHolidays(text, { known: new Set(known), today: "2026-12-01" });

test("a table of a sheet, of a CSV, with head, number and day of the week", () => {
  const sheet =
    "No\tTanggal\tHari\tKeterangan\n1\t1 Januari 2027\tJumat\tTahun Baru Masehi\n2\t26/12/2026\tSabtu\tCuti bersama Natal\n";
  expect(read(sheet).map(({ line, date, name, kind, problem }) => [line, date, name, kind, problem])).toEqual([
    [2, "2027-01-01", "Tahun Baru Masehi", "nasional", null],
    [3, "2026-12-26", "Cuti bersama Natal", "cuti_bersama", null],
  ]);
  const csv =
    '\ufeffsep=;\r\n"Senin, 17 Agustus 2027";"Hari Kemerdekaan";Libur nasional\r\n\r\n2027-12-17;HUT NTB;daerah';
  expect(read(csv).map(({ line, date, name, kind }) => [line, date, name, kind])).toEqual([
    [2, "2027-08-17", "Hari Kemerdekaan", "nasional"],
    [4, "2027-12-17", "HUT NTB", "daerah"],
  ]);
  expect(read("24/12/2026;Natal;cuti bersama")).toMatchObject([{ name: "Natal", kind: "cuti_bersama" }]);
});

test.each([
  ["31/02/2027;Hari keliru", /tidak memuat satu tanggal/],
  ["Tahun Baru 2027", /tidak memuat satu tanggal/],
  ["30/11/2026;Kemarin", /sudah lewat/],
  ["1/1/2027", /namanya belum ada/],
  [`1/1/2027;${"x".repeat(121)}`, /lebih dari 120 huruf/],
  ["=HYPERLINK(1);2", /tidak memuat satu tanggal/],
  ["23-24 Maret 2027;Idulfitri", /tidak memuat satu tanggal/],
])("what cannot be added is told by its line: %j", (text, problem) => {
  expect(read(text)).toMatchObject([{ line: 1, problem: expect.stringMatching(problem) }]);
});

test("a day twice is told, one that is a holiday already is passed over, and nothing is nothing", () => {
  const twice = read("1/1/2027;Tahun Baru\n2/1/2027;Lain\n01-01-2027;Tahun Baru lagi", ["2027-01-02"]);
  expect(twice.map(({ known, problem }) => [known, problem])).toEqual([
    [false, null],
    [true, null],
    [false, "tanggalnya sama dengan baris 1"],
  ]);
  expect(read("\n \n\t\t\n")).toEqual([]);
  expect(read("Tanggal;Nama")).toEqual([]);
});
