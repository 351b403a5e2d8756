import fc from "fast-check";
import { expect, test } from "vitest";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { type Command, decide, fold, sampleDefinition, sampleSingleCase } from "./index";
import { ACTORS, TYPES, view, walk } from "./sample-walk";

const choices = fc.array(fc.nat({ max: 9999 }), { minLength: 80, maxLength: 400 });
const definitions = fc.constantFrom(
  sampleDefinition(),
  sampleSingleCase(),
  sampleDefinition({ rows: sampleDefinition().rows.slice(1) }),
  sampleDefinition({ rows: sampleDefinition().rows.slice(2) }),
);

test("decide answers anything with a refusal, never with an exception", () => {
  const junk = fc.oneof(fc.anything(), fc.constantFrom("1.pelaksana.verify", "ktp", "p1", [], [null], [{}], null));
  const command = fc.record(
    {
      type: fc.oneof(fc.constantFrom(...TYPES), fc.anything()),
      duty: junk,
      assignee: junk,
      from: junk,
      to: junk,
      requirement: junk,
      decision: junk,
      reason: junk,
      items: junk,
      given: junk,
      answers: junk,
      settles: junk,
      quota: junk,
      firstDay: junk,
      lastDay: junk,
      dueOn: junk,
      programmeId: junk,
      inApplicationId: junk,
      outApplicationId: junk,
      outcome: junk,
      note: junk,
      asks: junk,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      definitions,
      choices,
      fc.array(fc.oneof(command, fc.anything()), { minLength: 5, maxLength: 30 }),
      fc.constantFrom(...ACTORS),
      (definition, picks, commands, actor) => {
        const world = walk(definition, ["application", "programme"], picks.slice(0, 80));
        for (const scope of ["application", "programme"] as const)
          for (const sent of commands) {
            const { history, options } = view(world, scope, () => 1);
            const answer = decide(definition, history, sent as Command, {
              ...options,
              actor,
              now: new Date(Number.NaN),
              calendar: SAMPLE_CALENDAR,
            });
            if (answer.ok)
              expect(fold(definition, [...history, ...answer.value.events], options.seat).lastSeq).toBe(
                history.length + 1,
              );
            else expect(typeof answer.code).toBe("string");
          }
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
});
