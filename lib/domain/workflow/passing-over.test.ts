import { describe, expect, test } from "vitest";
import { passedOver, sampleDefinition } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const pelaksana = staff("pelaksana");
const GATHER = { type: "gather", programmeId: "p1" } as const;

describe("passing over somebody in the line", () => {
  const ahead = { count: 2, applicationIds: ["a", "b"] };
  const free = () => {
    const run = new SampleRun(sampleDefinition()).do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] });
    run.do(pelaksana, { type: "claim", duty: "1.pelaksana.verify" });
    for (const requirement of ["ktp", "npwp"])
      run.do(pelaksana, { type: "decide_requirement", requirement, decision: "accepted" });
    run.complete("1.pelaksana.verify", "1.jafung.review", "2.pemohon.perform", "2.seksi.approve");
    const programme = new SampleRun(sampleDefinition()).do(pelaksana, { type: "open", quota: 2 });
    run.seat = [programme.asSeat()];
    return run;
  };

  test("needs a reason, which is kept with their number", () => {
    expect(free().refused(pelaksana, GATHER, { passedOver: ahead })).toBe("passing_over");
    expect(free().refused(pelaksana, { ...GATHER, passingReason: "  " }, { passedOver: ahead })).toBe("passing_over");
    const answer = free().try(pelaksana, GATHER, { passedOver: ahead });
    expect(answer).toMatchObject({ ok: false, items: ["a", "b"] });
    const run = free().do(pelaksana, { ...GATHER, passingReason: " Kelas untuk Gerung " }, { passedOver: ahead });
    expect(run.history.at(-1)).toMatchObject({ passedOver: { ...ahead, reason: "Kelas untuk Gerung" } });
  });

  test("nobody in front, or the portal by itself: no reason, and none is kept", () => {
    for (const passed of [undefined, { count: 0, applicationIds: [] }]) {
      const run = free().do(pelaksana, { ...GATHER, passingReason: "x" }, { passedOver: passed });
      expect(run.history.at(-1)).not.toHaveProperty("passedOver");
    }
    expect(free().refused({ id: "system", job: "move_up" }, GATHER, { passedOver: ahead })).toBe("accepted");
  });

  test.each([
    [["a", "b", "c"], ["a", "b"], "b", 0, []],
    [["a", "b", "c"], ["b", "c"], "c", 1, ["a"]],
    [["a", "b", "c"], ["a", "c"], "a", 0, []],
    [["a", "b", "c"], ["a", "c"], "c", 1, ["b"]],
    [["a", "b"], ["z"], "z", 2, ["a", "b"]],
    [[], ["z"], "z", 0, []],
  ])("in the line %j, of the chosen %j: %s passes over %i", (line, chosen, id, count, applicationIds) => {
    expect(passedOver(line, new Set(chosen))(id)).toEqual({ count, applicationIds });
  });

  test("all are counted, ten are named", () => {
    const line = Array.from({ length: 30 }, (_, index) => `a${index}`);
    expect(passedOver([...line, "z"], new Set(["z"]))("z")).toEqual({ count: 30, applicationIds: line.slice(0, 10) });
  });
});
