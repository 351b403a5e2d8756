import { expect, test } from "vitest";
import { isStatementWay, needsSigned, SIGNED_FILE, STATEMENT_WAYS, STATEMENT_WORDS, statementWayOf } from "./counter";

test("the files say how it was stated: none, the screen's own, or a sheet", () => {
  expect(statementWayOf([])).toBe("ticked");
  expect(statementWayOf([SIGNED_FILE])).toBe("screen");
  expect(statementWayOf(["lembar.jpg"])).toBe("sheet");
  expect(statementWayOf([SIGNED_FILE, "lembar.jpg"])).toBe("sheet");
});

test("what is signed must be there; what is said aloud leaves nothing", () => {
  expect(STATEMENT_WAYS.filter(needsSigned)).toEqual(["screen", "sheet"]);
  expect(isStatementWay("screen")).toBe(true);
  for (const other of ["", "layar", "__proto__", null, 1]) expect(isStatementWay(other)).toBe(false);
  expect(new Set(Object.values(STATEMENT_WORDS)).size).toBe(STATEMENT_WAYS.length);
});
