import { expect, test } from "vitest";
import type { RecordKind } from "@/lib/domain/programmes/records";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { initialingRoles, signingRole } from "./signing-role";

test.each<[keyof typeof DEFINITIONS, RecordKind | null, string]>([
  ["pelatihan", "committee", "kadis"],
  ["pelatihan", "decree", "kadis"],
  ["pelatihan", "letters", "kadis"],
  ["pelatihan", "attendance", "kabid"],
  // Nobody approves the row of the survey.
  ["pelatihan", "survey", "kadis"],
  ["pelatihan", null, "kadis"],
  ["fasilitasi", "proposal", "kadis"],
  ["fasilitasi", "proposal_signed", "kadis"],
  ["fasilitasi", "schedule", "kabid"],
  ["fasilitasi", "schedule_signed", "kabid"],
  ["nib", null, "kadis"],
])("%s, record %s: signed by %s", (sop, record, role) => {
  expect(signingRole(DEFINITIONS[sop], record)).toBe(role);
});

test("the boxes for initials are those of the row's own duties", () => {
  expect(initialingRoles(DEFINITIONS.pelatihan, "decree")).toEqual(["kabid", "sekretaris"]);
  expect(initialingRoles(DEFINITIONS.fasilitasi, "proposal_signed")).toEqual(["kabid", "sekretaris"]);
  expect(initialingRoles(DEFINITIONS.fasilitasi, "schedule_signed")).toEqual([]);
  expect(initialingRoles(DEFINITIONS.nib, null)).toEqual(["kabid", "sekretaris"]);
});
