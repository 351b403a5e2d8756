import { describe, expect, test } from "vitest";
import type { SopRole } from "../roles";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { available, type Command, sampleDefinition, sampleSingleCase, timeline } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const VERIFY = "1.pelaksana.verify";
const kabid = staff("kabid");
const until = "2026-11-27";
const extend: Command = { type: "extend", duty: VERIFY, until, reason: "Sistem OSS terganggu." };

const sent = () => new SampleRun(sampleSingleCase()).do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] });
const held = () => sent().do(staff("pelaksana"), { type: "claim", duty: VERIFY });
const dueIn = (run: SampleRun, no = 1) =>
  timeline(run.definition, run.state, SAMPLE_CALENDAR, run.now).find((row) => row.no === no)?.dueAt;

describe("more time for a row", () => {
  test("the role above gives it with a reason; the applicant and the holder are told, and so is the history", () => {
    const run = held();
    expect(run.refused(kabid, { ...extend, reason: " " })).toBe("reason_required");
    run.do(kabid, extend);
    expect(run.history.at(-1)).toMatchObject({ type: "extended", row: 1, until, actor: "kabid" });
    expect(run.effects).toEqual([
      { type: "tell_applicant", about: "extended", row: 1 },
      { type: "tell_holder", staffId: "pelaksana", about: "extended", duty: VERIFY },
    ]);
    expect(run.state.extended[1]).toMatchObject({ until, by: "kabid" });
    expect(run.state.status).toBe("in_verification");
  });

  test("the clock follows: due at the end of that day, no longer late, and the estimates of later rows move on", () => {
    const run = held().at("2026-11-25T10:00");
    const before = timeline(run.definition, run.state, SAMPLE_CALENDAR, run.now);
    expect(before[0]?.overdue).toBe(true);
    run.do(kabid, extend);
    const after = timeline(run.definition, run.state, SAMPLE_CALENDAR, run.now);
    expect(after[0]).toMatchObject({ overdue: false, dueAt: new Date("2026-11-27T23:59:59+08:00") });
    expect(after[1]?.expectedAt?.getTime()).toBeGreaterThan(before[1]?.expectedAt?.getTime() ?? 0);
    expect(
      timeline(run.definition, run.state, SAMPLE_CALENDAR, new Date("2026-11-28T00:00:00+08:00"))[0]?.overdue,
    ).toBe(true);
  });

  test("it is given again, later only; what is over, too far or no day is none", () => {
    const run = held().do(kabid, extend);
    expect(run.refused(kabid, extend)).toBe("not_later");
    expect(run.refused(kabid, { ...extend, until: "2026-11-26" })).toBe("not_later");
    for (const wrong of ["2026-11-22", "2029-01-01", "besok", "", "2026-02-30"])
      expect(run.refused(kabid, { ...extend, until: wrong })).toBe("invalid_date");
    run.do(kabid, { ...extend, until: "2026-12-04" });
    expect(dueIn(run)).toEqual(new Date("2026-12-04T23:59:59+08:00"));
  });

  test.each<[SopRole, string]>([
    ["pelaksana", "no_right"],
    ["jafung", "no_right"],
    ["seksi", "no_right"],
    ["kabid", "accepted"],
    ["sekretaris", "no_right"],
    ["kadis", "accepted"],
  ])("%s: %s", (role, answer) => {
    const run = held();
    expect(run.refused(staff(role), extend)).toBe(answer);
    const offered = available(run.definition, run.state, staff(role)).some(({ type }) => type === "extend");
    expect(offered).toBe(answer === "accepted");
  });

  test("not by the applicant, not of the applicant's own time, not of a duty that is not open", () => {
    expect(held().refused(PEMOHON, extend)).toBe("no_right");
    const [, later] = sampleSingleCase().rows.flatMap((row) => row.duties);
    expect(held().refused(kabid, { ...extend, duty: later?.id ?? "" })).toBe("duty_not_open");
    expect(held().refused(kabid, { ...extend, duty: "9.lain" })).toBe("unknown_duty");
  });

  test("while the applicant mends something, too: the row has that time when it comes back", () => {
    const items = [{ kind: "requirement" as const, key: "ktp", reason: "buram" }];
    const run = held().do(staff("pelaksana"), { type: "return_to_applicant", duty: VERIFY, items });
    run.do(kabid, extend).do(PEMOHON, { type: "resubmit", given: ["ktp"] });
    expect(dueIn(run)).toEqual(new Date("2026-11-27T23:59:59+08:00"));
  });

  test("of a programme's row as well", () => {
    const run = new SampleRun(sampleDefinition())
      .do(staff("pelaksana"), { type: "open", quota: 2 })
      .do(staff("pelaksana"), { type: "start" });
    const duty = run.state.open[0]?.duty ?? "";
    run.do(kabid, { ...extend, duty, until: "2026-12-31" });
    expect(run.effects).toContainEqual({ type: "tell_applicant", about: "extended", row: run.state.row });
    expect(dueIn(run, run.state.row ?? 0)).toEqual(new Date("2026-12-31T23:59:59+08:00"));
  });
});
