import { expect, test } from "vitest";
import { rowBytes } from "./row-bytes";

test.each([0, 1, 24, 25, 26, 399, 400, 401, 1000])(
  "%i rows are all there, once and in order, in a few pieces",
  (count) => {
    const rows = Array.from({ length: count }, (_, place) => `Inaq ${place} “é” 😀`);
    const pieces = [...rowBytes(rows, (some) => some.map((row) => `${row}\r\n`).join(""))];
    expect(Buffer.concat(pieces).toString("utf8")).toBe(rows.map((row) => `${row}\r\n`).join(""));
    expect(pieces.length).toBe(Math.ceil(count / 400));
  },
);

test("no text of more rows is ever made: laying it out would cost several times as much", () => {
  const made: number[] = [];
  for (const _ of rowBytes(
    Array.from({ length: 1000 }, () => "x"),
    (some) => {
      made.push(some.length);
      return some.join("");
    },
  ));
  expect(Math.max(...made)).toBe(25);
});
