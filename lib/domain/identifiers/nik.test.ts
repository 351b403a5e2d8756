import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskNik, parseNik, parseNoKk, readNik, warnNik } from "./index";

const EXAMPLE = "5201014107900001";
const TODAY = "2026-11-23";

test("the example: a woman born on 1 July 1990", () => {
  expect(parseNik(EXAMPLE)).toEqual({ ok: true, value: EXAMPLE });
  expect(readNik(EXAMPLE, TODAY)).toEqual({ birthDate: "1990-07-01", sex: "female" });
  expect(maskNik(EXAMPLE)).toBe("520101**********");
});

test.each([
  ["5201 0141 0790 0001", EXAMPLE],
  ["520101-410790-0001", EXAMPLE],
  [" 5201014107900001\n", EXAMPLE],
  ["9171010101010001", "9171010101010001"],
  ["\u202a5201014107900001\u202c", EXAMPLE],
  ["5201\u00a00141\u202f0790\u20090001", EXAMPLE],
  ["5201\u200b0141\ufeff0790\u00ad0001", EXAMPLE],
  ["5201014107900001\ufe0f", EXAMPLE],
  ["520101\u2212410790\u20110001", EXAMPLE],
  ["５２０１０１４１０７９００００１", EXAMPLE],
  ["'5201014107900001", EXAMPLE],
  ["NIK: 5201014107900001", EXAMPLE],
  ["5201014107900001, ", EXAMPLE],
  ["No. KTP 5201 0141 0790 0001", EXAMPLE],
  ["NIK/No. KTP : 5201014107900001", EXAMPLE],
  ["NIK saya 5201014107900001", EXAMPLE],
  ["Nomor Induk Kependudukan (NIK): 5201014107900001", EXAMPLE],
  ["(NIK) 5201014107900001", EXAMPLE],
  ["5201014107900001 (NIK).", EXAMPLE],
  ["\u2068\u201c5201014107900001\u201d\u2069", EXAMPLE],
  ["5201\n0141\n0790\n0001", EXAMPLE],
  ["5201.0141.0790.0001", EXAMPLE],
  ["N.I.K. : 5201014107900001", EXAMPLE],
  ["Kartu Tanda Penduduk 5201014107900001", EXAMPLE],
  ["5201013102900001", "5201013102900001"],
])("%j is read as %s", (text, nik) => {
  expect(parseNik(text)).toEqual({ ok: true, value: nik });
});

test.each([
  ["", "nik_not_16_digits"],
  ["520101410790001", "nik_not_16_digits"],
  ["52010141079000011", "nik_not_16_digits"],
  ["52010141079000O1", "nik_not_16_digits"],
  ["+201014107900001", "nik_not_16_digits"],
  ["5.20101410790000E+15", "nik_not_16_digits"],
  ["5201014107900001,00", "nik_not_16_digits"],
  ["5201014107900001 Siti", "nik_not_16_digits"],
  ["5201014107900001 (NIK) 5201014107900001", "nik_not_16_digits"],
  ["٥٢٠١٠١٤١٠٧٩٠٠٠٠١", "nik_not_16_digits"],
  ["5201010007900001", "nik_day"],
  ["5201013207900001", "nik_day"],
  ["5201014007900001", "nik_day"],
  ["5201017207900001", "nik_day"],
  ["5201014100900001", "nik_month"],
  ["5201014113900001", "nik_month"],
  ["5201014107900000", "nik_serial"],
])("%j is refused: %s", (text, code) => {
  expect(parseNik(text)).toEqual({ ok: false, code });
});

describe("century", () => {
  test.each([
    ["5201012311090001", "2009-11-23"],
    ["5201012411090001", "1909-11-24"],
    ["5201010101000001", "2000-01-01"],
    ["5201013112990001", "1999-12-31"],
    ["5201012902000001", "2000-02-29"],
    ["5201013002900001", null],
  ])("%s is born on %s", (nik, birthDate) => {
    expect(readNik(nik, TODAY).birthDate).toBe(birthDate);
  });
});

test.each<[Parameters<typeof warnNik>, string[]]>([
  [[EXAMPLE, { birthDate: "1990-07-01", sex: "female" }], []],
  [[EXAMPLE, {}], []],
  [[EXAMPLE, { birthDate: "1990-07-02", sex: "female" }], ["nik_birth_date_differs"]],
  [[EXAMPLE, { birthDate: "1990-07-01", sex: "male" }], ["nik_sex_differs"]],
  [["5201010101100001", { birthDate: "2010-01-01", sex: "male" }], []],
  [["5201013002900001", {}], ["nik_date_not_in_calendar"]],
])("%j warns %j", (input, warnings) => {
  expect(warnNik(...input)).toEqual(warnings);
});

test("a NIK made from a birth date and a sex gives both back and warns of nothing", () => {
  const day = fc.date({ min: new Date("1926-11-24"), max: new Date("2009-11-23"), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.boolean(), fc.integer({ min: 1, max: 9999 }), (birth, woman, serial) => {
      const [year, month, date] = birth.toISOString().slice(0, 10).split("-") as [string, string, string];
      const digits = `520101${String(Number(date) + (woman ? 40 : 0)).padStart(2, "0")}${month}${year.slice(2)}${String(serial).padStart(4, "0")}`;
      const facts = { birthDate: `${year}-${month}-${date}`, sex: woman ? "female" : "male" } as const;
      expect(parseNik(digits)).toEqual({ ok: true, value: digits });
      expect(readNik(digits, TODAY)).toEqual(facts);
      expect(warnNik(digits, facts)).toEqual([]);
    }),
  );
});

test("No. KK is region, date and serial", () => {
  expect(parseNoKk("5201 0101 0712 0001")).toEqual({ ok: true, value: "5201010107120001" });
  for (const copied of [
    "Nomor Kartu Keluarga: 5201.0101.0712.0001",
    "K.K. No. 5201010107120001",
    "\u2068No. 5201010107120001\u2069",
  ])
    expect(parseNoKk(copied), copied).toEqual({ ok: true, value: "5201010107120001" });
  expect(parseNoKk("5201014107120001")).toEqual({ ok: false, code: "no_kk_date" });
  expect(parseNoKk("520101")).toEqual({ ok: false, code: "no_kk_not_16_digits" });
});
