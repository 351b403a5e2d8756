import { expect, test } from "vitest";
import { namedCard } from "./digits";

test.each([
  ["5201014107900001", null],
  ["NIK: 5201014107900001", "nik"],
  ["5201014107900001 (nik)", "nik"],
  ["No. KTP 5201014107900001", "nik"],
  ["Nomor Induk Kependudukan 5201014107900001", "nik"],
  ["\u202aNo. KK 5201010107120001\u202c", "kk"],
  ["Kartu Keluarga: 5201010107120001", "kk"],
  ["K.K. No. 5201010107120001", "kk"],
  // It names both: nothing is known.
  ["NIK di KK 5201014107900001", null],
  ["Kartu Tanda 5201014107900001", null],
  [`KK${" ".repeat(400)}5201010107120001`, null],
])("%j stands on %j", (text, card) => {
  expect(namedCard(text)).toBe(card);
});
