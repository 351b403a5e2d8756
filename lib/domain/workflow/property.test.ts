import fc from "fast-check";
import { expect, test } from "vitest";
import { witaDate } from "../working-time";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import {
  type Actor,
  APPLICATION_STATUSES,
  type Available,
  type Command,
  currentDuties,
  decide,
  dutiesIn,
  fold,
  isClosed,
  type Options,
  PROGRAMME_STATUSES,
  type Refusal,
  type Scope,
  type State,
  sampleDefinition,
  sampleSingleCase,
  timeline,
} from "./index";
import { latest, payload, TYPES, view, type World, walk } from "./sample-walk";

function invariants(world: World): void {
  for (const scope of ["application", "programme"] as const) {
    const { history, state } = view(world, scope, () => 1);
    const statuses: readonly string[] = scope === "application" ? APPLICATION_STATUSES : PROGRAMME_STATUSES;
    expect(statuses).toContain(state.status);
    expect(history.map((event) => event.seq)).toEqual(history.map((_, i) => i + 1));
    for (const [i, event] of history.entries())
      expect(event.at.getTime()).toBeGreaterThanOrEqual(history[i - 1]?.at.getTime() ?? 0);
    if (history.length === 0) continue;
    expect(state.open.length).toBeLessThanOrEqual(1);
    // What counts as done is exactly what stands before the open duty.
    const open = state.open[0] ?? state.correction?.resume;
    const duties = dutiesIn(world.definition, state.scope).map((duty) => duty.id);
    const counted = state.done.filter((done) => done.undoneBySeq === null).map((done) => done.duty);
    expect(counted).toEqual(duties.slice(0, open ? duties.indexOf(open.duty) : counted.length));
    if (state.status === "completed") expect(counted).toEqual(duties);
    expect(isClosed(state.status)).toBe(state.closedAt !== null);
    for (const [i, one] of state.segments.entries()) {
      expect(one.until === null || one.from < one.until).toBe(true);
      if (i > 0) expect(state.segments[i - 1]?.until).toEqual(one.from);
      if (i < state.segments.length - 1 || isClosed(state.status)) expect(one.until).not.toBeNull();
    }
    timeline(world.definition, state, SAMPLE_CALENDAR, latest(world));
  }
  notBeforeItsTime(world);
  passesWhole(world);
}

const OF_THE_DAY: ReadonlySet<string> = new Set(["outcome_recorded", "attendance_recorded", "score_recorded"]);

/** Rule 12, read from the histories alone: nothing of a class before its first day, no end on its last, nobody leaves after. */
function notBeforeItsTime({ definition, application, programme }: World): void {
  const planAt = (at: Date) =>
    fold(
      definition,
      programme.filter((event) => event.at <= at),
    );
  for (const [index, event] of application.entries()) {
    const { firstDay } = planAt(event.at);
    if (firstDay === null) continue;
    if (OF_THE_DAY.has(event.type)) expect(witaDate(event.at) >= firstDay).toBe(true);
    const before = fold(definition, application.slice(0, index), {
      programmeId: "p1",
      definition,
      history: programme.filter(({ at }) => at <= event.at),
      from: 0,
    });
    if (event.type === "released_from_programme" && before.seat) expect(witaDate(event.at) < firstDay).toBe(true);
    if (["withdrawn", "released_from_programme"].includes(event.type)) expect(before.outcome).toBeNull();
  }
  const finished = programme.find((event) => event.type === "finished");
  const lastDay = finished && (planAt(finished.at).lastDay ?? planAt(finished.at).firstDay);
  if (finished && lastDay) expect(witaDate(finished.at) > lastDay).toBe(true);
}

const OF_A_DUTY: ReadonlySet<string> = new Set(
  "claim release take_over assign complete_duty send_back return_to_applicant reject".split(" "),
);

/** Rule 13: a duty passes from the one who held it, to the one whom the event names. */
function passesWhole({ definition, application, programme }: World): void {
  for (const history of [application, programme])
    for (const [index, event] of history.entries()) {
      if (event.type !== "taken_over" && event.type !== "assigned") continue;
      const heldBy = (upTo: number) =>
        currentDuties(fold(definition, history.slice(0, upTo))).find(({ duty }) => duty === event.duty)?.heldBy;
      expect(heldBy(index) ?? undefined).toBe(event.from);
      expect(heldBy(index + 1)).toBe(event.type === "assigned" ? event.assignee : event.actor);
      expect(heldBy(index + 1)).not.toBe(event.from);
    }
}

/** Everything the actor was not offered is refused, even with a proper payload. */
function othersRefused(world: World, scope: Scope, actor: Actor, options: Options, can: Available[]): void {
  const { history, state } = view(world, scope, () => 1);
  const duties = [undefined, "nothing", ...world.definition.rows.flatMap((row) => row.duties.map((duty) => duty.id))];
  const offered = new Set(can.map(({ type, duty, requirement }) => `${type} ${duty ?? ""} ${requirement ?? ""}`));
  const refused = (one: Available, command: Command) => {
    const answer = decide(world.definition, history, command, {
      ...options,
      actor,
      now: latest(world),
      calendar: SAMPLE_CALENDAR,
    });
    if (answer.ok) throw new Error(`${actor.id} was not offered ${JSON.stringify(one)} but it was accepted`);
    expect((answer as Refusal).possible).toEqual([...new Set(can.map((each) => each.type))]);
  };
  for (const type of TYPES) {
    const onDuty = OF_A_DUTY.has(type);
    const requirements = type === "decide_requirement" ? ["ktp", "npwp", "foto", "nothing"] : [undefined];
    // A reject without a duty means the one in hand.
    const targets = onDuty
      ? duties.filter((duty) => duty !== undefined || !can.some((each) => each.type === type))
      : [undefined];
    for (const duty of targets)
      for (const requirement of requirements) {
        const one = {
          type,
          ...(duty ? { duty } : {}),
          ...(requirement ? { requirement } : {}),
          ...(type === "send_back" ? { to: ["1.pelaksana.verify"] } : {}),
        };
        if (
          !offered.has(`${type} ${duty ?? ""} ${requirement ?? ""}`) &&
          !(type === "reject" && offered.has("reject  "))
        )
          refused(
            one,
            payload(one, state, () => 0),
          );
      }
  }
}

const BOTH: Scope[] = ["application", "programme"];
const choices = fc.array(fc.nat({ max: 9999 }), { minLength: 80, maxLength: 400 });
const definitions = fc.constantFrom(
  sampleDefinition(),
  sampleSingleCase(),
  sampleDefinition({ rows: sampleDefinition().rows.slice(1) }),
  sampleDefinition({ rows: sampleDefinition().rows.slice(2) }),
);

test("what is offered is accepted, what is not is refused, and every state is legal", () => {
  fc.assert(
    fc.property(definitions, choices, (definition, picks) => {
      walk(definition, BOTH, picks, othersRefused, invariants);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test("a history folds to one state, whatever it is copied through, and each prefix to the state of its time", () => {
  fc.assert(
    fc.property(choices, (picks) => {
      const seen: [number, number, State][] = [];
      const world = walk(
        sampleDefinition(),
        BOTH,
        picks,
        () => undefined,
        (now) => {
          const seat = {
            programmeId: "p1",
            definition: now.definition,
            history: structuredClone(now.programme),
            from: 0,
          };
          seen.push([
            now.application.length,
            now.programme.length,
            fold(now.definition, structuredClone(now.application), seat),
          ]);
        },
      );
      for (const [own, programme, state] of seen) {
        const seat = {
          programmeId: "p1",
          definition: world.definition,
          history: world.programme.slice(0, programme),
          from: 0,
        };
        expect(fold(structuredClone(world.definition), world.application.slice(0, own), seat)).toEqual(state);
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test("such walks are no strolls: they meet every type of event", () => {
  const met = new Set<string>();
  for (const picks of fc.sample(choices, { numRuns: 800, seed: 13 })) {
    const world = walk(sampleDefinition(), BOTH, picks);
    for (const event of [...world.application, ...world.programme]) met.add(event.type);
  }
  expect([...met].sort()).toEqual(expect.arrayContaining(EVERY_EVENT));
});

/** But what a class records on its own day: see seats.test.ts. */
const EVERY_EVENT =
  "answers_corrected assigned attendance_confirmed cancelled claim_released claimed duty_completed extended finished gathered opened outcome_recorded paused quota_changed recalled rejected rejection_reopened released_from_programme requirement_decided rescheduled resubmitted resumed returned second_aid_answered second_aid_asked sent_back started submitted substituted taken_over verification_reopened withdrawn".split(
    " ",
  );
