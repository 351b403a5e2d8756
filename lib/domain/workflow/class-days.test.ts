import { expect, test } from "vitest";
import { type Definition, type Row, sampleDefinition } from "./index";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const pelaksana = staff("pelaksana");
const LIST = ["2.pelaksana.perform", "2.jafung.review", "3.jafung.perform", "3.kabid.initial", "3.kadis.approve"];
const THERE = { type: "record_attendance", day: "2026-12-01", present: true } as const;

type Change = (day: Row) => Row[];

/** The rows as an office may have arranged them: its own sheet need not end with the class. */
function arranged(change: Change): Definition {
  const definition = sampleDefinition();
  return { ...definition, rows: definition.rows.flatMap((row) => (row.no === 4 ? change(row) : [row])) };
}

/** Somebody sits in a class whose list is approved; it is the afternoon of its first day. */
function onFirstDay(definition: Definition) {
  const p = new SampleRun(definition)
    .at("2026-11-24T09:00")
    .do(pelaksana, { type: "open", quota: 2, firstDay: "2026-12-01" });
  const run = new SampleRun(definition).do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] });
  run.do(pelaksana, { type: "claim", duty: "1.pelaksana.verify" });
  for (const requirement of ["ktp", "npwp"])
    run.do(pelaksana, { type: "decide_requirement", requirement, decision: "accepted" });
  run.complete("1.pelaksana.verify", "1.jafung.review", "2.pemohon.perform", "2.seksi.approve").at("2026-11-24T10:00");
  run.seat = [p.asSeat()];
  run.do(pelaksana, { type: "gather", programmeId: "p1" });
  p.at("2026-11-24T11:00")
    .do(pelaksana, { type: "start" })
    .complete(...LIST);
  return { run: run.at("2026-12-01T15:00"), p: p.at("2026-12-01T15:00") };
}

const noted = (day: Row): Row => ({
  ...day,
  duties: day.duties.map((duty) => (duty.verb === "perform" ? { ...duty, record: "attendance" } : duty)),
});
const report: Row = {
  ...(sampleDefinition().rows[2] as Row),
  no: 5,
  activity: "Pelaporan",
  duties: [{ id: "5.pelaksana.perform", role: "pelaksana", verb: "perform", scope: "programme" }],
};

const SHEETS: [string, Change][] = [
  ["ends with the class", (day) => [day]],
  ["has a report behind it", (day) => [day, report]],
  [
    "was split behind who came",
    (day) => [
      { ...day, duties: day.duties.slice(0, 1) },
      { ...day, no: 5, duties: day.duties.slice(1) },
    ],
  ],
  ["no longer counts it from the first day", ({ clockFrom: _, ...day }) => [noted(day)]],
];

test.each(SHEETS)("who came is written down on the day, whether the sheet %s", (_, change) => {
  expect(onFirstDay(arranged(change)).run.refused(pelaksana, THERE)).toBe("accepted");
});

test("also in a row behind it, and by whoever the sheet gives it to", () => {
  const { run, p } = onFirstDay(arranged((day) => [day, report]));
  p.complete("4.pelaksana.perform", "4.kabid.approve");
  expect(run.state.seat?.programmeRow).toBe(5);
  expect(run.refused(pelaksana, THERE)).toBe("accepted");
  const given = onFirstDay(
    arranged((day) => {
      const [who, ...rest] = noted(day).duties;
      return who ? [{ ...day, duties: [{ ...who, role: "seksi" }, ...rest] }] : [day];
    }),
  );
  expect(given.run.refused(staff("seksi"), THERE)).toBe("accepted");
});
