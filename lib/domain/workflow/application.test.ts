import { describe, expect, test } from "vitest";
import { type Command, sampleDefinition, sampleSingleCase } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const pelaksana = staff("pelaksana");
const jafung = staff("jafung");
const VERIFY = "1.pelaksana.verify";
const accept = (requirement: string) => ({ type: "decide_requirement", requirement, decision: "accepted" }) as const;

/** A single case whose verify duty is claimed and whose papers are accepted. */
function checkedCase(): SampleRun {
  return new SampleRun(sampleSingleCase())
    .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
    .do(pelaksana, { type: "claim", duty: VERIFY })
    .do(pelaksana, accept("ktp"))
    .do(pelaksana, accept("npwp"));
}

test("one citizen's case walks its statuses to Selesai", () => {
  const run = new SampleRun(sampleSingleCase());
  const seen: string[] = [run.state.status];
  const note = () => seen.push(`${run.state.status} ${run.state.row}`);
  run.do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] });
  note();
  run.do(pelaksana, { type: "claim", duty: VERIFY });
  note();
  run.do(pelaksana, accept("ktp")).do(pelaksana, accept("npwp")).complete(VERIFY);
  note();
  run.complete("2.pemohon.perform");
  note();
  run.complete("3.pelaksana.perform", "3.jafung.review");
  note();
  expect(seen).toEqual([
    "draft",
    "submitted 1",
    "in_verification 1",
    "in_progress 2",
    "in_progress 3",
    "completed null",
  ]);
  expect(run.history.map((event) => event.seq)).toEqual(run.history.map((_, i) => i + 1));
});

describe("at the counter", () => {
  const submit: Command = { type: "submit", given: ["ktp"], atOffice: ["npwp"], statement: "sheet" };

  test("whoever serves it enters an application for somebody who is there, and the history says so", () => {
    const run = new SampleRun(sampleSingleCase()).do(pelaksana, submit);
    expect(run.history).toMatchObject([
      { actor: "pelaksana", type: "submitted", given: ["ktp"], atOffice: ["npwp"], onBehalf: true, statement: "sheet" },
    ]);
    expect(run.state.status).toBe("submitted");
    // From then on it is the applicant's.
    expect(run.refused(pelaksana, { type: "recall" })).toBe("not_the_applicant");
    run.do(PEMOHON, { type: "recall" });
    expect(run.refused(pelaksana, submit)).toBe("not_the_applicant");
  });

  test("no other role does, and what an applicant sends themselves is on nobody's behalf", () => {
    for (const role of [jafung, staff("kabid"), staff("kadis")])
      expect(new SampleRun(sampleSingleCase()).refused(role, submit)).toBe("not_the_applicant");
    const [event] = new SampleRun(sampleSingleCase()).do(PEMOHON, submit).history;
    expect(event).not.toHaveProperty("onBehalf");
    expect(event).not.toHaveProperty("statement");
  });
});

describe("recall", () => {
  test("is possible while nobody touched it, and starts everything anew", () => {
    const run = new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given: ["ktp"] })
      .do(PEMOHON, { type: "recall" });
    expect(run.state).toMatchObject({ status: "draft", submittedAt: null, open: [], rowTimes: {}, segments: [] });
    run.at("2026-11-25T09:00").do(PEMOHON, { type: "submit", given: [] });
    expect(run.state.rowTimes[1]?.startedAt).toEqual(new Date("2026-11-25T09:00:00+08:00"));
    expect(run.state.requirements.ktp?.state).toBe("missing");
  });

  test("is over once it was claimed, even after the claim was given back", () => {
    const run = new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given: [] })
      .do(pelaksana, { type: "claim", duty: VERIFY })
      .do(pelaksana, { type: "release", duty: VERIFY });
    expect(run.state).toMatchObject({ status: "in_verification", open: [{ heldBy: null }] });
    expect(run.refused(PEMOHON, { type: "recall" })).toBe("wrong_state");
  });
});

describe("requirements gate their row and every later one", () => {
  test.each([
    ["missing", [], ["ktp"]],
    ["given", ["ktp"], ["ktp"]],
  ])("%s", (_, given, items) => {
    const run = new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given })
      .do(pelaksana, { type: "claim", duty: VERIFY });
    expect(run.try(pelaksana, { type: "complete_duty", duty: VERIFY })).toMatchObject({
      ok: false,
      code: "requirements_undecided",
      items,
    });
  });

  test("rejected ones too, until waived", () => {
    const run = checkedCase().do(pelaksana, {
      type: "decide_requirement",
      requirement: "ktp",
      decision: "rejected",
      reason: "buram",
    });
    expect(run.refused(pelaksana, { type: "complete_duty", duty: VERIFY })).toBe("requirements_undecided");
    run.do(pelaksana, { type: "decide_requirement", requirement: "ktp", decision: "waived", reason: "sudah dikenal" });
    expect(run.refused(pelaksana, { type: "complete_duty", duty: VERIFY })).toBe("accepted");
  });

  test("those of a later row do not stop the first, but stop the applicant's duty of row 2", () => {
    const run = new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
      .do(pelaksana, { type: "claim", duty: VERIFY })
      .do(pelaksana, accept("ktp"))
      .complete(VERIFY);
    expect(run.try(PEMOHON, { type: "complete_duty", duty: "2.pemohon.perform" })).toMatchObject({
      code: "requirements_undecided",
      items: ["npwp"],
    });
  });

  test("a paper brought to the office is open until the desk notes that it came; then it counts like any other", () => {
    const run = new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given: ["npwp"], atOffice: ["ktp", "npwp", "ktp"] })
      .do(pelaksana, { type: "claim", duty: VERIFY });
    // What was sent is not brought as well.
    expect(run.history[0]).toMatchObject({ given: ["npwp"], atOffice: ["ktp"] });
    expect(run.state.requirements.ktp).toMatchObject({ state: "missing", given: false, atOffice: true });
    expect(run.refused(pelaksana, { type: "complete_duty", duty: VERIFY })).toBe("requirements_undecided");
    expect(run.refused(pelaksana, accept("ktp"))).toBe("reason_required");
    const received = { ...accept("ktp"), reason: "KTP asli dilihat di loket" };
    run.do(pelaksana, received);
    expect(run.state.requirements.ktp).toMatchObject({ state: "accepted", atOffice: true, reason: received.reason });
    run.do(pelaksana, { type: "complete_duty", duty: VERIFY });
  });

  test("nothing but what the applicant said to bring is received at the desk; it may be asked for as a photo after all", () => {
    const run = new SampleRun(sampleSingleCase()).do(PEMOHON, { type: "submit", given: [], atOffice: ["ktp"] });
    run.do(pelaksana, { type: "claim", duty: VERIFY });
    expect(run.refused(pelaksana, { ...accept("npwp"), reason: "ada" })).toBe("requirement_missing");
    expect(run.refused(pelaksana, { ...accept("ktp"), decision: "rejected", reason: "tidak datang" })).toBe(
      "requirement_missing",
    );
    const items = [{ kind: "requirement" as const, key: "ktp", reason: "Tidak datang; kirim fotonya" }];
    run.do(pelaksana, { type: "return_to_applicant", duty: VERIFY, items });
    run.do(PEMOHON, { type: "resubmit", given: ["ktp"] });
    expect(run.state.requirements.ktp).toEqual({ state: "given", row: 1, given: true });
  });

  test("only what was handed in can be judged; reasons are mandatory; strangers may not", () => {
    const run = new SampleRun(sampleSingleCase()).do(PEMOHON, { type: "submit", given: ["ktp", "foto"] });
    expect(run.refused(pelaksana, accept("ktp"))).toBe("duty_not_held");
    run.do(pelaksana, { type: "claim", duty: VERIFY });
    expect(run.refused(pelaksana, accept("npwp"))).toBe("requirement_missing");
    expect(run.refused(pelaksana, { type: "decide_requirement", requirement: "ktp", decision: "rejected" })).toBe(
      "reason_required",
    );
    expect(
      run.refused(pelaksana, { type: "decide_requirement", requirement: "npwp", decision: "waived", reason: " " }),
    ).toBe("reason_required");
    expect(run.refused(pelaksana, accept("siup"))).toBe("unknown_requirement");
    expect(run.refused(pelaksana, accept("foto"))).toBe("accepted");
    expect(run.refused(staff("pelaksana", "ani"), accept("ktp"))).toBe("held_by_other");
    expect(run.refused(jafung, accept("ktp"))).toBe("not_your_duty");
    expect(run.refused(PEMOHON, accept("ktp"))).toBe("not_your_duty");
  });
});

describe("return to the applicant", () => {
  const items = [
    { kind: "requirement", key: "ktp", reason: "buram" },
    { kind: "answer", key: "alamat", reason: "dusun?" },
  ] as const;
  const back = { type: "return_to_applicant", duty: VERIFY, items: [...items] } as const;

  test("stops the office's clock, defaults to 7 days, reopens the same duty in the same hands", () => {
    const run = checkedCase().do(pelaksana, { ...back, items: [...items] });
    expect(run.state).toMatchObject({ status: "needs_correction", open: [], correction: { dueOn: "2026-11-30" } });
    expect(run.state.segments.at(-1)).toMatchObject({ party: "applicant", row: 1, until: null });
    expect(run.refused(pelaksana, { type: "complete_duty", duty: VERIFY })).toBe("wrong_state");
    expect(run.try(PEMOHON, { type: "resubmit", given: ["ktp"] })).toMatchObject({
      code: "items_unanswered",
      items: ["alamat"],
    });
    expect(run.try(PEMOHON, { type: "resubmit", given: ["ktp", "npwp"], answers: ["alamat"] })).toMatchObject({
      code: "item_unknown",
      items: ["npwp"],
    });
    run.at("2026-11-24T10:00").do(PEMOHON, { type: "resubmit", given: ["ktp"], answers: ["alamat"] });
    expect(run.state).toMatchObject({
      status: "in_verification",
      open: [{ duty: VERIFY, heldBy: "pelaksana", round: 1 }],
    });
    expect(run.state.requirements.ktp).toEqual({ state: "given", row: 1, given: true });
    expect(run.refused(pelaksana, { type: "complete_duty", duty: VERIFY })).toBe("requirements_undecided");
  });

  test("names at least one known item, a reason each, and no day gone by", () => {
    const run = checkedCase();
    expect(run.refused(pelaksana, { ...back, items: [] })).toBe("items_required");
    expect(run.refused(pelaksana, { ...back, items: [{ kind: "requirement", key: "siup", reason: "x" }] })).toBe(
      "item_unknown",
    );
    expect(run.refused(pelaksana, { ...back, items: [{ kind: "answer", key: "nama", reason: "" }] })).toBe(
      "reason_required",
    );
    expect(run.refused(pelaksana, { ...back, items: [...items], dueOn: "2026-11-22" })).toBe("invalid_date");
    expect(run.refused(pelaksana, { ...back, items: [...items], dueOn: "2026-02-31" })).toBe("invalid_date");
    expect(run.refused(staff("pelaksana", "ani"), { ...back, items: [...items] })).toBe("held_by_other");
  });

  test("is possible from every staff duty of the application, not from the applicant's", () => {
    const run = checkedCase().complete(VERIFY);
    expect(run.refused(pelaksana, { ...back, duty: "2.pemohon.perform", items: [...items] })).toBe("not_your_duty");
    run.complete("2.pemohon.perform").do(pelaksana, { type: "claim", duty: "3.pelaksana.perform" });
    expect(run.refused(pelaksana, { ...back, duty: "3.pelaksana.perform", items: [...items] })).toBe("accepted");
  });
});

describe("reject and withdraw", () => {
  test("reject needs a reason and a verify, review or approve duty in hand", () => {
    const run = checkedCase();
    expect(run.refused(pelaksana, { type: "reject", duty: VERIFY, reason: "" })).toBe("reason_required");
    expect(run.refused(jafung, { type: "reject", duty: VERIFY, reason: "x" })).toBe("not_your_duty");
    run.complete(VERIFY, "2.pemohon.perform").do(pelaksana, { type: "claim", duty: "3.pelaksana.perform" });
    expect(run.refused(pelaksana, { type: "reject", duty: "3.pelaksana.perform", reason: "x" })).toBe("no_right");
    run
      .complete("3.pelaksana.perform")
      .do(jafung, { type: "claim", duty: "3.jafung.review" })
      .do(jafung, { type: "reject", reason: "bukan UMK" });
    expect(run.state).toMatchObject({ status: "rejected", reason: "bukan UMK", open: [], closedAt: expect.any(Date) });
  });

  test("who holds the returned duty may reject when no answer comes", () => {
    const run = checkedCase().do(pelaksana, {
      type: "return_to_applicant",
      duty: VERIFY,
      items: [{ kind: "answer", key: "nama", reason: "?" }],
    });
    expect(run.refused(staff("pelaksana", "ani"), { type: "reject", reason: "x" })).toBe("held_by_other");
    expect(run.do(pelaksana, { type: "reject", reason: "tidak dijawab" }).state.status).toBe("rejected");
  });

  test("the applicant withdraws in any state before the end, and only they", () => {
    const run = checkedCase();
    expect(run.refused(pelaksana, { type: "withdraw" })).toBe("not_the_applicant");
    expect(run.do(PEMOHON, { type: "withdraw" }).state.status).toBe("withdrawn");
    expect(run.refused(PEMOHON, { type: "withdraw" })).toBe("wrong_state");
    const done = checkedCase().complete(VERIFY, "2.pemohon.perform", "3.pelaksana.perform", "3.jafung.review");
    expect(done.refused(PEMOHON, { type: "withdraw" })).toBe("wrong_state");
  });
});

test("the verify role reopens or rejects what waits for a programme", () => {
  const waiting = () =>
    new SampleRun(sampleDefinition())
      .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
      .do(pelaksana, { type: "claim", duty: VERIFY })
      .do(pelaksana, accept("ktp"))
      .do(pelaksana, accept("npwp"))
      .complete(VERIFY, "1.jafung.review", "2.pemohon.perform", "2.seksi.approve");
  const run = waiting();
  expect(run.state).toMatchObject({ status: "waiting_programme", row: null, open: [] });
  expect(run.effects).toContainEqual({ type: "register_business" });
  expect(run.refused(jafung, { type: "reject", reason: "x" })).toBe("no_right");
  expect(run.refused(jafung, { type: "reopen_verification", reason: "x" })).toBe("no_right");
  expect(run.refused(pelaksana, { type: "reopen_verification", reason: "" })).toBe("reason_required");
  run.do(pelaksana, { type: "reopen_verification", reason: "versi baru" });
  expect(run.state).toMatchObject({ status: "in_verification", round: 2, open: [{ duty: VERIFY, heldBy: null }] });
  expect(run.state.done.every((done) => done.undoneBySeq === run.state.lastSeq)).toBe(true);
  expect(waiting().do(pelaksana, { type: "reject", reason: "x" }).state.status).toBe("rejected");
});
