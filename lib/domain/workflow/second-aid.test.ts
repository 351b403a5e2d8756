import { describe, expect, it, test } from "vitest";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import type { Actor } from "./command";
import { type Command, decide, type Event, fold, type ReceivedBefore } from "./index";
import { sampleDefinition } from "./sample-sop";

const definition = sampleDefinition();
const OFFICER: Actor = { id: "petugas", roles: ["pelaksana"] };
const HEAD: Actor = { id: "kepala", roles: ["kabid"] };
const BOTH: Actor = { id: "petugas", roles: ["pelaksana", "kabid"] };
const ask: Command = { type: "ask_second_aid", reason: "Gerobaknya terbakar." };
const answer = (approved: boolean): Command => ({ type: "answer_second_aid", approved, reason: "Ada surat desa." });
const at = (day: number) => new Date(Date.UTC(2026, 10, day, 2));
const before: ReceivedBefore = { references: ["26KAAAABBBBC"], lastAt: at(1) };

/** Waits for a programme: sent, and every application duty ended by its role. */
function waiting(): Event[] {
  const history: Event[] = [];
  const push = (command: Command, actor: Actor) => {
    const done = decide(definition, history, command, {
      actor,
      now: at(2),
      calendar: SAMPLE_CALENDAR,
      scope: "application",
    });
    if (!done.ok) throw new Error(`${command.type}: ${done.code}`);
    history.push(...done.value.events);
  };
  push({ type: "submit", given: ["ktp", "npwp"] }, { id: "pemohon" });
  for (let round = 0; round < 20; round += 1) {
    const state = fold(definition, history);
    const open = state.open[0];
    if (state.status === "waiting_programme" || !open) break;
    const actor: Actor = open.role === "pemohon" ? { id: "pemohon" } : { id: `x-${open.role}`, roles: [open.role] };
    if (open.role !== "pemohon") {
      push({ type: "claim", duty: open.duty }, actor);
      for (const requirement of Object.keys(state.requirements))
        push({ type: "decide_requirement", requirement, decision: "waived", reason: "x" }, actor);
    }
    push({ type: "complete_duty", duty: open.duty }, actor);
  }
  expect(fold(definition, history).status).toBe("waiting_programme");
  return history;
}

function give(history: Event[], command: Command, actor: Actor, receivedBefore?: ReceivedBefore, day = 5) {
  const done = decide(definition, history, command, {
    actor,
    now: at(day),
    calendar: SAMPLE_CALENDAR,
    scope: "application",
    receivedBefore,
  });
  return done.ok ? [...history, ...done.value.events] : done.code;
}

describe("the same aid again", () => {
  const asked = give(waiting(), ask, OFFICER, before) as Event[];

  test.each<[string, Command, Actor, ReceivedBefore | undefined, string]>([
    ["nobody asks for whoever got nothing", ask, OFFICER, undefined, "second_aid_not_needed"],
    ["only the officer asks", ask, { id: "x", roles: ["jafung"] }, before, "no_right"],
    ["with a reason", { type: "ask_second_aid", reason: " " }, OFFICER, before, "reason_required"],
    ["nothing is answered that nobody asked", answer(true), HEAD, before, "second_aid_not_asked"],
  ])("%s", (_, command, actor, received, code) => {
    expect(give(waiting(), command, actor, received)).toBe(code);
  });

  test.each<[string, Command, Actor, string]>([
    ["is asked once", ask, OFFICER, "second_aid_waiting"],
    ["is answered by the role above", answer(true), OFFICER, "no_right"],
    ["not by the auditor", answer(true), { id: "x", roles: ["auditor"] }, "no_right"],
    ["never by who asked, whatever roles they hold", answer(true), BOTH, "own_work"],
    ["with a reason", { type: "answer_second_aid", approved: true, reason: "" }, HEAD, "reason_required"],
    [
      "with a yes or a no",
      { type: "answer_second_aid", approved: "ya" as unknown as boolean, reason: "x" },
      HEAD,
      "invalid_decision",
    ],
  ])("%s", (_, command, actor, code) => {
    expect(give(asked, command, actor, before)).toBe(code);
  });

  it("is kept with both persons and both reasons", () => {
    const after = give(asked, answer(true), HEAD, before) as Event[];
    expect(fold(definition, after).secondAid).toMatchObject({
      by: "petugas",
      reason: "Gerobaknya terbakar.",
      received: before.references,
      answer: { approved: true, by: "kepala", reason: "Ada surat desa." },
    });
    expect(give(after, answer(false), HEAD, before)).toBe("second_aid_not_asked");
  });

  const seatWith = (history: Event[], receivedBefore: ReceivedBefore | undefined) => {
    const programme: Event[] = [{ type: "opened", quota: 3, seq: 1, at: at(3), actor: "petugas" }];
    const done = decide(
      definition,
      history,
      { type: "gather", programmeId: "p1" },
      {
        actor: OFFICER,
        now: at(9),
        calendar: SAMPLE_CALENDAR,
        scope: "application",
        seat: { programmeId: "p1", definition, history: programme, from: 0 },
        receivedBefore,
      },
    );
    return done.ok ? "seated" : [done.code, done.items];
  };

  it("gives a seat to whoever got nothing, or was allowed it; what was given since is asked anew", () => {
    const allowed = give(asked, answer(true), HEAD, before) as Event[];
    const refused = give(asked, answer(false), HEAD, before) as Event[];
    const items = before.references;
    expect(seatWith(waiting(), undefined)).toBe("seated");
    expect(seatWith(waiting(), before)).toEqual(["second_aid_unasked", items]);
    expect(seatWith(asked, before)).toEqual(["second_aid_waiting", items]);
    expect(seatWith(refused, before)).toEqual(["second_aid_refused", items]);
    expect(seatWith(allowed, before)).toBe("seated");
    expect(seatWith(allowed, { ...before, lastAt: at(8) })).toEqual(["second_aid_unasked", items]);
    expect(give(refused, ask, OFFICER, before)).toBeInstanceOf(Array);
    expect(give(allowed, ask, OFFICER, before)).toBe("second_aid_not_needed");
  });
});
