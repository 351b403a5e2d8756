import { expect, test } from "vitest";
import { unreadNik, unreadNikInSearch } from "./unread-nik";

const OF_KK = expect.stringContaining("Ini nomor Kartu Keluarga");
const IMPOSSIBLE = expect.stringContaining("NIK ini tidak mungkin");

test.each([
  ["5201014107900001", null, null],
  ["NIK: 5201-0141-0790-0001", null, null],
  ["No. KK 5201014107900001", OF_KK, OF_KK],
  ["5201010107120001 (no. kartu keluarga)", OF_KK, OF_KK],
  ["5201010107120001 (KK)", OF_KK, OF_KK],
  ["5201013207900001", IMPOSSIBLE, IMPOSSIBLE],
  ["5201014113900001", IMPOSSIBLE, IMPOSSIBLE],
  ["5201014107900000", IMPOSSIBLE, IMPOSSIBLE],
  ["520101410790000", expect.stringContaining("16 angka"), null],
  ["Siti Aminah", expect.stringContaining("16 angka"), null],
  ["0812 3456 7890", expect.stringContaining("16 angka"), null],
])("%j: to the clerk %j, in a search %j", (typed, said, searched) => {
  expect([unreadNik(typed), unreadNikInSearch(typed)]).toEqual([said, searched]);
});
