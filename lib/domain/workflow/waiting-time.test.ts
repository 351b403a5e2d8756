import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { timeUsed } from "./clock";
import { dutiesIn, fold, rowTimes, type Scope, type State, sampleDefinition, sampleSingleCase } from "./index";
import { SampleRun, staff } from "./sample-run";
import { latest, walk } from "./sample-walk";

const MINUTE = 60_000;
const VERIFY = "nib.1.pelaksana.verify";
const firstRow = (run: SampleRun) => rowTimes(run.definition, run.state, SAMPLE_CALENDAR, run.now)[0];

function verifiedAt(claimed: string, ended: string, before: (run: SampleRun) => void = () => undefined) {
  const run = new SampleRun(DEFINITIONS.nib);
  run.do({ id: "pemohon" }, { type: "submit", given: ["ktp", "surat_usaha", "email", "npwp"] });
  before(run);
  run.at(claimed).do(staff("pelaksana"), { type: "claim", duty: VERIFY });
  for (const requirement of ["ktp", "surat_usaha", "email", "npwp"])
    run.do(staff("pelaksana"), { type: "decide_requirement", requirement, decision: "accepted" });
  return run.at(ended).do(staff("pelaksana"), { type: "complete_duty", duty: VERIFY });
}

test("what nobody had taken in hand is waiting, the rest of the office's time is work", () => {
  const times = firstRow(verifiedAt("2026-11-23T08:40", "2026-11-23T09:10"));
  expect(times).toMatchObject({ office: 70 * MINUTE, waiting: 40 * MINUTE });
});

test("given back to the queue it waits again, until somebody else takes it", () => {
  const run = verifiedAt("2026-11-23T09:00", "2026-11-23T09:30", (started) => {
    started.at("2026-11-23T08:10").do(staff("pelaksana", "ani"), { type: "claim", duty: VERIFY });
    started.at("2026-11-23T08:20").do(staff("pelaksana", "ani"), { type: "release", duty: VERIFY });
  });
  expect(firstRow(run)).toMatchObject({ office: 90 * MINUTE, waiting: 50 * MINUTE });
});

/** From the histories alone: what passed of a row's office time between two events while its duty lay free. */
function naive(
  definition: ReturnType<typeof sampleDefinition>,
  world: ReturnType<typeof walk>,
  scope: Scope,
  row: number,
) {
  const seat = { programmeId: "p1", definition, history: world.programme, from: 0 };
  const stateOf = (count: number): State =>
    fold(definition, world[scope].slice(0, count), scope === "application" ? seat : []);
  const whole = stateOf(world[scope].length);
  const used = (at: Date) => timeUsed(whole, SAMPLE_CALENDAR, at, row, scope).office;
  return world[scope].reduce((waiting, event, i) => {
    const until = world[scope][i + 1]?.at ?? latest(world);
    const isHeld = stateOf(i + 1).open.some((open) => open.row === row && open.heldBy !== null);
    return isHeld ? waiting : waiting + used(until) - used(event.at);
  }, 0);
}

test("on random walks it is what a count between each two events gives, and never more than the office's time", () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(sampleDefinition(), sampleSingleCase()),
      fc.array(fc.nat({ max: 9999 }), { minLength: 80, maxLength: 400 }),
      (definition, picks) => {
        const world = walk(definition, ["application", "programme"], picks);
        for (const scope of ["application", "programme"] as const) {
          if (world[scope].length === 0 || dutiesIn(definition, scope).length === 0) continue;
          const seat = { programmeId: "p1", definition, history: world.programme, from: 0 };
          const state = fold(definition, world[scope], scope === "application" ? seat : []);
          for (const times of rowTimes(definition, state, SAMPLE_CALENDAR, latest(world))) {
            expect(times.waiting).toBe(naive(definition, world, scope, times.row));
            expect(times.waiting).toBeLessThanOrEqual(times.office);
            compared += 1;
          }
        }
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(20);
});
