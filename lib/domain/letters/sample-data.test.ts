import { expect, test } from "vitest";
import { CAPITALS, CATALOGUES, LETTER_SUBJECTS } from "./fields";
import { sampleData } from "./sample-data";

test.each(LETTER_SUBJECTS)(
  "the sample of a letter about %s knows everything of its catalogue, and nothing else",
  (subject) => {
    const { fields, lists, tables } = CATALOGUES[subject];
    const sample = sampleData(subject);
    expect(Object.keys(sample.fields).sort()).toEqual(
      Object.keys(fields)
        .filter((key) => !key.endsWith(CAPITALS))
        .sort(),
    );
    expect(Object.values(sample.fields)).not.toContain(null);
    expect(Object.keys(sample.lists).sort()).toEqual(Object.keys(lists).sort());
    expect(Object.keys(sample.tables).sort()).toEqual(Object.keys(tables).sort());
    for (const [key, rows] of Object.entries(sample.tables))
      for (const row of rows)
        expect(Object.keys(row).sort(), key).toEqual(Object.keys(tables[key]?.columns ?? {}).sort());
  },
);

test.each(LETTER_SUBJECTS)("what a letter about %s may name has names of its own, without brackets", (subject) => {
  const names = Object.values(CATALOGUES[subject].fields).map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[^[\]]+$/);
});
