import { describe, expect, test } from "vitest";
import type { Outage } from "../working-time";
import { SAMPLE_CALENDAR } from "../working-time/sample-calendar";
import { type Definition, sampleSingleCase, timeline, timeUsed, waitsForOss } from "./index";
import { isDutyOnOss } from "./oss";
import { PEMOHON, SampleRun, staff } from "./sample-run";

const MINUTE = 60_000;
const VERIFY = "1.pelaksana.verify";
const OWN = "2.pemohon.perform";
const ISSUE = "3.pelaksana.perform";

/** The small SOP of one case, whose last row writes a NIB down. */
function withNib(): Definition {
  const plain = sampleSingleCase();
  const rows = plain.rows.map((row) => ({
    ...row,
    duties: row.duties.map((duty) => (duty.id === ISSUE ? { ...duty, record: "nib" } : duty)),
  }));
  return { ...plain, rows };
}

const wita = (time: string) => new Date(`${time}:00+08:00`);
const down = (from: string, until?: string): Outage => ({ from: wita(from), until: until ? wita(until) : null });

const submitted = (definition = withNib()) =>
  new SampleRun({ ...definition, rows: definition.rows.map((row) => ({ ...row, requirements: [] })) }).do(PEMOHON, {
    type: "submit",
    given: [],
  });

function seen(run: SampleRun, time: string, ...outages: Outage[]) {
  const calendar = { ...SAMPLE_CALENDAR, outages };
  const now = wita(time);
  const rows = timeline(run.definition, run.state, calendar, now);
  return {
    row: rows.find(({ status }) => status === "now"),
    rows,
    used: timeUsed(run.state, calendar, now),
    waits: waitsForOss(run.state, calendar, now),
  };
}

test("what is done on OSS is every duty until the NIB is written down, of the SOP that has one", () => {
  const duties = [VERIFY, OWN, ISSUE, "3.jafung.review", "unknown"];
  expect(duties.map((duty) => isDutyOnOss(withNib(), duty))).toEqual([true, true, true, false, false]);
  expect(duties.some((duty) => isDutyOnOss(sampleSingleCase(), duty))).toBe(false);
});

describe("while OSS is down", () => {
  test("a row that runs stands still from that minute on, and nobody is late", () => {
    const { row, used, waits } = seen(submitted(), "2026-11-24T10:00", down("2026-11-23T08:10"));
    expect(row).toMatchObject({ party: "outside", overdue: false, used: { office: 10 * MINUTE } });
    expect(used).toMatchObject({ office: 10 * MINUTE, applicant: 0 });
    expect(used.outside).toBeGreaterThan(8 * 60 * MINUTE);
    expect(waits).toEqual(wita("2026-11-23T08:10"));
  });

  test("once it is up again the deadline lies as much later, in working time", () => {
    const outage = down("2026-11-23T08:10", "2026-11-23T09:25");
    const { row, waits } = seen(submitted(), "2026-11-23T09:30", outage);
    expect(row).toMatchObject({ party: "office", overdue: false, dueAt: wita("2026-11-23T09:45") });
    expect(row?.used).toEqual({ office: 15 * MINUTE, applicant: 0, outside: 75 * MINUTE });
    expect(waits).toBeNull();
    expect(seen(submitted(), "2026-11-23T09:30").row).toMatchObject({ overdue: true, dueAt: wita("2026-11-23T08:30") });
  });

  test("a case that comes in meanwhile begins to count when OSS is back", () => {
    const run = new SampleRun(submitted().definition).at("2026-11-23T10:00").do(PEMOHON, { type: "submit", given: [] });
    const outage = down("2026-11-23T08:10", "2026-11-23T13:00");
    expect(seen(run, "2026-11-23T13:10", outage).row).toMatchObject({
      used: { office: 10 * MINUTE },
      dueAt: wita("2026-11-23T13:30"),
    });
  });

  test("two outages in one row count both, and what lay before it or comes later counts nothing", () => {
    const before = down("2026-11-20T08:00", "2026-11-20T09:00");
    const [one, two] = [down("2026-11-23T08:05", "2026-11-23T08:15"), down("2026-11-23T08:20", "2026-11-23T08:40")];
    const { row, used } = seen(submitted(), "2026-11-23T08:45", before, one, two);
    expect(row).toMatchObject({ dueAt: wita("2026-11-23T09:00"), overdue: false });
    expect(used).toEqual({ office: 15 * MINUTE, applicant: 0, outside: 30 * MINUTE });
  });

  test("the applicant's own step on OSS is not their time either", () => {
    const run = submitted().at("2026-11-23T08:05").complete(VERIFY);
    const { row, used } = seen(run, "2026-11-23T09:00", down("2026-11-23T08:30"));
    expect(row).toMatchObject({ no: 2, party: "outside" });
    expect(used.outside).toBe(30 * MINUTE);
    expect(seen(run, "2026-11-23T09:00").row).toMatchObject({ party: "applicant" });
  });

  test("what was asked back from the applicant is still theirs", () => {
    const run = submitted(withNib());
    run.at("2026-11-23T08:05").do(staff("pelaksana"), { type: "claim", duty: VERIFY });
    const items = [{ kind: "answer" as const, key: "business.name", reason: "kurang lengkap" }];
    run.do(staff("pelaksana"), { type: "return_to_applicant", duty: VERIFY, items });
    const { used, waits } = seen(run, "2026-11-23T09:00", down("2026-11-23T08:30"));
    expect(waits).toBeNull();
    expect(used).toMatchObject({ outside: 0 });
    expect(used.applicant).toBeGreaterThan(50 * MINUTE);
  });

  test("the review after the NIB, and every other service, go on as usual", () => {
    const run = submitted().at("2026-11-23T08:05").complete(VERIFY, OWN, ISSUE);
    expect(seen(run, "2026-11-23T09:00", down("2026-11-23T08:00"))).toMatchObject({
      row: { no: 3, party: "office" },
      waits: null,
    });
    const other = submitted(sampleSingleCase());
    expect(seen(other, "2026-11-23T09:00", down("2026-11-23T08:10")).used).toMatchObject({ outside: 0 });
  });

  test("at closing and over the night no working time is given or taken", () => {
    const outage = down("2026-11-23T15:50", "2026-11-24T07:40");
    const run = new SampleRun(submitted().definition).at("2026-11-23T15:45").do(PEMOHON, { type: "submit", given: [] });
    expect(seen(run, "2026-11-24T07:50", outage).row).toMatchObject({
      used: { office: 15 * MINUTE, outside: 20 * MINUTE },
      dueAt: wita("2026-11-24T08:05"),
    });
  });
});
