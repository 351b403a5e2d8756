import { describe, expect, test } from "vitest";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { available, itemsToDecide, sampleSingleCase, timeline } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const clerk = staff("pelaksana");
const DUTY = "2.pemohon.perform";

/** Row 1 is done with the KTP alone: the NPWP, which row 2 asks for, was handed in and nobody has looked at it. */
function afterRowOne(given = ["ktp", "npwp"]) {
  return new SampleRun(sampleSingleCase())
    .do(PEMOHON, { type: "submit", given })
    .do(clerk, { type: "claim", duty: "1.pelaksana.verify" })
    .do(clerk, { type: "decide_requirement", requirement: "ktp", decision: "accepted" })
    .do(clerk, { type: "complete_duty", duty: "1.pelaksana.verify" });
}
const accept = { type: "decide_requirement", requirement: "npwp", decision: "accepted" } as const;
const partyOf = (run: SampleRun) =>
  timeline(run.definition, run.state, SAMPLE_CALENDAR, run.now).find(({ status }) => status === "now")?.party;
const types = (run: SampleRun, actor: Parameters<SampleRun["do"]>[0]) =>
  available(run.definition, run.state, actor).map(({ type }) => type);

describe("whose turn it is while a paper is to be brought", () => {
  const sent = (given: string[]) =>
    new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given, atOffice: ["ktp"] })
      .do(clerk, { type: "claim", duty: "1.pelaksana.verify" });
  const received = {
    type: "decide_requirement",
    requirement: "ktp",
    decision: "accepted",
    reason: "KTP asli dilihat",
  } as const;

  test("the applicant's, from the beginning where nothing else waits; the office's once it is received", () => {
    const run = sent([]);
    expect(partyOf(run)).toBe("applicant");
    // The clerk keeps the case and can note it at any time.
    expect(run.state.open[0]?.heldBy).toBe("pelaksana");
    run.do(clerk, received);
    expect(partyOf(run)).toBe("office");
  });

  test("also when it was said in a correction; what came as a file is not brought as well", () => {
    const run = sent(["npwp"]).do(clerk, received);
    run.do(clerk, {
      type: "return_to_applicant",
      duty: "1.pelaksana.verify",
      items: [
        { kind: "requirement", key: "ktp", reason: "buram" },
        { kind: "requirement", key: "npwp", reason: "terpotong" },
      ],
    });
    const brings = (...atOffice: string[]) => ({ type: "resubmit" as const, given: ["npwp"], atOffice });
    expect(run.refused(PEMOHON, brings("foto"))).toBe("item_unknown");
    expect(run.refused(PEMOHON, brings())).toBe("items_unanswered");
    run.do(PEMOHON, brings("ktp", "npwp"));
    expect(run.history.at(-1)).toMatchObject({ type: "resubmitted", given: ["npwp"], atOffice: ["ktp"] });
    expect(run.state.requirements.ktp).toMatchObject({ state: "missing", given: false, atOffice: true });
    expect(partyOf(run)).toBe("applicant");
    run.do(clerk, received);
    expect(run.effects).toContainEqual({ type: "tell_applicant", about: "received" });
    expect(partyOf(run)).toBe("office");
  });

  test("nobody is told of a turn in words of a step that is not theirs", () => {
    expect(sent([]).effects).not.toContainEqual(expect.objectContaining({ about: "your_turn" }));
  });
});

describe("whose turn it is while something of the applicant's row is undecided (rule 10)", () => {
  test("the office's: it counts as its time, the applicant has no press and is not told to act", () => {
    const run = afterRowOne();
    expect(itemsToDecide(run.state)).toEqual(["npwp"]);
    expect(partyOf(run)).toBe("office");
    expect(run.effects).not.toContainEqual(expect.objectContaining({ about: "your_turn" }));
    expect(types(run, PEMOHON)).not.toContain("complete_duty");
    expect(run.refused(PEMOHON, { type: "complete_duty", duty: DUTY })).toBe("requirements_undecided");
  });

  test("the last decision makes it the applicant's, who is told then; a decision taken back makes it the office's again", () => {
    const run = afterRowOne().do(clerk, { type: "claim", duty: DUTY }).do(clerk, accept);
    expect(run.effects).toContainEqual({ type: "tell_applicant", about: "your_turn", row: 2 });
    expect(partyOf(run)).toBe("applicant");
    // Nobody of the office holds what is the applicant's to do.
    expect(run.state.open[0]?.heldBy).toBeNull();
    expect(types(run, PEMOHON)).toContain("complete_duty");
    run.do(clerk, { type: "decide_requirement", requirement: "npwp", decision: "rejected", reason: "buram" });
    expect(partyOf(run)).toBe("office");
    expect(types(run, PEMOHON)).not.toContain("complete_duty");
  });

  test("everything decided in row 1: the applicant's turn at once", () => {
    const run = new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
      .do(clerk, { type: "claim", duty: "1.pelaksana.verify" })
      .do(clerk, { type: "decide_requirement", requirement: "ktp", decision: "accepted" })
      .do(clerk, accept)
      .do(clerk, { type: "complete_duty", duty: "1.pelaksana.verify" });
    expect(run.effects).toContainEqual({ type: "tell_applicant", about: "your_turn", row: 2 });
    expect(partyOf(run)).toBe("applicant");
    expect(run.refused(clerk, { type: "claim", duty: DUTY })).toBe("not_your_duty");
  });

  test("who verifies takes it in hand, and then it is theirs alone; others hear who has it", () => {
    const run = afterRowOne();
    expect(types(run, clerk)).toEqual(expect.arrayContaining(["claim", "decide_requirement"]));
    for (const role of ["jafung", "kabid", "seksi"] as const)
      expect(run.refused(staff(role), { type: "claim", duty: DUTY })).toBe("not_your_duty");
    run.do(clerk, { type: "claim", duty: DUTY });
    expect(run.refused(staff("pelaksana", "ani"), accept)).toBe("held_by_other");
    expect(run.do(clerk, { type: "release", duty: DUTY }).refused(staff("pelaksana", "ani"), accept)).toBe("accepted");
  });

  test("what cannot be accepted goes back to the applicant from there, and comes back to the office", () => {
    const run = afterRowOne().do(clerk, { type: "claim", duty: DUTY });
    const items = [{ kind: "requirement", key: "npwp", reason: "buram" }] as const;
    run.do(clerk, { type: "return_to_applicant", duty: DUTY, items: [...items] });
    expect(run.state.status).toBe("needs_correction");
    run.do(PEMOHON, { type: "resubmit", given: ["npwp"] });
    expect([partyOf(run), itemsToDecide(run.state)]).toEqual(["office", ["npwp"]]);
  });
});
