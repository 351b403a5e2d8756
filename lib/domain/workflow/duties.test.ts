import { describe, expect, test } from "vitest";
import { available, nextDuty, sampleSingleCase } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const pelaksana = staff("pelaksana");
const jafung = staff("jafung");
const VERIFY = "1.pelaksana.verify";
const APPLICANTS = "2.pemohon.perform";

function atRow3(): SampleRun {
  return atRow2().complete(APPLICANTS);
}

function atRow2(options = {}): SampleRun {
  return new SampleRun(sampleSingleCase(), options)
    .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
    .do(pelaksana, { type: "claim", duty: VERIFY })
    .do(pelaksana, { type: "decide_requirement", requirement: "ktp", decision: "accepted" })
    .do(pelaksana, { type: "decide_requirement", requirement: "npwp", decision: "accepted" })
    .complete(VERIFY);
}

test("a duty is claimed before it is completed, by its role, by one person", () => {
  const run = new SampleRun(
    sampleSingleCase({ rows: sampleSingleCase().rows.map((row) => ({ ...row, requirements: [] })) }),
  ).do(PEMOHON, { type: "submit", given: [] });
  const claim = { type: "claim", duty: VERIFY } as const;
  const complete = { type: "complete_duty", duty: VERIFY } as const;
  const ani = staff("pelaksana", "ani");
  expect(run.refused(pelaksana, complete)).toBe("duty_not_held");
  expect(run.refused(jafung, claim)).toBe("not_your_duty");
  expect(run.refused({ id: "x", roles: ["admin", "auditor"] }, claim)).toBe("not_your_duty");
  expect(run.refused({ id: "system", job: "j" }, claim)).toBe("not_your_duty");
  expect(run.refused(PEMOHON, claim)).toBe("not_your_duty");
  run.do(pelaksana, claim);
  expect(run.refused(pelaksana, claim)).toBe("already_held");
  expect(run.try(ani, claim)).toMatchObject({ code: "held_by_other", items: ["pelaksana"] });
  expect(run.refused(ani, complete)).toBe("held_by_other");
  expect(run.refused(ani, { type: "release", duty: VERIFY })).toBe("held_by_other");
  expect(run.refused({ id: "pelaksana", roles: [] }, complete)).toBe("not_your_duty");
  expect(run.refused({ id: "pelaksana", roles: [] }, { type: "release", duty: VERIFY })).toBe("accepted");
  expect(run.refused({ id: "system", job: "disable" }, { type: "release", duty: VERIFY })).toBe("accepted");
  expect(run.refused({ id: "system", job: "disable" }, complete)).toBe("not_your_duty");
  expect(run.refused(pelaksana, { type: "claim", duty: "3.jafung.review" })).toBe("duty_not_open");
  expect(run.refused(pelaksana, { type: "claim", duty: "9.none" })).toBe("unknown_duty");
});

describe("the applicant's duty (rule 6)", () => {
  test("is applicant time, ended by them or recorded by Pelaksana without a claim", () => {
    const run = atRow2();
    expect(run.state.segments.at(-1)).toMatchObject({ party: "applicant", row: 2 });
    expect(run.effects).toContainEqual({ type: "tell_applicant", about: "your_turn", row: 2 });
    expect(run.refused(pelaksana, { type: "claim", duty: APPLICANTS })).toBe("not_your_duty");
    expect(run.refused(jafung, { type: "complete_duty", duty: APPLICANTS })).toBe("not_your_duty");
    expect(run.refused(PEMOHON, { type: "complete_duty", duty: APPLICANTS })).toBe("accepted");
    run.do(pelaksana, { type: "complete_duty", duty: APPLICANTS });
    expect(run.state.done.at(-1)).toMatchObject({ onBehalf: true, by: "pelaksana" });
    expect(run.refused(PEMOHON, { type: "complete_duty", duty: "3.pelaksana.perform" })).toBe("not_your_duty");
  });
});

test("a requirement of the applicant's row that was left undecided is decided there, by Pelaksana", () => {
  const run = new SampleRun(sampleSingleCase()).do(PEMOHON, { type: "submit", given: ["ktp"] });
  run.do(pelaksana, { type: "claim", duty: VERIFY });
  run.do(pelaksana, { type: "decide_requirement", requirement: "ktp", decision: "accepted" }).complete(VERIFY);
  const waive = { type: "decide_requirement", requirement: "npwp", decision: "waived", reason: "mikro" } as const;
  expect(run.refused(PEMOHON, { type: "complete_duty", duty: APPLICANTS })).toBe("requirements_undecided");
  expect(run.refused(jafung, waive)).toBe("not_your_duty");
  expect(run.refused(PEMOHON, waive)).toBe("not_your_duty");
  expect(run.do(pelaksana, waive).refused(PEMOHON, { type: "complete_duty", duty: APPLICANTS })).toBe("accepted");
});

describe("send back (rule 3)", () => {
  const PERFORM = "3.pelaksana.perform";
  const REVIEW = "3.jafung.review";

  test("over rows, with a reason; everything after the target is done again, the old round stays", () => {
    const run = atRow3().complete(PERFORM).do(jafung, { type: "claim", duty: REVIEW });
    expect(run.refused(jafung, { type: "send_back", duty: REVIEW, to: VERIFY, reason: "  " })).toBe("reason_required");
    expect(run.refused(pelaksana, { type: "send_back", duty: REVIEW, to: VERIFY, reason: "x" })).toBe("not_your_duty");
    expect(run.refused(jafung, { type: "send_back", duty: REVIEW, to: REVIEW, reason: "x" })).toBe("not_earlier");
    expect(run.refused(jafung, { type: "send_back", duty: REVIEW, to: "9.none", reason: "x" })).toBe("unknown_duty");
    run.do(jafung, { type: "send_back", duty: REVIEW, to: APPLICANTS, reason: "akun salah" });
    const seq = run.state.lastSeq;
    expect(run.state).toMatchObject({
      round: 2,
      row: 2,
      status: "in_progress",
      open: [{ duty: APPLICANTS, round: 2 }],
    });
    expect(run.state.done.map(({ duty, undoneBySeq }) => [duty, undoneBySeq])).toEqual([
      [VERIFY, null],
      [APPLICANTS, seq],
      [PERFORM, seq],
    ]);
    run.complete(APPLICANTS, PERFORM, REVIEW);
    expect(run.state.status).toBe("completed");
    expect(run.state.done).toHaveLength(6);
  });

  test("to a verify duty makes the case Diperiksa again, never recallable", () => {
    const run = atRow3()
      .do(pelaksana, { type: "claim", duty: PERFORM })
      .do(pelaksana, { type: "send_back", duty: PERFORM, to: VERIFY, reason: "x" });
    expect(run.state.status).toBe("in_verification");
    expect(run.refused(PEMOHON, { type: "recall" })).toBe("wrong_state");
  });

  test("the first duty has nowhere to send back to", () => {
    const run = new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given: [] })
      .do(pelaksana, { type: "claim", duty: VERIFY });
    expect(run.refused(pelaksana, { type: "send_back", duty: VERIFY, to: APPLICANTS, reason: "x" })).toBe(
      "not_earlier",
    );
    expect(available(run.definition, run.state, pelaksana).map((item) => item.type)).not.toContain("send_back");
  });
});

describe("own work (rule 4)", () => {
  const both = staff(["pelaksana", "jafung"], "budi");
  const review = { type: "complete_duty", duty: "3.jafung.review" } as const;

  function reviewedByTheDoer(options = {}): SampleRun {
    return atRow2(options)
      .complete(APPLICANTS)
      .do(both, { type: "claim", duty: "3.pelaksana.perform" })
      .do(both, { type: "complete_duty", duty: "3.pelaksana.perform" })
      .do(both, { type: "claim", duty: review.duty });
  }

  test("is not reviewed by who did it", () => {
    const run = reviewedByTheDoer();
    expect(run.try(both, review)).toMatchObject({ code: "own_work", items: ["3.pelaksana.perform"] });
    expect(available(run.definition, run.state, both).map((item) => item.type)).not.toContain("complete_duty");
  });

  test("unless the office allows it, and then it is marked", () => {
    const run = reviewedByTheDoer({ allowOwnWork: true }).do(both, review);
    expect(run.history.at(-1)).toMatchObject({ type: "duty_completed", ownWork: true });
  });

  test("of an undone round does not count", () => {
    const run = reviewedByTheDoer()
      .do(both, { type: "send_back", duty: review.duty, to: "3.pelaksana.perform", reason: "ulang" })
      .complete("3.pelaksana.perform");
    expect(run.do(both, { type: "claim", duty: review.duty }).refused(both, review)).toBe("accepted");
  });

  test("in a row that only reviews is looked for in the nearest earlier row that has some", () => {
    const [first, , third] = sampleSingleCase().rows;
    if (!first || !third) throw new Error("sample");
    const rows = [first, { ...third, no: 2, duties: third.duties.filter((duty) => duty.verb === "review") }];
    const run = new SampleRun(sampleSingleCase({ rows }))
      .do(PEMOHON, { type: "submit", given: ["ktp"] })
      .do(both, { type: "claim", duty: VERIFY })
      .do(both, { type: "decide_requirement", requirement: "ktp", decision: "accepted" })
      .do(both, { type: "complete_duty", duty: VERIFY })
      .do(both, { type: "claim", duty: review.duty });
    expect(run.refused(both, review)).toBe("own_work");
  });
});

test("nextDuty says what opens after the present one", () => {
  const run = atRow2();
  expect(nextDuty(run.definition, run.state)?.id).toBe("3.pelaksana.perform");
  expect(nextDuty(run.definition, atRow3().complete("3.pelaksana.perform").state)).toBeNull();
});

describe("what is true of a case no more is not offered", () => {
  const issue = "3.pelaksana.perform";
  const review = "3.jafung.review";
  const issuing = () => {
    const { rows, ...sop } = sampleSingleCase();
    const told = rows.map((row) => ({
      ...row,
      duties: row.duties.map((duty) => (duty.id === issue ? { ...duty, record: "nib" } : duty)),
    }));
    return new SampleRun({ ...sop, rows: told });
  };

  test("once its result was told a case is not rejected, nor after it was sent back", () => {
    const reject = (duty: string) => ({ type: "reject", duty, reason: "KBLI keliru" }) as const;
    const run = issuing();
    run.history = atRow3().history;
    run.at("2026-11-23T10:00").do(pelaksana, { type: "claim", duty: issue });
    expect(available(run.definition, run.state, jafung).some(({ type }) => type === "reject")).toBe(false);
    run.complete(issue).do(jafung, { type: "claim", duty: review });
    expect(run.refused(jafung, reject(review))).toBe("result_told");
    expect(available(run.definition, run.state, jafung).map(({ type }) => type)).not.toContain("reject");
    run.do(jafung, { type: "send_back", duty: review, to: VERIFY, reason: "KBLI keliru" });
    run.do(pelaksana, { type: "claim", duty: VERIFY });
    expect(run.refused(pelaksana, reject(VERIFY))).toBe("result_told");
  });

  test("what waits for a correction is in no queue: it is not given back there but by the system", () => {
    const items = [{ kind: "requirement" as const, key: "ktp", reason: "buram" }];
    const release = { type: "release", duty: VERIFY } as const;
    const run = new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given: ["ktp"] })
      .do(pelaksana, { type: "claim", duty: VERIFY })
      .do(pelaksana, { type: "return_to_applicant", duty: VERIFY, items });
    expect(run.refused(pelaksana, release)).toBe("wrong_state");
    expect(available(run.definition, run.state, pelaksana).map(({ type }) => type)).not.toContain("release");
    expect(run.refused({ id: "system", job: "disable" }, release)).toBe("accepted");
    run.do(PEMOHON, { type: "resubmit", given: ["ktp"] });
    expect(run.refused(pelaksana, release)).toBe("accepted");
  });
});
