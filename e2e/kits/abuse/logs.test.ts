import { expect, test } from "vitest";
import { unforeseenIn } from "./logs";

const line = (level: number, err?: object) => JSON.stringify({ level, msg: "action failed", err });
const object = { type: "PrismaClientValidationError", stack: "    at findCase (case.queries.ts:1:1)\n    at b" };

test("an error that nobody foresaw is found, once for each kind; what was foreseen is none", () => {
  expect(unforeseenIn([line(50, object), line(50, object), line(40, object), line(30)].join("\n"))).toEqual([
    '"action failed" because of PrismaClientValidationError at findCase (case.queries.ts:1:1)',
  ]);
  expect(unforeseenIn(`${line(60, { type: "TypeError", code: 7, message: "x is not a function" })}\n`)).toHaveLength(1);
  expect(unforeseenIn(" ⨯ TypeError: a page broke\n   at x")).toEqual(["⨯ TypeError: a page broke"]);
  expect(unforeseenIn("{ half a line\nready on 3000\n")).toEqual([]);
});
