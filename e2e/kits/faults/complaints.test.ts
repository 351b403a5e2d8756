import { expect, test } from "vitest";
import { complaintIn } from "./complaints";

const line = (err: object, level = 50) => JSON.stringify({ level, msg: "action failed", err });

test("a constraint that had to catch a race is a complaint, and so is a mistake; trouble of the database is none", () => {
  const race = { type: "PrismaClientKnownRequestError", code: "P2002" };
  expect(complaintIn(line(race))).toEqual([expect.stringContaining("P2002")]);
  expect(complaintIn(line({ type: "DatabaseError", code: "23505" }))).toHaveLength(1);
  expect(complaintIn(line({ type: "TypeError" }))).toHaveLength(1);
  expect(complaintIn(line({ type: "PrismaClientValidationError" }))).toHaveLength(1);
  expect(complaintIn(line({ type: "DatabaseError", code: "57P03" }))).toEqual([]);
  expect(complaintIn(line({ type: "Error" }))).toEqual([]);
  expect(complaintIn(line(race, 40))).toEqual([]);
  expect(complaintIn("⨯ Error: of Next itself")).toEqual([]);
});
