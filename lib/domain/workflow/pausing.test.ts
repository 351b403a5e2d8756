import { describe, expect, test } from "vitest";
import type { SopRole } from "../roles";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { available, type Command, sampleDefinition, sampleSingleCase, timeline, timeUsed } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const VERIFY = "1.pelaksana.verify";
const kabid = staff("kabid");
const pelaksana = staff("pelaksana");
const until = "2026-11-27";
const pause: Command = { type: "pause", duty: VERIFY, until, reason: "Menunggu surat kepala desa." };
const resume: Command = { type: "resume", duty: VERIFY };

const sent = () => new SampleRun(sampleSingleCase()).do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] });
const held = () => sent().do(pelaksana, { type: "claim", duty: VERIFY });
const rowIn = (run: SampleRun) =>
  timeline(run.definition, run.state, SAMPLE_CALENDAR, run.now).find(({ no }) => no === 1);
const officeTime = (run: SampleRun) => timeUsed(run.state, SAMPLE_CALENDAR, run.now, 1, "application").office;

describe("a pause", () => {
  test("by the role above with a reason and a day; applicant and holder are told", () => {
    const run = held();
    expect(run.refused(kabid, { ...pause, reason: " " })).toBe("reason_required");
    for (const wrong of ["2026-11-22", "2029-01-01", "besok", ""])
      expect(run.refused(kabid, { ...pause, until: wrong })).toBe("invalid_date");
    run.do(kabid, pause);
    expect(run.history.at(-1)).toMatchObject({ type: "paused", row: 1, until, actor: "kabid" });
    expect(run.effects).toEqual([
      { type: "tell_applicant", about: "paused", row: 1 },
      { type: "tell_holder", staffId: "pelaksana", about: "paused", duty: VERIFY },
    ]);
    expect(run.state.status).toBe("in_verification");
    expect(run.refused(kabid, pause)).toBe("paused_already");
  });

  test("nobody's time runs until the end of that day, and the date lies behind it; then it runs on by itself", () => {
    const run = held().at("2026-11-23T08:10");
    const due = rowIn(run)?.dueAt?.getTime() ?? 0;
    run.do(kabid, pause);
    const before = officeTime(run);
    for (const at of ["2026-11-24T10:00", "2026-11-27T15:00", "2026-11-27T23:00"]) {
      run.at(at);
      expect(rowIn(run), at).toMatchObject({ party: "outside", overdue: false, paused: { reason: pause.reason } });
      expect(officeTime(run), at).toBe(before);
      // The same on each of its days: nothing has to be counted anew meanwhile.
      expect(rowIn(run)?.dueAt?.getTime(), at).toBe(
        rowIn(held().at("2026-11-23T08:10").do(kabid, pause))?.dueAt?.getTime(),
      );
    }
    expect(rowIn(run)?.dueAt?.getTime()).toBeGreaterThan(due);
    run.at("2026-11-30T09:00");
    expect(rowIn(run)).toMatchObject({ party: "office", paused: null });
    expect(officeTime(run)).toBeGreaterThan(before);
    expect(run.refused(pelaksana, resume)).toBe("not_paused");
    expect(run.refused(kabid, { ...pause, until: "2026-12-04" })).toBe("accepted");
  });

  test("what was late before is not late while it stands still, and is again afterwards", () => {
    const run = held().at("2026-11-25T10:00");
    expect(rowIn(run)?.overdue).toBe(true);
    run.do(kabid, pause);
    expect(rowIn(run)?.overdue).toBe(false);
    run.at("2026-12-02T10:00");
    expect(rowIn(run)?.overdue).toBe(true);
  });

  test("goes on before its day by whoever has the role or stands above it; the holder is told by another", () => {
    const run = held().do(kabid, pause).at("2026-11-24T10:00");
    for (const actor of [staff("jafung"), staff("seksi"), staff("sekretaris"), PEMOHON])
      expect(run.refused(actor, resume)).toBe("no_right");
    run.do(kabid, resume);
    expect(run.history.at(-1)).toMatchObject({ type: "resumed", row: 1 });
    expect(run.effects).toEqual([{ type: "tell_holder", staffId: "pelaksana", about: "resumed", duty: VERIFY }]);
    expect(rowIn(run)).toMatchObject({ party: "office", paused: null });
    const other = held().do(kabid, pause).at("2026-11-24T10:00").do(pelaksana, resume);
    expect(other.effects).toEqual([]);
  });

  test("ends with the work itself: what opens next has its own time", () => {
    const items = [{ kind: "requirement" as const, key: "ktp", reason: "buram" }];
    const run = held().do(kabid, pause).at("2026-11-24T10:00");
    run.do(pelaksana, { type: "return_to_applicant", duty: VERIFY, items });
    expect(run.state.pauses.at(-1)?.until).toEqual(run.history.at(-1)?.at);
    run.at("2026-11-25T09:00").do(PEMOHON, { type: "resubmit", given: ["ktp"] });
    expect(rowIn(run)).toMatchObject({ party: "office", paused: null });
  });

  test("ends with the case", () => {
    const run = held().do(kabid, pause).at("2026-11-24T10:00").do(PEMOHON, { type: "withdraw" });
    expect(run.state.pauses.at(-1)?.until).toEqual(run.history.at(-1)?.at);
    expect(run.refused(pelaksana, resume)).toBe("wrong_state");
  });

  test.each<[SopRole, string]>([
    ["pelaksana", "no_right"],
    ["jafung", "no_right"],
    ["seksi", "no_right"],
    ["kabid", "accepted"],
    ["sekretaris", "no_right"],
    ["kadis", "accepted"],
  ])("%s: %s, and the button says the same", (role, answer) => {
    const run = held();
    expect(run.refused(staff(role), pause)).toBe(answer);
    const offered = available(run.definition, run.state, staff(role), { now: run.now }).map(({ type }) => type);
    expect(offered.includes("pause")).toBe(answer === "accepted");
    expect(offered.includes("resume")).toBe(false);
  });

  test("not of what is the applicant's turn, and not of a programme", () => {
    const items = [{ kind: "requirement" as const, key: "ktp", reason: "buram" }];
    const returned = held().do(pelaksana, { type: "return_to_applicant", duty: VERIFY, items });
    expect(returned.refused(kabid, pause)).not.toBe("accepted");
    const programme = new SampleRun(sampleDefinition())
      .do(pelaksana, { type: "open", quota: 2 })
      .do(pelaksana, { type: "start" });
    const duty = programme.state.open[0]?.duty ?? "";
    expect(programme.refused(kabid, { ...pause, duty })).toBe("wrong_scope");
  });
});
