import { expect, test } from "vitest";
import { officeChanges } from "./office-changes";
import type { AnswerChange, Event, EventBody } from "./workflow";

const AT = new Date("2026-11-23T00:00:00Z");

function historyOf(...bodies: EventBody[]): Event[] {
  return bodies.map((body, index) => Object.assign({ seq: index + 1, at: AT, actor: "rina" }, body));
}

const office = (reason: string, ...changes: AnswerChange[]): EventBody => ({
  type: "answers_corrected",
  changes,
  reason,
});
const theirs = (...changes: AnswerChange[]): EventBody => ({ type: "resubmitted", given: [], answers: [], changes });
const name = (before: string, after: string) => ({ key: "identity.name", before, after });
const kbli = (before: string, after: string) => ({ key: "service.kbliCode", before, after });

test("the applicant's own words stay the first ones, however often the office changes its mind", () => {
  const history = historyOf(office("a", name("Sti", "Siti"), kbli("", "10710")), office("b", name("Siti", "Siti A")));
  expect(officeChanges(history)).toEqual([
    { key: "identity.name", own: "Sti", now: "Siti A", reason: "b", by: "rina", at: AT },
    { key: "service.kbliCode", own: "", now: "10710", reason: "a", by: "rina", at: AT },
  ]);
});

test("what the applicant answers anew is theirs again, and so is what was put back", () => {
  const changed = office("a", name("Sti", "Siti"), kbli("", "10710"));
  const keys = (...then: EventBody[]) => officeChanges(historyOf(changed, ...then)).map(({ key }) => key);
  expect(keys(theirs(name("Siti", "Siti B")))).toEqual(["service.kbliCode"]);
  expect(keys(theirs())).toEqual(["identity.name", "service.kbliCode"]);
  expect(keys(office("b", kbli("10710", "")))).toEqual(["identity.name"]);
  expect(keys({ type: "submitted", given: [] })).toEqual([]);
});
