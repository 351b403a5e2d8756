import { describe, expect, test } from "vitest";
import { formatDate } from "../working-time";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { available, isClosed, sampleDefinition, sampleSingleCase, timeline, waitsForApplicant } from "./index";
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
    run.do(head, reject);
    expect(run.refused(PEMOHON, reopen)).toBe("objection_used");
    expect(run.refused(head, reopen)).toBe("no_right");
    expect(run.do(staff("sekretaris"), reopen).state.round).toBe(3);
  });

  test("is final for the applicant after the term, on its last day not yet", () => {
    const options = { objectionDays: 14 };
    expect(rejected().at("2026-12-07T23:59").do(PEMOHON, reopen, options).state.round).toBe(2);
    expect(rejected().at("2026-12-08T00:00").refused(PEMOHON, reopen, options)).toBe("objection_late");
    expect(rejected().at("2026-12-08T00:00").do(head, reopen, options).state.round).toBe(2);
  });
});

describe("an objection", () => {
  const objected = () => rejected().at("2026-11-24T09:00").do(PEMOHON, reopen);

  test("waits for the role above the one that rejected, in a time of its own, and for nobody else's work", () => {
    const run = objected();
    expect(run.state.open).toMatchObject([
      { role: "kabid", heldBy: null, round: 2, objection: { reason: reopen.reason } },
    ]);
    const [row] = timeline(run.definition, run.state, SAMPLE_CALENDAR, run.now);
    expect(row).toMatchObject({ status: "now", party: "office", overdue: false });
    // What is said of the step is the decision's, not that of the check before it.
    expect(row).toMatchObject({ roles: ["kabid"], task: "Putuskan keberatan", used: { office: 60_000 } });
    expect(row?.plain).toMatch(/^Keberatan Anda diputuskan/);
    expect(row?.dueAt && formatDate(row.dueAt)).toBe("Selasa, 8 Desember 2026");
    for (const type of ["claim", "complete_duty", "return_to_applicant"] as const)
      expect(run.refused(clerk, { type, duty: VERIFY, items: [] } as never), type).toBe("objection_open");
    expect(run.refused(head, { type: "claim", duty: VERIFY })).toBe("objection_open");
    expect(available(run.definition, run.state, head).map(({ type }) => type)).toEqual(["reject", "reopen_rejection"]);
    expect(available(run.definition, run.state, PEMOHON).map(({ type }) => type)).toEqual(["withdraw"]);
    for (const other of [clerk, staff("jafung")]) {
      expect(run.refused(other, reopen)).toBe("no_right");
      expect(run.refused(other, reject)).toBe("no_right");
    }
  });

  test("is not decided by the person who rejected, whatever role they hold now, unless the admin allows own work", () => {
    const both = { ...clerk, roles: ["pelaksana", "kabid"] } as typeof clerk;
    const run = objected();
    expect(run.refused(both, reject)).toBe("own_rejection");
    expect(run.refused(both, reopen)).toBe("own_rejection");
    expect(available(run.definition, run.state, both)).toEqual([]);
    expect(run.refused(chief, reopen)).toBe("accepted");
    run.do(both, reject, { allowOwnWork: true });
    expect(run.history.at(-1)).toMatchObject({ onObjection: true, ownWork: true });
  });

  test("that is granted begins a new round with the role of the SOP, whose clock begins, too", () => {
    const run = objected().at("2026-11-25T09:00").do(head, reopen);
    expect(run.state.open).toMatchObject([{ duty: VERIFY, role: "pelaksana", heldBy: null, round: 3 }]);
    expect(run.state.open[0]?.objection).toBeUndefined();
    const [row] = timeline(run.definition, run.state, SAMPLE_CALENDAR, run.now);
    expect(row).toMatchObject({ party: "office", overdue: false, dueAt: new Date("2026-11-25T09:30:00+08:00") });
    expect(run.history.at(-1)).toMatchObject({ type: "rejection_reopened", onObjection: true });
  });

  test("that is refused leaves it rejected by the role above; only who stands above that one takes it back", () => {
    const run = objected().do(head, reject);
    expect(run.state).toMatchObject({ status: "rejected", rejection: { role: "kabid", by: head.id, duty: VERIFY } });
    expect(run.history.at(-1)).toMatchObject({ type: "rejected", onObjection: true });
    expect(run.refused(head, reopen)).toBe("no_right");
    expect(run.refused(chief, reopen)).toBe("accepted");
  });

  test("of a case that waits for papers to be brought is the office's turn all the same", () => {
    const run = new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given: [], atOffice: ["ktp"] })
      .do(clerk, { type: "claim", duty: VERIFY })
      .do(clerk, reject)
      .do(PEMOHON, reopen);
    expect(waitsForApplicant(run.state)).toBe(false);
    expect(run.state.segments.at(-1)).toMatchObject({ party: "office", until: null });
  });

  test("of former days, which nobody was named to decide, began the work anew at once and goes on so", () => {
    const run = rejected();
    const seq = run.state.lastSeq + 1;
    run.history.push({ type: "rejection_reopened", duty: VERIFY, reason: "x", seq, at: run.now, actor: "pemohon" });
    expect(run.state.open).toMatchObject([{ duty: VERIFY, role: "pelaksana", round: 2 }]);
    expect(run.refused(clerk, { type: "claim", duty: VERIFY })).toBe("accepted");
  });
});
