import { describe, expect, test } from "vitest";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { sampleDefinition, sampleSingleCase, timeline, timeUsed } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const pelaksana = staff("pelaksana");
const jafung = staff("jafung");
const VERIFY = "1.pelaksana.verify";
const MINUTE = 60_000;
const wita = (time: string) => new Date(`${time}:00+08:00`);
const free = (definition: ReturnType<typeof sampleDefinition>) => ({
  ...definition,
  rows: definition.rows.map((row) => ({ ...row, requirements: [] })),
});

function rowsAt(run: SampleRun, time: string) {
  return timeline(run.definition, run.state, SAMPLE_CALENDAR, wita(time), run.seat);
}

describe("one citizen's case", () => {
  const submitted = () => new SampleRun(free(sampleSingleCase())).do(PEMOHON, { type: "submit", given: [] });

  test("done, now, next; dates; whose turn", () => {
    const run = submitted()
      .at("2026-11-23T08:10")
      .do(pelaksana, { type: "claim", duty: VERIFY })
      .at("2026-11-23T08:20")
      .complete(VERIFY);
    const rows = rowsAt(run, "2026-11-23T08:50");
    expect(rows.map(({ no, status, party, roles }) => [no, status, party, roles])).toEqual([
      [1, "done", null, ["pelaksana"]],
      [2, "now", "applicant", ["pemohon"]],
      [3, "next", null, ["pelaksana", "jafung"]],
    ]);
    expect(rows[0]).toMatchObject({
      startedAt: wita("2026-11-23T08:00"),
      endedAt: wita("2026-11-23T08:20"),
      dueAt: wita("2026-11-23T08:30"),
      used: { office: 20 * MINUTE, applicant: 0 },
      overdue: false,
    });
    expect(rows[1]).toMatchObject({ used: { office: 0, applicant: 30 * MINUTE }, overdue: false });
    expect(rows[2]).toMatchObject({ startedAt: null, dueAt: null, overdue: false });
    expect(rows[2]?.expectedAt?.getTime()).toBe((rows[1]?.expectedAt?.getTime() ?? 0) + 10 * MINUTE);
  });

  test("a row past its time is overdue, also after it ended", () => {
    const run = submitted();
    expect(rowsAt(run, "2026-11-23T08:30")[0]?.overdue).toBe(false);
    expect(rowsAt(run, "2026-11-23T08:31")[0]?.overdue).toBe(true);
    run.at("2026-11-23T09:00").complete(VERIFY);
    expect(rowsAt(run, "2026-11-23T15:00")[0]).toMatchObject({
      status: "done",
      overdue: true,
      used: { office: 61 * MINUTE },
    });
  });

  test("a correction stops the office's clock", () => {
    const run = submitted().at("2026-11-23T08:10").do(pelaksana, { type: "claim", duty: VERIFY });
    run.at("2026-11-23T08:20").do(pelaksana, {
      type: "return_to_applicant",
      duty: VERIFY,
      items: [{ kind: "answer", key: "nama", reason: "?" }],
    });
    expect(rowsAt(run, "2026-11-23T11:00")[0]).toMatchObject({
      status: "now",
      party: "applicant",
      overdue: false,
      used: { office: 20 * MINUTE, applicant: 160 * MINUTE },
    });
    run.at("2026-11-23T11:20").do(PEMOHON, { type: "resubmit", given: [], answers: ["nama"] });
    expect(rowsAt(run, "2026-11-23T11:25")[0]).toMatchObject({
      party: "office",
      dueAt: wita("2026-11-23T11:30"),
      used: { office: 25 * MINUTE, applicant: 180 * MINUTE },
    });
  });

  test("a row sent back has one clock over its rounds, still while others were open", () => {
    const run = submitted()
      .at("2026-11-23T08:10")
      .complete(VERIFY)
      .at("2026-11-23T08:20")
      .complete("2.pemohon.perform");
    run.at("2026-11-23T08:24").do(pelaksana, { type: "claim", duty: "3.pelaksana.perform" });
    run
      .at("2026-11-23T08:25")
      .do(pelaksana, { type: "send_back", duty: "3.pelaksana.perform", to: VERIFY, reason: "x" });
    const [first, second, third] = rowsAt(run, "2026-11-23T08:30");
    expect(first).toMatchObject({ status: "now", startedAt: wita("2026-11-23T08:00"), endedAt: null });
    expect(first?.used.office).toBe(16 * MINUTE);
    expect(first?.dueAt).toEqual(wita("2026-11-23T08:44"));
    expect([second?.status, third?.status]).toEqual(["next", "next"]);
  });

  test("a closed case skips what was not done", () => {
    const run = submitted().at("2026-11-23T08:10").complete(VERIFY).do(PEMOHON, { type: "withdraw" });
    expect(rowsAt(run, "2026-11-27T08:00").map((row) => [row.status, row.expectedAt !== null])).toEqual([
      ["done", true],
      ["skipped", false],
      ["skipped", false],
    ]);
    expect(timeUsed(run.state, SAMPLE_CALENDAR, wita("2026-11-27T08:00"))).toEqual({
      office: 11 * MINUTE,
      applicant: MINUTE,
      outside: 0,
    });
  });
});

describe("a case in a programme (rules 7 and 9)", () => {
  function walk() {
    const definition = free(sampleDefinition());
    const run = new SampleRun(definition).do(PEMOHON, { type: "submit", given: [] });
    run.complete(VERIFY, "1.jafung.review", "2.pemohon.perform");
    const p = new SampleRun({ ...definition, version: 2 })
      .at("2026-11-23T09:00")
      .do(pelaksana, { type: "open", quota: 2, firstDay: "2026-12-01" });
    return { run, p };
  }

  test("the application's part of a programme row has three working days of its own", () => {
    const { run } = walk();
    const rows = rowsAt(run, "2026-11-23T10:00");
    expect(rows.map((row) => [row.no, row.scope, row.status])).toEqual([
      [1, "application", "done"],
      [2, "application", "now"],
      [2, "programme", "next"],
      [3, "programme", "next"],
      [4, "programme", "next"],
    ]);
    expect(rows[1]).toMatchObject({ standard: { amount: 3, unit: "working_day" }, dueAt: wita("2026-11-26T16:00") });
  });

  test("waiting is outside; the programme's rows stand in its own version and on its own clock", () => {
    const { run, p } = walk();
    run.complete("2.seksi.approve").at("2026-11-24T08:00");
    run.seat = [p.asSeat()];
    run.do(pelaksana, { type: "gather", programmeId: "p1" });
    p.at("2026-11-25T08:00").do(pelaksana, { type: "start" });
    const rows = rowsAt(run, "2026-11-25T09:00");
    expect(rows.map((row) => [row.no, row.version, row.status])).toEqual([
      [1, 1, "done"],
      [2, 1, "done"],
      [2, 2, "now"],
      [3, 2, "next"],
      [4, 2, "next"],
    ]);
    expect(rows[2]).toMatchObject({
      party: "office",
      startedAt: wita("2026-11-25T08:00"),
      dueAt: wita("2026-11-30T16:00"),
      used: { office: 60 * MINUTE },
    });
    const { office, outside } = timeUsed(run.state, SAMPLE_CALENDAR, wita("2026-11-25T09:00"));
    expect(office).toBe(66 * MINUTE);
    expect(outside).toBe((14 * 60 + 53) * MINUTE);
  });

  test("the class's clock waits for its first day, which may move", () => {
    const { p } = walk();
    p.at("2026-11-24T08:00")
      .do(pelaksana, { type: "start" })
      .complete("2.pelaksana.perform", "2.jafung.review", "3.jafung.perform", "3.kabid.initial", "3.kadis.approve");
    const last = (time: string) => rowsAt(p, time).at(-1);
    expect(last("2026-11-30T10:00")).toMatchObject({
      status: "now",
      party: "outside",
      startedAt: wita("2026-12-01T00:00"),
      used: { office: 0 },
      overdue: false,
    });
    expect(last("2026-12-01T08:30")).toMatchObject({
      party: "office",
      dueAt: wita("2026-12-04T16:30"),
      used: { office: 60 * MINUTE },
    });
    p.at("2026-11-30T08:00").do(pelaksana, { type: "reschedule", firstDay: "2026-12-08", reason: "gedung" });
    expect(last("2026-12-07T10:00")).toMatchObject({
      party: "outside",
      startedAt: wita("2026-12-08T00:00"),
      overdue: false,
    });
    p.at("2026-12-09T10:00").complete("4.pelaksana.perform", "4.kabid.approve");
    expect(p.state.segments.at(-1)).toMatchObject({ row: null, party: "outside", until: null });
  });

  test("a class planned over more days than its row has is late only after the working day that follows its plan", () => {
    const { p } = walk();
    p.at("2026-11-24T08:00")
      .do(pelaksana, { type: "start" })
      .complete("2.pelaksana.perform", "2.jafung.review", "3.jafung.perform", "3.kabid.initial", "3.kadis.approve")
      .at("2026-11-30T08:00")
      .do(pelaksana, { type: "reschedule", firstDay: "2026-12-01", lastDay: "2026-12-11", reason: "dua pekan" });
    const last = (time: string) => rowsAt(p, time).at(-1);
    // 12 and 13 December are no working days.
    for (const time of ["2026-12-05T10:00", "2026-12-11T20:00", "2026-12-14T10:00"])
      expect(last(time)).toMatchObject({ party: "office", overdue: false, dueAt: wita("2026-12-14T16:00") });
    expect(last("2026-12-15T09:00")?.overdue).toBe(true);
  });
});

test("informed roles hear of a row when it ends as a whole", () => {
  const run = new SampleRun(free(sampleSingleCase())).do(PEMOHON, { type: "submit", given: [] });
  expect(run.effects).toContainEqual({
    type: "duty_opened",
    duty: VERIFY,
    role: "pelaksana",
    dueAt: wita("2026-11-23T08:30"),
  });
  run
    .complete(VERIFY, "2.pemohon.perform", "3.pelaksana.perform")
    .do(jafung, { type: "claim", duty: "3.jafung.review" });
  expect(run.effects).toEqual([]);
  run.complete("3.jafung.review");
  expect(run.effects).toEqual([
    { type: "tell_applicant", about: "row_done", row: 3 },
    { type: "inform", roles: ["kabid"], row: 3 },
    { type: "tell_applicant", about: "completed" },
    { type: "register_business" },
  ]);
});
