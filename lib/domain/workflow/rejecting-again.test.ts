import { describe, expect, test } from "vitest";
import { available, sampleDefinition } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const VERIFY = "1.pelaksana.verify";
const [clerk, colleague, head, chief] = [
  staff("pelaksana", "ani"),
  staff("pelaksana", "budi"),
  staff("kabid"),
  staff("kadis"),
];
const claim = { type: "claim", duty: VERIFY } as const;
const reject = { type: "reject", duty: VERIFY, reason: "di luar wilayah" } as const;
const reopen = { type: "reopen_rejection", reason: "Usahanya di Gerung." } as const;

/** Rejected by Ani; the objection was granted by the Kabid. */
function granted() {
  return new SampleRun(sampleDefinition())
    .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
    .do(clerk, claim)
    .do(clerk, reject)
    .do(PEMOHON, reopen)
    .do(head, reopen);
}
const rejects = (run: SampleRun, actor: typeof clerk, options = {}) =>
  available(run.definition, run.state, actor, options).some(({ type }) => type === "reject");

describe("after an objection was granted (rule 17)", () => {
  test("who had rejected checks on, and does not reject again, in whatever role they come", () => {
    const run = granted().do(clerk, claim);
    expect(rejects(run, clerk)).toBe(false);
    expect(run.refused(clerk, reject)).toBe("rejected_before");
    expect(run.refused({ ...clerk, roles: ["pelaksana", "kabid"] } as typeof clerk, reject)).toBe("rejected_before");
    run
      .do(clerk, { type: "decide_requirement", requirement: "ktp", decision: "accepted" })
      .do(clerk, { type: "complete_duty", duty: VERIFY });
    expect(run.state.done.at(-1)).toMatchObject({ duty: VERIFY, by: "ani", undoneBySeq: null });
  });

  test("the admin who allows own work allows this, too, and the history says so", () => {
    const run = granted().do(clerk, claim);
    expect(rejects(run, clerk, { allowOwnWork: true })).toBe(true);
    run.do(clerk, reject, { allowOwnWork: true });
    expect(run.history.at(-1)).toMatchObject({ type: "rejected", ownWork: true });
  });

  test("a colleague rejects as any holder does", () => {
    const run = granted().do(colleague, claim).do(colleague, reject);
    expect(run.state).toMatchObject({ status: "rejected", rejection: { role: "pelaksana", by: "budi" } });
    expect(run.history.at(-1)).not.toHaveProperty("ownWork");
    expect(run.history.at(-1)).not.toHaveProperty("decidedBy");
  });

  test.each([
    ["nobody", (run: SampleRun) => run],
    ["who was overruled", (run: SampleRun) => run.do(clerk, claim)],
  ])("while %s has it in hand the role above may reject, so that an office of one clerk goes on", (_, before) => {
    const run = before(granted());
    for (const actor of [head, chief]) expect(rejects(run, actor)).toBe(true);
    for (const actor of [staff("sekretaris"), staff("seksi"), staff("auditor" as never)])
      expect([rejects(run, actor), run.refused(actor, reject)]).toEqual([false, "not_your_duty"]);
    run.do(head, reject);
    expect(run.state).toMatchObject({ status: "rejected", rejection: { role: "kabid", by: head.id } });
    expect(run.history.at(-1)).toMatchObject({ decidedBy: "kabid" });
    expect([run.refused(head, reopen), run.refused(chief, reopen)]).toEqual(["no_right", "accepted"]);
  });

  test("not while a colleague has it in hand, nor of a duty that is not open, nor of a case that nobody rejected", () => {
    const held = granted().do(colleague, claim);
    expect([rejects(held, head), held.refused(head, reject)]).toEqual([false, "not_your_duty"]);
    expect(granted().refused(head, { ...reject, duty: "2.pemohon.perform" })).toBe("duty_not_open");
    const plain = new SampleRun(sampleDefinition()).do(PEMOHON, { type: "submit", given: ["ktp"] });
    expect(plain.refused(head, reject)).toBe("not_your_duty");
  });

  test("ends with the case", () => {
    const run = granted().do(head, reject);
    expect(run.refused(head, reject)).toBe("wrong_state");
    expect(rejects(run, chief)).toBe(false);
  });

  test("holds also while it waits for a programme, where nobody holds it", () => {
    const run = granted().do(clerk, claim);
    for (const requirement of Object.keys(run.state.requirements))
      if (run.refused(clerk, { type: "decide_requirement", requirement, decision: "accepted" }) === "accepted")
        run.do(clerk, { type: "decide_requirement", requirement, decision: "accepted" });
    run.do(clerk, { type: "complete_duty", duty: VERIFY });
    while (run.state.open[0]) {
      const { duty, role } = run.state.open[0];
      const actor = role === "pemohon" ? PEMOHON : role === "pelaksana" ? colleague : staff(role);
      if (role !== "pemohon") run.do(actor, { type: "claim", duty });
      run.do(actor, { type: "complete_duty", duty });
    }
    expect(run.state.status).toBe("waiting_programme");
    const { duty: _, ...now } = reject;
    expect([clerk, colleague, head].map((actor) => run.refused(actor, now))).toEqual([
      "rejected_before",
      "accepted",
      "accepted",
    ]);
    expect([clerk, colleague, head].map((actor) => rejects(run, actor))).toEqual([false, true, true]);
  });
});

/** Rejected by Ani; the Kabid, to whom somebody spoke of it, took it back. */
function takenBack() {
  return new SampleRun(sampleDefinition())
    .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
    .do(clerk, claim)
    .do(clerk, reject)
    .do(head, reopen);
}

describe("after somebody above took a rejection back without an objection (rule 17)", () => {
  test("who had rejected does not reject again, a colleague may, and the role above while nobody else has it in hand", () => {
    const run = takenBack().do(clerk, claim);
    expect([rejects(run, clerk), run.refused(clerk, reject)]).toEqual([false, "rejected_before"]);
    expect([rejects(run, head), run.refused(head, reject)]).toEqual([true, "accepted"]);
    run.do(clerk, { type: "release", duty: VERIFY }).do(colleague, claim);
    expect([rejects(run, colleague), rejects(run, head)]).toEqual([true, false]);
  });

  test("the applicant has not objected yet: to the next rejection they may", () => {
    const run = takenBack().do(colleague, claim).do(colleague, reject);
    expect(run.refused(PEMOHON, reopen)).toBe("accepted");
  });

  test("each who was overruled stays so, whoever rejected after them", () => {
    const run = takenBack().do(colleague, claim).do(colleague, reject).do(head, reopen);
    for (const actor of [clerk, colleague]) {
      run.do(actor, claim);
      expect([rejects(run, actor), run.refused(actor, reject)]).toEqual([false, "rejected_before"]);
      expect(rejects(run, head)).toBe(true);
      run.do(actor, { type: "release", duty: VERIFY });
    }
    run.do(head, reject).do(chief, reopen);
    expect([head, chief].map((actor) => rejects(run, actor))).toEqual([false, true]);
  });

  test("who takes back what they rejected themselves was overruled by nobody", () => {
    const both = { ...clerk, roles: ["pelaksana", "kabid"] } as typeof clerk;
    const run = new SampleRun(sampleDefinition())
      .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
      .do(both, claim)
      .do(both, reject)
      .do(both, reopen)
      .do(both, claim);
    expect(run.refused(both, reject)).toBe("accepted");
  });
});
