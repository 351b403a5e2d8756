import { describe, expect, test } from "vitest";
import { available, fold, sampleDefinition } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const pelaksana = staff("pelaksana");
const kabid = staff("kabid");
const GATHER = { type: "gather", programmeId: "p1" } as const;
const LEAVE = { type: "release_from_programme", programmeId: "p1" } as const;
const LIST = ["2.pelaksana.perform", "2.jafung.review", "3.jafung.perform", "3.kabid.initial", "3.kadis.approve"];

function waiting(definition = sampleDefinition()): SampleRun {
  const run = new SampleRun(definition).do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] });
  run.do(pelaksana, { type: "claim", duty: "1.pelaksana.verify" });
  for (const requirement of ["ktp", "npwp"])
    run.do(pelaksana, { type: "decide_requirement", requirement, decision: "accepted" });
  return run
    .complete("1.pelaksana.verify", "1.jafung.review", "2.pemohon.perform", "2.seksi.approve")
    .at("2026-11-24T08:00");
}

function programme(definition = sampleDefinition()): SampleRun {
  return new SampleRun(definition)
    .at("2026-11-24T09:00")
    .do(pelaksana, { type: "open", quota: 2, firstDay: "2026-12-01" });
}

/** An application gathered into an open programme at 10.00. */
function seated(): { run: SampleRun; p: SampleRun } {
  const p = programme();
  const run = waiting().at("2026-11-24T10:00");
  run.seat = [p.asSeat()];
  return { run: run.do(pelaksana, GATHER), p: p.at("2026-11-24T11:00") };
}

describe("status follows the programme", () => {
  test("waiting until it starts, in progress after, completed at its end with the outcome", () => {
    const { run, p } = seated();
    expect(run.effects).toContainEqual({ type: "seat_taken", programmeId: "p1" });
    expect(run.state).toMatchObject({
      status: "waiting_programme",
      seat: { programmeId: "p1", programmeStatus: "open" },
    });
    p.do(pelaksana, { type: "start" });
    expect(run.state).toMatchObject({ status: "in_progress", row: 2 });
    p.complete(...LIST);
    expect(run.state).toMatchObject({ status: "in_progress", row: 4 });
    expect(run.refused(staff("jafung"), { type: "record_outcome", outcome: "hadir" })).toBe("no_right");
    run.at("2026-12-03T15:00").do(pelaksana, { type: "record_outcome", outcome: "tidak hadir" });
    p.at("2026-12-03T16:00").complete("4.pelaksana.perform", "4.kabid.approve");
    p.at("2026-12-04T07:30").do(pelaksana, { type: "finish" });
    expect(run.state).toMatchObject({ status: "completed", outcome: { outcome: "tidak hadir" } });
    expect(run.refused(pelaksana, { type: "record_outcome", outcome: "hadir", note: "x" })).toBe("no_right");
    expect(run.refused(kabid, { type: "record_outcome", outcome: "hadir" })).toBe("reason_required");
    run.at("2026-12-04T08:00").do(kabid, { type: "record_outcome", outcome: "hadir", note: "salah catat" });
    expect(run.history.at(-1)).toMatchObject({ correctionOf: expect.any(Number) });
    expect(run.state).toMatchObject({ status: "completed", outcome: { outcome: "hadir" } });
    expect(run.refused(PEMOHON, { type: "withdraw" })).toBe("wrong_state");
  });

  test("gathered into a running programme it is in progress at once", () => {
    const p = programme().do(pelaksana, { type: "start" });
    const run = waiting().at("2026-11-24T12:00");
    run.seat = [p.asSeat()];
    expect(run.do(pelaksana, GATHER).state).toMatchObject({ status: "in_progress", row: 2 });
  });

  test("outcomes wait for the last row; a proposal's, for its end", () => {
    const { run, p } = seated();
    p.do(pelaksana, { type: "start" });
    expect(run.refused(pelaksana, { type: "record_outcome", outcome: "hadir" })).toBe("wrong_state");
    const single = sampleDefinition({ rows: sampleDefinition().rows.slice(0, 2) });
    const q = programme(single);
    const other = waiting(single).at("2026-11-24T10:00");
    other.seat = [q.asSeat()];
    other.do(pelaksana, GATHER);
    q.at("2026-11-24T11:00").do(pelaksana, { type: "start" });
    expect(other.refused(pelaksana, { type: "record_outcome", outcome: "disetujui" })).toBe("wrong_state");
    q.complete(...LIST.slice(0, 2));
    expect(other.refused(pelaksana, { type: "record_outcome", outcome: "disetujui" })).toBe("not_begun");
    other.at("2026-12-01T07:30");
    expect(other.refused(pelaksana, { type: "record_outcome", outcome: " " })).toBe("outcome_required");
    expect(other.refused(pelaksana, { type: "record_outcome", outcome: "disetujui" })).toBe("accepted");
  });

  test("cancelled: back in the old place, free for another programme", () => {
    const { run, p } = seated();
    const place = run.state.submittedAt;
    p.do(pelaksana, { type: "start" }).do(kabid, { type: "cancel", reason: "anggaran" });
    expect(run.state).toMatchObject({ status: "waiting_programme", seat: null, submittedAt: place });
    const second = { ...programme().asSeat(), programmeId: "p2" };
    run.seat = [...run.seat, second];
    run.at("2026-11-25T08:00").do(pelaksana, { type: "gather", programmeId: "p2" });
    expect(run.state).toMatchObject({ status: "waiting_programme", seat: { programmeId: "p2" } });
  });

  test("cancelled: verification may be reopened, the rejection stands", () => {
    const { run, p } = seated();
    p.do(kabid, { type: "cancel", reason: "x" });
    expect(run.at("2026-11-25T08:00").do(pelaksana, { type: "reopen_verification", reason: "y" }).state.status).toBe(
      "in_verification",
    );
    run.do(pelaksana, { type: "claim", duty: "1.pelaksana.verify" }).do(pelaksana, { type: "reject", reason: "z" });
    expect(run.state).toMatchObject({ status: "rejected", reason: "z" });
  });
});

describe("giving a seat back", () => {
  test("the officer with a reason, the applicant without; the programme's later events no longer count", () => {
    const { run, p } = seated();
    p.do(pelaksana, { type: "start" });
    expect(run.refused(kabid, { ...LEAVE, reason: "x" })).toBe("no_right");
    expect(run.refused(pelaksana, LEAVE)).toBe("reason_required");
    expect(run.refused(PEMOHON, { ...LEAVE, programmeId: "p2" })).toBe("no_seat");
    run.at("2026-11-24T12:00").do(PEMOHON, LEAVE);
    expect(run.effects).toContainEqual({ type: "seat_freed", programmeId: "p1" });
    const before = run.state;
    expect(before).toMatchObject({
      status: "waiting_programme",
      seat: null,
      leftSeats: [{ programmeId: "p1", sequence: 2 }],
    });
    p.at("2026-11-25T08:00").complete(...LIST);
    expect(run.state).toEqual(before);
  });

  test("withdrawing frees it, at the programme's sequence of that moment", () => {
    const { run, p } = seated();
    p.do(pelaksana, { type: "start" });
    run.at("2026-11-24T12:00").do(PEMOHON, { type: "withdraw", reason: "pindah" });
    expect(run.effects).toContainEqual({ type: "seat_freed", programmeId: "p1" });
    expect(run.history.at(-1)).toMatchObject({ programmeSequence: 2 });
    p.at("2026-11-25T08:00").do(kabid, { type: "cancel", reason: "x" });
    expect(run.state).toMatchObject({ status: "withdrawn", seat: null });
  });
});

describe("gather is refused", () => {
  const inTo = (p: SampleRun, run = waiting()): SampleRun => {
    run.seat = [p.asSeat()];
    return run.at("2026-11-24T12:00");
  };

  test("without right, seat, room or an open programme", () => {
    const run = inTo(programme());
    expect(run.refused(kabid, GATHER)).toBe("no_right");
    expect(run.refused(PEMOHON, GATHER)).toBe("no_right");
    expect(run.refused({ id: "system", job: "move_up" }, GATHER)).toBe("accepted");
    expect(run.refused(pelaksana, { ...GATHER, programmeId: "p9" })).toBe("no_seat");
    expect(run.refused(pelaksana, GATHER, { seatsFree: 0 })).toBe("programme_full");
    expect(run.at("2026-12-01T00:00").refused(pelaksana, GATHER)).toBe("first_day_reached");
    expect(inTo(new SampleRun(sampleDefinition())).refused(pelaksana, GATHER)).toBe("programme_closed");
    expect(inTo(programme().do(kabid, { type: "cancel", reason: "x" })).refused(pelaksana, GATHER)).toBe(
      "programme_closed",
    );
    expect(inTo(programme(sampleDefinition({ sop: "lain" }))).refused(pelaksana, GATHER)).toBe("other_run");
  });

  test("while it holds a seat, and before its own part is complete", () => {
    const { run, p } = seated();
    expect(run.refused(pelaksana, GATHER)).toBe("already_seated");
    const q = { ...programme().asSeat(), programmeId: "p2" };
    expect(run.refused(pelaksana, { ...GATHER, programmeId: "p2" }, { seat: q })).toBe("already_seated");
    p.do(pelaksana, { type: "start" });
    expect(run.refused(pelaksana, GATHER)).toBe("already_seated");
    expect(run.refused(pelaksana, { type: "reopen_verification", reason: "x" })).toBe("wrong_state");
    const fresh = new SampleRun(sampleDefinition()).do(PEMOHON, { type: "submit", given: [] });
    expect(inTo(programme(), fresh).refused(pelaksana, GATHER)).toBe("wrong_state");
  });

  test("after the list is approved, except for a named substitute, once", () => {
    const p = programme()
      .do(pelaksana, { type: "start" })
      .complete(...LIST);
    expect(inTo(p).refused(pelaksana, GATHER)).toBe("list_approved");
    p.do(pelaksana, { type: "substitute", outApplicationId: "a1", inApplicationId: "a2" });
    const run = inTo(p);
    expect(run.refused(pelaksana, GATHER, { applicationId: "a3" })).toBe("list_approved");
    run.do(pelaksana, GATHER, { applicationId: "a2" }).do(PEMOHON, LEAVE);
    expect(run.refused(pelaksana, GATHER, { applicationId: "a2" })).toBe("list_approved");
  });
});

describe("a programme of a newer version (rule 1)", () => {
  const asksMore = () => {
    const newer = sampleDefinition({ version: 2 });
    newer.rows[0]?.requirements.push("siup");
    newer.rows[0]?.duties.push({ id: "1.seksi.review", role: "seksi", verb: "review", scope: "application" });
    return newer;
  };

  test("names what it asks, until the office has reopened verification", () => {
    const run = waiting().at("2026-11-24T10:00");
    run.seat = [programme(asksMore()).asSeat()];
    expect(run.try(pelaksana, GATHER)).toMatchObject({
      code: "programme_asks_more",
      items: ["siup", "1.seksi.review"],
    });
    run.do(pelaksana, { type: "reopen_verification", reason: "versi 2" });
    expect(run.state.requirements.siup).toEqual({ state: "missing", row: 1, given: false });
    run.do(pelaksana, { type: "claim", duty: "1.pelaksana.verify" });
    expect(run.try(pelaksana, { type: "complete_duty", duty: "1.pelaksana.verify" })).toMatchObject({
      items: ["siup"],
    });
    run.do(pelaksana, {
      type: "return_to_applicant",
      duty: "1.pelaksana.verify",
      items: [{ kind: "requirement", key: "siup", reason: "versi baru" }],
    });
    run.do(PEMOHON, { type: "resubmit", given: ["siup"] });
    run.do(pelaksana, { type: "decide_requirement", requirement: "siup", decision: "accepted" });
    run.complete("1.pelaksana.verify", "1.jafung.review", "2.pemohon.perform", "2.seksi.approve");
    expect(run.do(pelaksana, GATHER).state.seat?.programmeId).toBe("p1");
  });

  test("also when the office reopened it without naming the programme", () => {
    const newer = asksMore();
    newer.rows[0]?.duties.pop();
    const run = waiting().at("2026-11-24T10:00").do(pelaksana, { type: "reopen_verification", reason: "siup" });
    run.do(pelaksana, { type: "claim", duty: "1.pelaksana.verify" });
    run.do(pelaksana, {
      type: "return_to_applicant",
      duty: "1.pelaksana.verify",
      items: [{ kind: "requirement", key: "siup", reason: "baru" }],
    });
    run
      .do(PEMOHON, { type: "resubmit", given: ["siup"] })
      .do(pelaksana, { type: "decide_requirement", requirement: "siup", decision: "accepted" });
    run.complete("1.pelaksana.verify", "1.jafung.review", "2.pemohon.perform", "2.seksi.approve");
    run.seat = [programme(newer).asSeat()];
    expect(run.refused(pelaksana, GATHER)).toBe("accepted");
  });
});

test("available names gather with and without the programme at hand", () => {
  const run = waiting();
  const types = (seat?: ReturnType<SampleRun["asSeat"]>) =>
    available(run.definition, fold(run.definition, run.history), pelaksana, { seat }).map((item) => item.type);
  expect(types()).toContain("gather");
  expect(types(programme().asSeat())).toContain("gather");
  expect(types(programme().do(kabid, { type: "cancel", reason: "x" }).asSeat())).not.toContain("gather");
});

describe("who comes, who was there, what they scored", () => {
  test("the applicant says once, before the first day, that they come", () => {
    const { run } = seated();
    expect(run.refused(pelaksana, { type: "confirm_attendance" })).toBe("not_the_applicant");
    expect(run.refused(PEMOHON, { type: "confirm_attendance", programmeId: "p9" })).toBe("no_seat");
    run.do(PEMOHON, { type: "confirm_attendance" });
    expect(run.state.confirmedAt).toEqual(new Date("2026-11-24T10:01:00+08:00"));
    expect(run.refused(PEMOHON, { type: "confirm_attendance" })).toBe("wrong_state");
    const late = seated().run.at("2026-12-01T07:00");
    expect(late.refused(PEMOHON, { type: "confirm_attendance" })).toBe("first_day_reached");
    expect(waiting().refused(PEMOHON, { type: "confirm_attendance" })).toBe("no_seat");
  });

  test("a seat given back takes the answer and the attendance with it", () => {
    const { run } = seated();
    run.do(PEMOHON, { type: "confirm_attendance" }).do(PEMOHON, LEAVE).do(pelaksana, GATHER);
    expect(run.state.confirmedAt).toBeNull();
  });

  test("attendance by who records, on a day of the class that has begun; a later word replaces the earlier", () => {
    const { run, p } = seated();
    const there = (day: string, present = true) => ({ type: "record_attendance", day, present }) as const;
    expect(run.refused(pelaksana, there("2026-12-01"))).toBe("wrong_state");
    p.do(pelaksana, { type: "reschedule", firstDay: "2026-12-01", lastDay: "2026-12-03", reason: "tiga hari" });
    p.do(pelaksana, { type: "start" }).complete(...LIST);
    expect(run.at("2026-11-30T10:00").refused(pelaksana, there("2026-12-01"))).toBe("not_begun");
    run.at("2026-12-02T10:00");
    expect(run.refused(staff("jafung"), there("2026-12-01"))).toBe("no_right");
    expect(run.refused(pelaksana, there("2026-12-04"))).toBe("day_not_held");
    expect(run.refused(pelaksana, there("2026-12-03"))).toBe("invalid_date");
    run.do(pelaksana, there("2026-12-01", false)).do(pelaksana, there("2026-12-01")).do(pelaksana, there("2026-12-02"));
    expect(run.state.attendance).toEqual({ "2026-12-01": true, "2026-12-02": true });
    expect(run.state.outcome).toBeNull();
  });

  test("points are whole, 0 to 100, and what is left out stays", () => {
    const { run, p } = seated();
    p.do(pelaksana, { type: "start" }).complete(...LIST);
    run.at("2026-12-01T10:00");
    for (const wrong of [{}, { before: 101 }, { after: 1.5 }, { before: -1 }])
      expect(run.refused(pelaksana, { type: "record_score", ...wrong })).toBe("invalid_score");
    run.do(pelaksana, { type: "record_score", before: 40 }).do(pelaksana, { type: "record_score", after: 85 });
    expect(run.state.score).toEqual({ before: 40, after: 85 });
  });
});
