import { expect, test } from "vitest";
import type { Command } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";
import { sampleSingleCase } from "./sample-sop";

const CLERK = staff("pelaksana");
const command: Command = {
  type: "correct_answers",
  changes: [
    { key: "service.kbliCode", before: "", after: "56102" },
    { key: "identity.name", before: "Siti", after: "Siti" },
  ],
  reason: "Dicarikan petugas",
};

/** Its first duty is Pelaksana's, the second the applicant's own. */
function scene() {
  const run = new SampleRun(sampleSingleCase()).do(PEMOHON, { type: "submit", given: ["ktp"] });
  const duty = run.state.open[0]?.duty ?? "";
  return { run, duty };
}

test("whoever holds the duty corrects an answer: what really changed is kept with its former words, and the applicant is told", () => {
  const { run, duty } = scene();
  expect(run.refused(CLERK, command)).toBe("duty_not_held");
  run.do(CLERK, { type: "claim", duty });
  expect(run.refused(staff("pelaksana", "ani"), command)).toBe("held_by_other");
  expect(run.refused(staff("kadis"), command)).toBe("not_your_duty");
  expect(run.refused(PEMOHON, command)).not.toBe("accepted");
  const before = run.state;
  run.do(CLERK, command);
  expect(run.history.at(-1)).toMatchObject({
    type: "answers_corrected",
    changes: [{ key: "service.kbliCode", before: "", after: "56102" }],
    reason: "Dicarikan petugas",
  });
  expect(run.effects).toContainEqual({ type: "tell_applicant", about: "answers_corrected" });
  // It moves nothing on, and no time stops.
  const { lastSeq: _, lastAt: __, ...now } = run.state;
  expect(before).toMatchObject(now);
});

test("a reason is kept, and a change that changes nothing is none", () => {
  const { run, duty } = scene();
  run.do(CLERK, { type: "claim", duty });
  expect(run.refused(CLERK, { ...command, reason: " " })).toBe("reason_required");
  expect(run.refused(CLERK, { ...command, changes: command.changes.slice(1) })).toBe("nothing_changed");
  expect(run.refused(CLERK, { ...command, changes: [] })).toBe("nothing_changed");
});

test("it is possible while the applicant owes a correction, and no longer when the case is closed", () => {
  const { run, duty } = scene();
  run.do(CLERK, { type: "claim", duty });
  const items = [{ kind: "answer" as const, key: "identity.name", reason: "Cocokkan" }];
  run.do(CLERK, { type: "return_to_applicant", duty, items });
  expect(run.refused(staff("pelaksana", "ani"), command)).toBe("held_by_other");
  expect(run.refused(CLERK, command)).toBe("accepted");
  run.do(CLERK, { type: "reject", reason: "Salah alamat" });
  expect(run.refused(CLERK, command)).toBe("wrong_state");
});
