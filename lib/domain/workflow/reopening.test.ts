import { describe, expect, test } from "vitest";
import { isClosed, sampleDefinition } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const VERIFY = "1.pelaksana.verify";
const [clerk, head, chief] = [staff("pelaksana"), staff("kabid"), staff("kadis")];
const reject = { type: "reject", reason: "di luar wilayah", advice: "Ajukan ke kabupaten Anda." } as const;
const reopen = { type: "reopen_rejection", reason: "Usahanya di Gerung." } as const;

function rejected() {
  return new SampleRun(sampleDefinition())
    .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
    .do(clerk, { type: "claim", duty: VERIFY })
    .do(clerk, { type: "decide_requirement", requirement: "ktp", decision: "accepted" })
    .do(clerk, reject);
}

describe("a rejection (rule 14)", () => {
  test("keeps whose it was and what the applicant may do next", () => {
    expect(rejected().state).toMatchObject({
      status: "rejected",
      advice: "Ajukan ke kabupaten Anda.",
      rejection: { role: "pelaksana", by: clerk.id },
    });
  });

  test.each([head, chief])("is reopened as a new round by the role above: %j", (actor) => {
    const { state } = rejected().do(actor, reopen);
    expect(state).toMatchObject({ status: "in_verification", round: 2, reason: null, advice: null, closedAt: null });
    expect(state.open).toMatchObject([{ duty: VERIFY, heldBy: null, round: 2 }]);
    // What was decided stays decided; the time in between was nobody's of the office.
    expect(state.requirements.ktp?.state).toBe("accepted");
    expect(state.segments.at(-1)).toMatchObject({ party: "office", until: null });
    expect(isClosed(state.status)).toBe(false);
  });

  test.each([clerk, staff("jafung"), staff("sekretaris"), staff("seksi")])("is not reopened by %j", (actor) => {
    expect(rejected().refused(actor, reopen)).toBe("no_right");
  });

  test("is not reopened without a reason, nor twice, nor when nothing was rejected", () => {
    expect(rejected().refused(head, { type: "reopen_rejection", reason: " " })).toBe("reason_required");
    expect(rejected().do(head, reopen).refused(head, reopen)).toBe("wrong_state");
  });

  test("at the applicant's own row, in a SOP that checks nothing, begins again there: nothing is skipped", () => {
    const sop = sampleDefinition();
    const run = new SampleRun(sampleDefinition({ rows: sop.rows.slice(1) }))
      .do(PEMOHON, { type: "submit", given: ["npwp"] })
      .do(staff("seksi"), { type: "claim", duty: "2.pemohon.perform" })
      .do(staff("seksi"), reject)
      .do(head, reopen);
    expect(run.state.open).toMatchObject([{ duty: "2.pemohon.perform", round: 2 }]);
  });

  test("may be objected to once, within the term", () => {
    const run = rejected().do(PEMOHON, reopen);
    expect(run.state).toMatchObject({ status: "in_verification", objected: true });
    run.do(clerk, { type: "claim", duty: VERIFY }).do(clerk, reject);
    expect(run.refused(PEMOHON, reopen)).toBe("objection_used");
    expect(run.do(head, reopen).state.round).toBe(3);
  });

  test("is final for the applicant after the term, on its last day not yet", () => {
    const options = { objectionDays: 14 };
    expect(rejected().at("2026-12-07T23:59").do(PEMOHON, reopen, options).state.round).toBe(2);
    expect(rejected().at("2026-12-08T00:00").refused(PEMOHON, reopen, options)).toBe("objection_late");
    expect(rejected().at("2026-12-08T00:00").do(head, reopen, options).state.round).toBe(2);
  });
});
