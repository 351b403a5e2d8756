import { expect, test } from "vitest";
import {
  isStatementWay,
  needsSigned,
  SIGNED_FILE,
  STATEMENT_WAYS,
  STATEMENT_WORDS,
  signedAnswers,
  statementWayOf,
} from "./counter";

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

test("what is signed bears no whole NIK, nor another number of sixteen digits; all else as it was answered", () => {
  const answers = [
    { key: "identity.nik", label: "NIK", value: "5201124107900001" },
    { key: "identity.noKk", label: "No. KK", value: "5201120101100002" },
    { key: "business.npwp", label: "NPWP", value: "5201124107900001" },
    { key: "identity.phone", label: "HP", value: "081234567890" },
    { key: "business.ownCapital", label: "Modal", value: "Rp5.000.000" },
  ];
  const signed = signedAnswers(answers);
  expect(JSON.stringify(signed)).not.toMatch(/\d{16}|900001|100002/);
  expect(signed.map(({ value }) => value).slice(3)).toEqual(["081234567890", "Rp5.000.000"]);
  expect(Object.keys(signed[0] ?? {})).toEqual(["label", "value"]);
});
