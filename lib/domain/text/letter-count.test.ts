import { expect, test } from "vitest";
import { letterCount, unitsOf } from "./letter-count";
import { freeText, isReason, mandatoryText } from "./text-field";

/** Two units of JavaScript each, one letter to who reads it and to PostgreSQL. */
const RARE = "\u{20000}";

test("letters are counted, not the halves that they are kept in", () => {
  expect([letterCount(""), letterCount("Siti"), letterCount(RARE.repeat(3)), letterCount("🌶 Ayu")]).toEqual([
    0, 4, 3, 5,
  ]);
  expect(RARE.repeat(200)).toHaveLength(unitsOf(200));
});

test("1 to 200 letters of any script are a name, and one more is none", () => {
  const name = mandatoryText({ missing: "Tulis nama.", most: 200 });
  for (const letter of ["a", "é", RARE]) {
    for (const right of [letter, letter.repeat(200)]) expect(name.safeParse(right)).toMatchObject({ data: right });
    const long = name.safeParse(letter.repeat(201));
    expect(long.error?.issues.map(({ message }) => message)).toEqual(["Terlalu panjang. Paling banyak 200 huruf."]);
  }
  expect(name.safeParse(" ").error?.issues.map(({ message }) => message)).toEqual(["Tulis nama."]);
  expect(freeText({ most: 2 }).safeParse(RARE.repeat(2)).success).toBe(true);
  expect([isReason(RARE.repeat(4)), isReason(RARE.repeat(5))]).toEqual([false, true]);
});
