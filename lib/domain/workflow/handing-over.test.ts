import { describe, expect, test } from "vitest";
import type { SopRole } from "../roles";
import {
  type Actor,
  available,
  type Command,
  DELEGATION_JOB,
  rolesGivenBy,
  SHARING_JOB,
  sampleDefinition,
  sampleSingleCase,
} from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const VERIFY = "1.pelaksana.verify";
const reason = "cuti sampai Jumat";
const pelaksana = staff("pelaksana");
const ani = staff("pelaksana", "ani");
const kabid = staff("kabid");

function held(): SampleRun {
  return new SampleRun(sampleSingleCase())
    .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
    .do(pelaksana, { type: "claim", duty: VERIFY });
}

const free = () => new SampleRun(sampleSingleCase()).do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] });
const holderIn = (run: SampleRun) => run.state.open[0]?.heldBy;

describe("take over (rule 13)", () => {
  const takeOver: Command = { type: "take_over", duty: VERIFY, from: "pelaksana", reason };

  test("any holder of the role, with a reason; the former holder is told and can do no more", () => {
    const run = held();
    expect(run.refused(ani, { ...takeOver, reason: "  " })).toBe("reason_required");
    run.do(ani, takeOver);
    expect(holderIn(run)).toBe("ani");
    expect(run.history.at(-1)).toMatchObject({ type: "taken_over", from: "pelaksana", actor: "ani", reason });
    expect(run.effects).toEqual([{ type: "tell_holder", staffId: "pelaksana", about: "passed_on", duty: VERIFY }]);
    expect(run.refused(pelaksana, { type: "complete_duty", duty: VERIFY })).toBe("held_by_other");
    expect(run.state.status).toBe("in_verification");
  });

  test("nobody else, nothing that is free or one's own, and never from another than was seen", () => {
    const run = held();
    expect(run.refused(staff("jafung"), takeOver)).toBe("not_your_duty");
    expect(run.refused(kabid, takeOver)).toBe("not_your_duty");
    expect(run.refused(PEMOHON, takeOver)).toBe("not_your_duty");
    expect(run.refused(pelaksana, takeOver)).toBe("already_held");
    expect(run.refused(ani, { ...takeOver, from: "budi" })).toBe("holder_changed");
    expect(free().refused(ani, takeOver)).toBe("duty_not_held");
    // Two at once: the second meant somebody who has it no longer.
    run.do(ani, takeOver);
    expect(run.try(staff("pelaksana", "citra"), takeOver)).toMatchObject({ code: "holder_changed", items: ["ani"] });
  });

  test("also while the applicant mends something: it comes back to the new holder", () => {
    const run = held().do(pelaksana, {
      type: "return_to_applicant",
      duty: VERIFY,
      items: [{ kind: "requirement", key: "ktp", reason }],
    });
    run.do(ani, takeOver).do(PEMOHON, { type: "resubmit", given: ["ktp"] });
    expect(holderIn(run)).toBe("ani");
  });

  test("of an applicant's duty for which something is to be decided: whoever decides", () => {
    const run = free().do(pelaksana, { type: "claim", duty: VERIFY });
    run.do(pelaksana, { type: "decide_requirement", requirement: "ktp", decision: "accepted" }).complete(VERIFY);
    const APPLICANTS = "2.pemohon.perform";
    run.do(pelaksana, { type: "claim", duty: APPLICANTS });
    expect(run.refused(kabid, { type: "assign", duty: APPLICANTS, assignee: "ani", from: "pelaksana" })).toBe(
      "accepted",
    );
    run.do(ani, { ...takeOver, duty: APPLICANTS });
    expect(holderIn(run)).toBe("ani");
    run.do(ani, { type: "decide_requirement", requirement: "npwp", decision: "accepted" });
    // Now it is the applicant's alone.
    expect(run.refused(kabid, { type: "assign", duty: APPLICANTS, assignee: "ani" })).toBe("no_right");
    expect(run.refused(pelaksana, { ...takeOver, duty: APPLICANTS })).toBe("not_your_duty");
  });
});

describe("assign (rule 13)", () => {
  const assign = { type: "assign", duty: VERIFY, assignee: "ani" } as const;

  test("a free duty and a held one; whoever gets it and whoever loses it are told", () => {
    const run = free().do(kabid, assign);
    expect(holderIn(run)).toBe("ani");
    expect(run.state.status).toBe("in_verification");
    expect(run.effects).toEqual([{ type: "tell_holder", staffId: "ani", about: "assigned", duty: VERIFY }]);
    expect(run.refused(PEMOHON, { type: "recall" })).toBe("wrong_state");
    run.do(staff("kadis"), { type: "assign", duty: VERIFY, assignee: "pelaksana", from: "ani", reason });
    expect(holderIn(run)).toBe("pelaksana");
    expect(
      run.effects.map((effect) => "about" in effect && [effect.about, "staffId" in effect && effect.staffId]),
    ).toEqual([
      ["passed_on", "ani"],
      ["assigned", "pelaksana"],
    ]);
  });

  test("only to a holder of the role, to another than has it, and as it was seen", () => {
    const run = free();
    expect(run.refused(kabid, assign, { assigneeRoles: ["jafung"] })).toBe("not_a_holder");
    expect(run.refused(kabid, assign, { assigneeRoles: [] })).toBe("not_a_holder");
    expect(run.refused(kabid, assign, { assigneeRoles: ["pelaksana"] })).toBe("accepted");
    expect(run.refused(kabid, { ...assign, assignee: " " })).toBe("assignee_required");
    expect(run.refused(kabid, { ...assign, from: "pelaksana" })).toBe("holder_changed");
    run.do(kabid, assign);
    expect(run.refused(kabid, assign)).toBe("holder_already");
    expect(run.refused(kabid, { ...assign, assignee: "budi" })).toBe("holder_changed");
  });

  test.each<[SopRole, SopRole[]]>([
    ["kabid", ["pelaksana", "jafung", "seksi"]],
    ["sekretaris", ["kabid"]],
    ["kadis", ["pelaksana", "jafung", "kabid", "sekretaris", "kadis", "seksi"]],
    ["pelaksana", []],
    ["jafung", []],
    ["seksi", []],
  ])("%s gives the duties of %j", (role, below) => {
    expect(rolesGivenBy([role])).toEqual(below);
    const run = new SampleRun(sampleDefinition()).do(PEMOHON, { type: "submit", given: ["ktp"] });
    const offered = available(run.definition, run.state, staff(role, "x")).map(({ type }) => type);
    expect(offered.includes("assign")).toBe(below.includes("pelaksana"));
    expect(run.refused(staff(role, "x"), assign)).toBe(below.includes("pelaksana") ? "accepted" : "no_right");
  });

  test("neither admin, auditor, applicant nor the portal itself", () => {
    const run = free();
    const others: Actor[] = [{ id: "a", roles: ["admin", "auditor"] }, PEMOHON, { id: "system", job: "j" }];
    for (const actor of others) expect(run.refused(actor, assign)).toBe("no_right");
  });

  test("the portal where it carries out who stands in, and nothing else by that", () => {
    const portal: Actor = { id: "system", job: DELEGATION_JOB };
    expect(free().refused(portal, assign)).toBe("accepted");
    expect(held().refused(portal, { type: "take_over", duty: VERIFY, from: "pelaksana", reason })).toBe(
      "not_your_duty",
    );
    expect(held().refused(portal, { type: "complete_duty", duty: VERIFY })).toBe("not_your_duty");
  });

  test("the portal where it shares what is new: what nobody holds, and nothing out of somebody's hand", () => {
    const portal: Actor = { id: "system", job: SHARING_JOB };
    expect(free().refused(portal, assign)).toBe("accepted");
    expect(held().refused(portal, { ...assign, from: "pelaksana" })).toBe("no_right");
    expect(held().refused({ id: "system", job: DELEGATION_JOB }, { ...assign, from: "pelaksana" })).toBe("accepted");
    expect(held().refused(portal, { type: "release", duty: VERIFY })).toBe("accepted");
    expect(free().refused(portal, { type: "claim", duty: VERIFY })).toBe("not_your_duty");
  });

  test("whoever takes a duty over reviews no work of their own by it (rule 4)", () => {
    const budi = staff(["pelaksana", "jafung"], "budi");
    const run = held();
    run.do(pelaksana, { type: "decide_requirement", requirement: "ktp", decision: "accepted" });
    run.do(pelaksana, { type: "decide_requirement", requirement: "npwp", decision: "accepted" });
    run.complete(VERIFY, "2.pemohon.perform").do(budi, { type: "claim", duty: "3.pelaksana.perform" });
    run.do(budi, { type: "complete_duty", duty: "3.pelaksana.perform" });
    run.do(staff("jafung"), { type: "claim", duty: "3.jafung.review" });
    run.do(budi, { type: "take_over", duty: "3.jafung.review", from: "jafung", reason });
    expect(run.refused(budi, { type: "complete_duty", duty: "3.jafung.review" })).toBe("own_work");
  });
});
