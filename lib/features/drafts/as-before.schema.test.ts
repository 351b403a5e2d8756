import { expect, it } from "vitest";
import { findService } from "@/lib/domain/services";
import before from "@/lib/testing/forms/as-before.json";
import { outcomesOf } from "@/lib/testing/forms/outcomes";

const now = outcomesOf((slug, npwpRule) => {
  const service = findService(slug);
  if (!service) throw new Error(slug);
  return { service, npwpRule, today: "2026-11-23" };
});

/**
 * Written down from the schemas that were made by hand, before the catalogue of questions was: for every field,
 * what was kept or said of everything in tried.ts. A sentence or a limit that is meant to change changes it here.
 */
it("still asks what was asked before the catalogue", () => {
  expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(before)));
});

it.each(Object.entries(before))("%s", (field, outcomes) => {
  expect(now[field]).toEqual(outcomes);
});
