import { expect, test } from "vitest";
import { type Duty, sampleDefinition } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const pelaksana = staff("pelaksana");
const GATHER = { type: "gather", programmeId: "p1" } as const;

/** The next version: the Kabid does what others of the office did for each application, and these besides. */
function newer(...more: Duty[]) {
  const definition = sampleDefinition({ version: 2 });
  for (const duty of definition.rows.slice(0, 2).flatMap(({ duties }) => duties))
    if (duty.scope === "application" && duty.role !== "pemohon")
      Object.assign(duty, { id: `n.${duty.id}`, role: "kabid" });
  definition.rows[0]?.duties.push(...more);
  return definition;
}

/** An application that is through with its own duties in version 1, and a programme of the version after. */
function waitingFor(definition: ReturnType<typeof newer>) {
  const p = new SampleRun(definition)
    .at("2026-11-24T09:00")
    .do(pelaksana, { type: "open", quota: 2, firstDay: "2026-12-01" });
  const run = new SampleRun(sampleDefinition()).do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] });
  run.do(pelaksana, { type: "claim", duty: "1.pelaksana.verify" });
  for (const requirement of ["ktp", "npwp"])
    run.do(pelaksana, { type: "decide_requirement", requirement, decision: "accepted" });
  run.complete("1.pelaksana.verify", "1.jafung.review", "2.pemohon.perform", "2.seksi.approve").at("2026-11-24T10:00");
  run.seat = [p.asSeat()];
  return run;
}

test("what was done for an application is not asked again because others do it in a newer version", () => {
  expect(waitingFor(newer()).refused(pelaksana, GATHER)).toBe("accepted");
});

test("work that nobody did before is asked, by name", () => {
  const review: Duty = { id: "n.review", role: "seksi", verb: "review", scope: "application" };
  expect(waitingFor(newer(review)).try(pelaksana, GATHER)).toMatchObject({
    code: "programme_asks_more",
    items: ["n.review"],
  });
});
