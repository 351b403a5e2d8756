import { expect, it } from "vitest";
import { homeOf, isHomeElsewhere } from "./home";
import { placeWords } from "./regencies";

it.each([
  [["52.01", "52.01.01.2003"], "52.01.01.2003"],
  [["52.01", ""], ""],
  [["52.71", ""], "52.71"],
  [["52.71", "52.01.01.2003"], "52.71"],
  [["00", ""], "00"],
  // As older drafts, and whoever sends no first list, write it.
  ["52.01.01.2003", "52.01.01.2003"],
  [["12.34", "52.01.01.2003"], "52.01.01.2003"],
])("reads the home %j as %s", (typed, home) => {
  expect(homeOf(typed)).toBe(home);
});

it("names villages and neighbours", () => {
  expect(placeWords("52.01.01.2003")).toBe("Desa Gapuk, Kecamatan Gerung");
  expect(placeWords("52.71")).toBe("Kota Mataram");
  expect(placeWords("99")).toBe("99");
  expect(isHomeElsewhere("52.01")).toBe(false);
});
