import { expect, test } from "vitest";
import { type SetUpFacts, stepsNotDone } from "./set-up";

const READY: SetUpFacts = {
  emptyRoles: [],
  hasLetterhead: true,
  sendsMail: true,
  nextYear: 2027,
  holidaysOfNextYear: 24,
  toConfirm: 0,
  backup: "ok",
};

const keys = (changes: Partial<SetUpFacts>, month = 11) =>
  stepsNotDone({ ...READY, ...changes }, month).map(({ key }) => key);

test.each<[Partial<SetUpFacts>, string[]]>([
  [{}, []],
  [{ emptyRoles: ["kabid"] }, ["roles"]],
  [{ backup: "none" }, ["backup"]],
  [{ backup: "late" }, ["backup"]],
  [{ hasLetterhead: false, sendsMail: false }, ["letterhead", "mail"]],
  [{ holidaysOfNextYear: 0, toConfirm: 3 }, ["holidays", "sop"]],
])("with %j the office still has to do %j", (changes, expected) => {
  expect(keys(changes)).toEqual(expected);
});

test("the holidays of the next year are missed from October on", () => {
  expect(keys({ holidaysOfNextYear: 0 }, 9)).toEqual([]);
  expect(keys({ holidaysOfNextYear: 0 }, 10)).toEqual(["holidays"]);
});

test("a role with nobody in it is named", () => {
  const [first] = stepsNotDone({ ...READY, emptyRoles: ["kabid", "kadis"] }, 1);
  expect(first?.words).toContain("Kepala Bidang, Kepala Dinas");
});
