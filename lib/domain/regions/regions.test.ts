import { expect, test } from "vitest";
import {
  findKecamatan,
  findVillage,
  formatVillage,
  KECAMATAN,
  kecamatanCodeOf,
  listVillages,
  searchVillages,
  VILLAGES,
  type Village,
} from "./index";

test("the regency is whole: 10 kecamatan, 119 desa, 3 kelurahan, every code once", () => {
  expect(KECAMATAN).toHaveLength(10);
  expect(VILLAGES.filter((village) => village.kind === "desa")).toHaveLength(119);
  expect(VILLAGES.filter((village) => village.kind === "kelurahan").map((village) => village.name)).toEqual([
    "Gerung Utara",
    "Dasan Geres",
    "Gerung Selatan",
  ]);
  expect(new Set(VILLAGES.map((village) => village.code)).size).toBe(122);
  for (const village of VILLAGES) {
    expect(village.code).toMatch(/^52\.01\.\d{2}\.[12]\d{3}$/);
    expect(village.code.startsWith(`${village.kecamatan.code}.`)).toBe(true);
  }
});

const village = (code: string): Village => {
  const found = findVillage(code);
  if (!found) throw new Error(`no village ${code}`);
  return found;
};

test("a village is found by its code and listed under its kecamatan", () => {
  expect(formatVillage(village("52.01.01.2009"))).toBe("Desa Beleka, Kecamatan Gerung");
  expect(formatVillage(village("52.01.01.1001"))).toBe("Kelurahan Gerung Utara, Kecamatan Gerung");
  expect(findVillage("52.01.01")).toBeNull();
  expect(findVillage("__proto__")).toBeNull();
  for (const each of VILLAGES) expect(kecamatanCodeOf(each.code)).toBe(each.kecamatan.code);
  expect(findKecamatan("52.01.14")?.name).toBe("Batu Layar");
  expect(KECAMATAN.map(({ code }) => listVillages(code).length)).toEqual([14, 10, 21, 9, 12, 16, 15, 10, 9, 6]);
  expect(listVillages("52.01.15").map((village) => village.name)).toEqual([
    "Giri Sasak",
    "Jagaraga",
    "Kuripan",
    "Kuripan Selatan",
    "Kuripan Timur",
    "Kuripan Utara",
  ]);
  expect(listVillages("52.99")).toEqual([]);
});

test.each([
  ["Beleka", ["Beleka"]],
  ["beleke", ["Beleka"]],
  ["kramat jaya", ["Krama Jaya"]],
  ["Grimax", ["Gerimax Indah"]],
  ["sesele", ["Sesela"]],
  ["Batu Kumbang", ["Batu Kumbung"]],
  ["batu layar", ["Batulayar", "Batu Layar Barat"]],
  ["bug bug", ["Bug-Bug"]],
  ["mekarsari", ["Mekarsari", "Mekar Sari"]],
  ["zzz", []],
  [" ", []],
])("searching %j finds %j", (text, names) => {
  expect(searchVillages(text).map((village) => village.name)).toEqual(names);
});
