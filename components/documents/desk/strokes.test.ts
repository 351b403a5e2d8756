import { expect, test } from "vitest";
import { isSignature, wrapped } from "./strokes";

test("a slip of the finger is no signature, a line is", () => {
  expect(isSignature([])).toBe(false);
  expect(isSignature([[{ x: 5, y: 5 }], [{ x: 9, y: 9 }]])).toBe(false);
  expect(
    isSignature([
      [
        { x: 0, y: 0 },
        { x: 30, y: 40 },
      ],
    ]),
  ).toBe(false);
  expect(
    isSignature([
      [
        { x: 0, y: 0 },
        { x: 30, y: 40 },
        { x: 60, y: 80 },
      ],
    ]),
  ).toBe(true);
  expect(
    isSignature([
      [
        { x: 0, y: 0 },
        { x: 0, y: 40 },
      ],
      [
        { x: 9, y: 9 },
        { x: 9, y: 40 },
      ],
    ]),
  ).toBe(true);
});

test("words are broken into lines that fit; nothing is lost, not even a word that is too long", () => {
  const measure = (text: string) => [...text].length;
  const text = "Nama: Baiq Husniati\nUsaha: keripik-singkong-pedas-manis di Gerung 😀😀";
  const lines = wrapped(text, 12, measure);
  expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(12);
  expect(lines.join("").replaceAll(" ", "")).toBe(text.replace("\n", "").replaceAll(" ", ""));
  expect(wrapped("", 12, measure)).toEqual([""]);
});
