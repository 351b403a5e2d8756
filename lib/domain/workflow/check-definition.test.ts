import { expect, test } from "vitest";
import { checkDefinition, type Definition, type ProblemCode, sampleDefinition, sampleSingleCase } from "./index";

type Change = (definition: Definition) => void;

test("the shared samples are sound", () => {
  expect(checkDefinition(sampleDefinition())).toEqual([]);
  expect(checkDefinition(sampleSingleCase())).toEqual([]);
});

const DEFECTS: [name: string, code: ProblemCode, row: number | null, change: Change][] = [
  ["no rows", "no_rows", null, (d) => d.rows.splice(0)],
  [
    "an A-duty after a P-duty in the same row",
    "application_after_programme",
    2,
    (d) => d.rows[1]?.duties.push({ id: "x", role: "seksi", verb: "verify", scope: "application" }),
  ],
  [
    "an A-duty after a P-duty in a later row",
    "application_after_programme",
    4,
    (d) => d.rows[3]?.duties.unshift({ id: "x", role: "seksi", verb: "verify", scope: "application" }),
  ],
  ["a P review with nothing performed", "nothing_to_review", 2, (d) => d.rows[1]?.duties.splice(2, 1)],
  [
    "a P initial with nothing performed",
    "nothing_to_review",
    3,
    (d) => d.rows.splice(1, 1) && d.rows[1]?.duties.shift(),
  ],
  ["a row without a duty", "row_without_duty", 3, (d) => d.rows[2]?.duties.splice(0)],
  [
    "a row without standard time",
    "row_without_standard",
    1,
    (d) => Object.assign(d.rows[0] ?? {}, { standard: undefined }),
  ],
  [
    "a standard of nothing",
    "row_without_standard",
    1,
    (d) => Object.assign(d.rows[0] ?? {}, { standard: { amount: 0, unit: "hour" } }),
  ],
  [
    "a standard in an unknown unit",
    "row_without_standard",
    1,
    (d) => Object.assign(d.rows[0] ?? {}, { standard: { amount: 1, unit: "moon" } }),
  ],
  ["an unknown role", "unknown_role", 1, (d) => Object.assign(d.rows[0]?.duties[0] ?? {}, { role: "bupati" })],
  ["a role without SOP duties", "unknown_role", 1, (d) => Object.assign(d.rows[0]?.duties[0] ?? {}, { role: "admin" })],
  ["an unknown informed role", "unknown_role", 4, (d) => Object.assign(d.rows[3] ?? {}, { informed: ["bupati"] })],
  ["an unknown verb", "unknown_verb", 1, (d) => Object.assign(d.rows[0]?.duties[0] ?? {}, { verb: "sign" })],
  ["an unknown scope", "unknown_scope", 1, (d) => Object.assign(d.rows[0]?.duties[0] ?? {}, { scope: "office" })],
  [
    "a duty id used twice",
    "duplicate_duty",
    3,
    (d) => Object.assign(d.rows[2]?.duties[0] ?? {}, { id: "1.pelaksana.verify" }),
  ],
  [
    "an applicant who reviews",
    "applicant_duty_invalid",
    1,
    (d) => Object.assign(d.rows[0]?.duties[1] ?? {}, { role: "pemohon" }),
  ],
  [
    "a requirement attached to no row",
    "requirement_unattached",
    null,
    (d) => Object.assign(d, { requirements: ["ktp", "npwp", "foto"] }),
  ],
  ["rows out of order", "row_order", 1, (d) => Object.assign(d.rows[1] ?? {}, { no: 1 })],
];

test.each(DEFECTS)("refuses %s", (_, code, row, change) => {
  const definition = sampleDefinition();
  change(definition);
  expect(checkDefinition(definition)).toEqual(expect.arrayContaining([expect.objectContaining({ code, row })]));
});
