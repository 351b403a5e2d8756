import { describe, expect, test } from "vitest";
import { available, sampleDefinition, sampleSingleCase } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const pelaksana = staff("pelaksana");
const kabid = staff("kabid");
const kadis = staff("kadis");
const LIST = ["2.pelaksana.perform", "2.jafung.review", "3.jafung.perform", "3.kabid.initial", "3.kadis.approve"];
const CLASS = ["4.pelaksana.perform", "4.kabid.approve"];

function opened(options = {}): SampleRun {
  return new SampleRun(sampleDefinition(), options).do(pelaksana, {
    type: "open",
    quota: 2,
    firstDay: "2026-12-01",
    lastDay: "2026-12-03",
  });
}

function approved(): SampleRun {
  return opened()
    .do(pelaksana, { type: "start" })
    .complete(...LIST);
}

test("a programme walks only its own duties, from draft to finished", () => {
  const run = new SampleRun(sampleDefinition());
  expect(run.state.status).toBe("draft");
  run.do(pelaksana, { type: "open", quota: 30 });
  expect(run.state).toMatchObject({ scope: "programme", status: "open", quota: 30, open: [] });
  run.do(pelaksana, { type: "start" });
  expect(run.state).toMatchObject({ status: "running", row: 2, open: [{ duty: LIST[0] }] });
  run.complete(...LIST);
  expect(run.state).toMatchObject({ row: 4, listApproved: true });
  run.complete(...CLASS);
  expect(run.state).toMatchObject({ status: "running", row: null, open: [] });
  expect(run.refused(pelaksana, { type: "finish" }, { openOutcomes: 1 })).toBe("outcomes_open");
  // What somebody was told is not taken back by cancelling, neither by the button nor by a posted form.
  expect(run.refused(pelaksana, { type: "cancel", reason: "x" }, { outcomesGiven: 1 })).toBe("outcomes_given");
  expect(available(run.definition, run.state, pelaksana, { outcomesGiven: 1 }).map(({ type }) => type)).not.toContain(
    "cancel",
  );
  expect(run.refused(pelaksana, { type: "cancel", reason: "x" }, { outcomesGiven: 0 })).toBe("accepted");
  expect(run.do(pelaksana, { type: "finish" }).state).toMatchObject({ status: "finished", closedAt: expect.any(Date) });
});

test("rights: first P perform opens, starts, moves and may cancel, as the last approve may; nobody else", () => {
  const draft = new SampleRun(sampleDefinition());
  expect(draft.refused(kabid, { type: "open", quota: 1 })).toBe("no_right");
  expect(draft.refused({ id: "a", roles: ["admin", "auditor"] }, { type: "open", quota: 1 })).toBe("no_right");
  expect(draft.refused(PEMOHON, { type: "open", quota: 1 })).toBe("no_right");
  expect(draft.refused(pelaksana, { type: "open", quota: 1 }, { scope: "application" })).toBe("wrong_scope");
  expect(new SampleRun(sampleSingleCase()).refused(pelaksana, { type: "open", quota: 1 })).toBe("no_right");
  const run = opened();
  expect(run.refused(kabid, { type: "start" })).toBe("no_right");
  expect(run.refused(pelaksana, { type: "cancel", reason: "x" })).toBe("accepted");
  expect(run.refused(kadis, { type: "cancel", reason: "x" })).toBe("no_right");
  expect(run.refused(kabid, { type: "cancel", reason: "" })).toBe("reason_required");
  expect(run.refused(PEMOHON, { type: "withdraw" })).toBe("wrong_scope");
  expect(run.refused(pelaksana, { type: "gather", programmeId: "p1" })).toBe("wrong_scope");
  expect(run.do(kabid, { type: "cancel", reason: "anggaran" }).state).toMatchObject({
    status: "cancelled",
    reason: "anggaran",
  });
  expect(run.refused(kabid, { type: "cancel", reason: "x" })).toBe("wrong_state");
});

test.each([
  ["invalid_quota", { quota: 0 }],
  ["invalid_quota", { quota: 1.5 }],
  ["invalid_date", { quota: 1, firstDay: "2026-13-01" }],
  ["invalid_date", { quota: 1, firstDay: "2026-12-03", lastDay: "2026-12-01" }],
  ["invalid_date", { quota: 1, lastDay: "2026-12-01" }],
] as const)("open is refused: %s %o", (code, dates) => {
  expect(new SampleRun(sampleDefinition()).refused(pelaksana, { type: "open", ...dates })).toBe(code);
});

test("dates move with a reason until the last row has ended", () => {
  const run = approved();
  expect(run.refused(pelaksana, { type: "reschedule", reason: "x" })).toBe("invalid_date");
  expect(run.refused(pelaksana, { type: "reschedule", firstDay: "2026-12-02", reason: "" })).toBe("reason_required");
  expect(run.refused(pelaksana, { type: "reschedule", firstDay: "2026-12-09", reason: "x" })).toBe("invalid_date");
  run.do(pelaksana, { type: "reschedule", firstDay: "2026-12-02", reason: "gedung" });
  expect(run.state).toMatchObject({ firstDay: "2026-12-02", lastDay: "2026-12-03" });
  expect(run.complete(...CLASS).refused(pelaksana, { type: "reschedule", firstDay: "2026-12-02", reason: "x" })).toBe(
    "wrong_state",
  );
});

test("send back stays inside the programme and takes the list's approval with it", () => {
  const run = approved().do(pelaksana, { type: "claim", duty: CLASS[0] ?? "" });
  const back = { type: "send_back", duty: CLASS[0] ?? "", reason: "daftar salah" } as const;
  expect(run.refused(pelaksana, { ...back, to: "1.pelaksana.verify" })).toBe("other_run");
  run.do(pelaksana, { ...back, to: "2.jafung.review" });
  expect(run.state).toMatchObject({ row: 2, round: 2, listApproved: false });
  expect(run.complete(...LIST.slice(1)).state).toMatchObject({ row: 4, listApproved: true });
});

describe("substitute (rule 8)", () => {
  const change = { type: "substitute", outApplicationId: "a1", inApplicationId: "a2" } as const;

  test("only after the list is approved and before the first day", () => {
    const run = opened().do(pelaksana, { type: "start" });
    expect(run.refused(pelaksana, change)).toBe("list_not_approved");
    run.complete(...LIST);
    expect(run.refused(kabid, change)).toBe("no_right");
    expect(run.refused(pelaksana, { ...change, outApplicationId: null }, { seatsFree: 0 })).toBe("programme_full");
    expect(run.at("2026-11-30T23:59").refused(pelaksana, change)).toBe("accepted");
    expect(run.at("2026-12-01T00:00").refused(pelaksana, change)).toBe("first_day_reached");
  });

  test("owes three lines, settled before the row that was open may end", () => {
    const run = approved().do(pelaksana, change);
    const ids = run.state.owed.map((line) => line.id);
    expect(run.state.owed.map((line) => [line.kind, line.row, line.settled])).toEqual([
      ["decree_addendum", 4, false],
      ["letter", 4, false],
      ["delivery", 4, false],
    ]);
    run
      .do(pelaksana, { type: "claim", duty: "4.pelaksana.perform" })
      .do(pelaksana, { type: "complete_duty", duty: "4.pelaksana.perform", settles: ids.slice(0, 1) });
    run.do(kabid, { type: "claim", duty: "4.kabid.approve" });
    expect(run.try(kabid, { type: "complete_duty", duty: "4.kabid.approve" })).toMatchObject({
      code: "owed_lines_open",
      items: ids.slice(1),
    });
    expect(run.refused(kabid, { type: "complete_duty", duty: "4.kabid.approve", settles: ["nothing"] })).toBe(
      "item_unknown",
    );
    expect(
      run
        .do(kabid, { type: "complete_duty", duty: "4.kabid.approve", settles: ids.slice(1) })
        .state.owed.every((line) => line.settled),
    ).toBe(true);
  });

  test("with no row open the lines stand before the end", () => {
    const run = new SampleRun(sampleDefinition({ rows: sampleDefinition().rows.slice(0, 3) }))
      .do(pelaksana, { type: "open", quota: 2 })
      .do(pelaksana, { type: "start" });
    run.complete(...LIST).do(pelaksana, change);
    expect(run.refused(pelaksana, { type: "finish" })).toBe("owed_lines_open");
    expect(run.do(pelaksana, { type: "finish", settles: run.state.owed.map((line) => line.id) }).state.status).toBe(
      "finished",
    );
  });
});

describe("not before its time (rule 12)", () => {
  test("no start with nobody seated", () => {
    const run = opened();
    expect(run.refused(pelaksana, { type: "start" }, { seatsTaken: 0 })).toBe("nobody_seated");
    expect(available(run.definition, run.state, pelaksana, { seatsTaken: 0 }).map(({ type }) => type)).not.toContain(
      "start",
    );
    expect(run.refused(pelaksana, { type: "start" }, { seatsTaken: 1 })).toBe("accepted");
  });

  test("the end comes after the last day of the present plan, also of one that was moved", () => {
    const run = approved().complete(...CLASS);
    expect(run.at("2026-12-03T23:59").refused(pelaksana, { type: "finish" })).toBe("not_over");
    expect(run.at("2026-12-04T00:00").refused(pelaksana, { type: "finish" })).toBe("accepted");
  });
});

test("nothing is possible after the end", () => {
  const run = approved()
    .complete(...CLASS)
    .at("2026-12-04T08:00")
    .do(pelaksana, { type: "finish" });
  for (const actor of [pelaksana, kabid, kadis, PEMOHON])
    expect(available(run.definition, run.state, actor)).toEqual([]);
});
