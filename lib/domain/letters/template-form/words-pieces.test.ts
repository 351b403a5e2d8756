import fc from "fast-check";
import { expect, test } from "vitest";
import { joinPieces, piecesOf } from "./words-pieces";

const NAMES = ["Nama pemohon", "Layanan"];

test.each([
  ["Kepada [Nama pemohon].", [{ text: "Kepada " }, { field: "Nama pemohon" }, { text: "." }]],
  ["[nama  PEMOHON][Layanan]", [{ field: "nama  PEMOHON" }, { field: "Layanan" }]],
  ["[[Layanan]] [x] [ ]] [", [{ text: "[[Layanan]] [x] [ ]] [" }]],
  ["", []],
])("%j", (typed, pieces) => {
  expect(piecesOf(typed, NAMES)).toEqual(pieces);
});

test("whatever was typed comes back", () => {
  const part = fc.constantFrom("[", "]", "[[", "]]", "[Layanan]", "[nama pemohon]", "a", " ", "<b>", "{{7*7}}", "😀");
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(joinPieces(piecesOf(parts.join(""), NAMES))).toBe(parts.join(""));
    }),
  );
});
