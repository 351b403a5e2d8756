import { expect, test } from "vitest";
import { applicantMessage } from "@/lib/cases/words/application";
import { isWorthTelling } from "@/lib/cases/words/worth-telling";
import type { Effect, Event } from "@/lib/domain/workflow";
import { PEMOHON, SampleRun, staff } from "@/lib/domain/workflow/sample-run";
import { SAMPLE_CALENDAR } from "@/lib/domain/working-time/sample-calendar";
import { DEFINITIONS } from "./sops/definitions";

/** Walks a whole NIB case and gives what its applicant is written. */
function walk(onBehalf: boolean) {
  const run = new SampleRun(DEFINITIONS.nib, { scope: "application" });
  const told: { about: string; subject: string; body: string }[] = [];
  const listen = () => {
    const event = run.history.at(-1);
    const facts = { effects: run.effects, events: event ? [event] : [], definition: run.definition };
    for (const effect of run.effects)
      if (effect.type === "tell_applicant" && isWorthTelling(facts, effect))
        told.push({ about: effect.about, ...wordsOf(run, facts.events, effect) });
  };
  run.do(PEMOHON, { type: "submit", given: [] });
  listen();
  for (const { id, role } of run.definition.rows.flatMap((row) => row.duties)) {
    if (role === "pemohon") {
      run.do(onBehalf ? staff("pelaksana") : PEMOHON, { type: "complete_duty", duty: id });
    } else {
      run.do(staff(role), { type: "claim", duty: id }).do(staff(role), { type: "complete_duty", duty: id });
    }
    listen();
  }
  return told;
}

function wordsOf(run: SampleRun, events: Event[], effect: Extract<Effect, { type: "tell_applicant" }>) {
  const { subject, body } = applicantMessage(
    {
      run: {
        id: "r",
        applicationId: "a",
        reference: "26NK7F3Q9XMC",
        serviceName: "NIB",
        email: null,
        definition: run.definition,
        requirements: [],
        calendar: SAMPLE_CALENDAR,
      },
      programme: undefined,
      state: run.state,
      events,
      now: run.now,
    },
    effect,
  );
  return { subject, body };
}

test.each([
  [false, ["submitted", "your_turn", "row_done", "completed"]],
  [true, ["submitted", "your_turn", "your_turn", "row_done", "completed"]],
])("a NIB case writes at most five messages (recorded at the counter: %s)", (onBehalf, abouts) => {
  const told = walk(onBehalf);
  expect(told.map(({ about }) => about)).toEqual(abouts);
  expect(told.length).toBeLessThanOrEqual(5);
});

test("each says what it means to them, never the SOP's row or its foreign words", () => {
  for (const { subject, body } of walk(true)) {
    for (const { activity } of DEFINITIONS.nib.rows) expect(body).not.toContain(activity);
    expect(`${subject} ${body}`).not.toMatch(/login|password|paswoad|tracking|user id|langkah \d/i);
  }
});

test("every row of the three SOPs has a plain sentence for each scope it walks, and every duty its short name", () => {
  for (const { rows } of Object.values(DEFINITIONS))
    for (const row of rows) {
      for (const { scope, task } of row.duties) {
        expect(row.plain?.[scope], `${row.no} ${scope}`).toBeTruthy();
        expect(task).toBeTruthy();
      }
      const said = JSON.stringify([row.plain, row.help]);
      expect(said).not.toMatch(/login|password|paswoad|tracking|user id|pelaksana|ponsel|dokumen/i);
    }
});
