import type { Typed } from "@/lib/domain/forms/typed";

const SHORT_WORDS = [
  "",
  "   ",
  "x",
  "ab",
  "abc",
  "Siti Aminah",
  "Sari <b>",
  "a\u202eb c",
  "a\u200bb c",
  "e\u0301tage",
  "  dua   kata ",
];
const LINES = ["satu\r\ndua\n\n\n\ntiga"];
const NUMBERS = [
  "0",
  "1",
  "-1",
  "1.5",
  "1.000",
  "10.000",
  "10.001",
  "1.500.000",
  "Rp 2.000",
  "100,50",
  "1e3",
  "12345",
  "1234.5",
];
const LARGE_NUMBERS = ["999.999.999.999.999", "1.000.000.000.000.000", "9999999999999999"];
const LENGTHS = [20, 21, 40, 41, 80, 81, 120, 121, 200, 201, 300, 301, 1000, 1001, 1500, 1501, 4001];
const YEARS = ["1899", "1900", "2020", "2025", "2026", "2027"];
const DAYS = [
  "1990-07-01",
  "1990-02-31",
  "31-02-1990",
  "1/7/1990",
  "2026-11-23",
  "2026-11-24",
  "1906-11-23",
  "1905-12-31",
];
const TIMES = ["16:00", "16.00", "7:05", "9.5", "23:59", "24:00"];
const NIKS = ["5201014107900001", "5201 0141 0790 0001", "520101410790000", "5201010107900000", "5201013207900001"];
const MORE_NUMBERS = [
  "5201010113900001",
  "12.345.678.2-912.000",
  "12.345.678.3-912.000",
  "123456783912000",
  "0123456782912000",
];
const PHONES = ["9120001234567", "912000123456", "0812-3456-7890", "+62 812 3456 7890", "0370 681234", "0812", "0812a"];
const MAIL = ["Sari@Contoh.id", "sari@", " sari@contoh.id ", `${"a".repeat(250)}@a.id`];
const CHOICES = [
  "52.01.01.2009",
  "52.01.99.2009",
  "L",
  "P",
  "ya",
  "tidak",
  "ada",
  "lupa",
  "belum",
  "tidak_tahu",
  "pirt",
  "halal",
];
const LISTS: string[][] = [
  ["1", "7", "1990"],
  ["", "", ""],
  ["01", "13", "1990"],
  ["pirt", "halal"],
  ["pirt", "pirt"],
  ["pirt", "sni"],
  ["a", "b"],
];

/** Whatever somebody, or a machine, may send for a field: each is tried on every field. */
export const TRIED: readonly (string | string[])[] = [
  ...SHORT_WORDS,
  ...LINES,
  ...NUMBERS,
  ...LARGE_NUMBERS,
  ...LENGTHS.map((length) => "x".repeat(length)),
  ...YEARS,
  ...DAYS,
  ...TIMES,
  ...NIKS,
  ...MORE_NUMBERS,
  ...PHONES,
  ...MAIL,
  ...CHOICES,
  ...LISTS,
];

export const IDENTITY: Typed = {
  nik: "5201014107900001",
  name: "Baiq Sari Ningsih",
  birthDate: "1990-07-01",
  sex: "P",
  phone: "0812-3456-7890",
  email: "Sari@Contoh.id",
  villageCode: "52.01.01.2009",
  address: "Dusun Timur, RT 02",
};

export const BUSINESS: Typed = {
  businessName: "Keripik Sari",
  product: "Keripik singkong",
  businessVillageCode: "52.01.01.2005",
  businessAddress: "Pasar Gerung",
  yearBegun: "2021",
  ownCapital: "15.000.000",
  yearlySales: "Rp 60.000.000,00",
  workers: "2",
};
