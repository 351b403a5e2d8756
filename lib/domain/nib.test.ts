import { expect, test } from "vitest";
import { handsOverNib } from "./nib";

const duty = (id: string, verb: string, record: string | null = null) => ({ id, verb, role: "pelaksana", record });

test("a NIB is handed over with the last duty of the office after it was written down, and with no other", () => {
  const nib = [duty("1", "verify"), duty("4", "perform", "nib"), duty("4b", "review"), duty("5", "perform")];
  expect(nib.map(({ id }) => handsOverNib(nib, id))).toEqual([false, false, false, true]);
  expect(handsOverNib(nib.slice(0, 2), "4")).toBe(false);
  expect(handsOverNib([duty("1", "verify"), duty("5", "perform")], "5")).toBe(false);
});
