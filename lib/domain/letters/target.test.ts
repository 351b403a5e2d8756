import { expect, test } from "vitest";
import { type LetterTarget, targetColumns, targetOfColumns } from "./target";

test.each<LetterTarget>([
  { subject: "application", applicationId: "a" },
  { subject: "programme", programmeId: "p" },
  { subject: "participant", programmeId: "p", applicationId: "a" },
  { subject: "speaker", programmeId: "p", lineId: "l" },
  { subject: "day", programmeId: "p", date: "2026-12-07" },
  { subject: "report", year: 2026, month: 3 },
  { subject: "service", slug: "nib" },
])("what a letter about a $subject is about can be read off its columns", (target) => {
  expect(targetOfColumns(target.subject, targetColumns(target))).toEqual(target);
});
