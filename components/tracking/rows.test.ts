import { expect, test } from "vitest";
import { sampleSingleCase, type TimelineRow, timeline } from "@/lib/domain/workflow";
import { PEMOHON, SampleRun, staff } from "@/lib/domain/workflow/sample-run";
import { SAMPLE_CALENDAR } from "@/lib/domain/working-time/sample-calendar";
import { stepsOf } from "./rows";

const DUE = new Date("2026-11-30T08:00:00Z");
const ROW: TimelineRow = {
  no: 1,
  scope: "application",
  sop: "nib",
  version: 1,
  activity: "Tracking/Penelusuran Sistem Pndaftaran",
  plain: "Petugas mengecek hasilnya",
  task: "Serahkan NIB",
  help: [],
  output: "",
  roles: ["pelaksana"],
  status: "now",
  startedAt: DUE,
  endedAt: null,
  dueAt: DUE,
  expectedAt: DUE,
  party: "office",
  paused: null,
  standard: { amount: 30, unit: "minute" },
  used: { office: 0, applicant: 0, outside: 0 },
  overdue: false,
};

const said = (row: Partial<TimelineRow>, isHeld = false, seated = false) =>
  stepsOf([{ ...ROW, ...row }], { seated, isHeld })[0];

test.each([
  ["nobody has taken it", {}, false, "Menunggu giliran di petugas; paling lambat Senin, 30 November 2026"],
  ["somebody has", {}, true, "Sedang dikerjakan petugas; paling lambat Senin, 30 November 2026"],
  ["the applicant's own", { party: "applicant" as const }, false, "Menunggu Anda"],
  ["OSS, which is down", { party: "outside" as const }, true, "Menunggu OSS pulih"],
  ["the day of the class", { scope: "programme" as const, party: "outside" as const }, true, "Menunggu hari kegiatan"],
  ["skipped", { status: "skipped" as const, party: null, startedAt: null }, true, "Tidak dijalankan"],
  [
    "closed in its midst",
    { status: "skipped" as const, party: null, stoppedAt: DUE },
    true,
    "Berhenti di sini Senin, 30 November 2026, 16.00 WITA",
  ],
  ["later", { status: "next" as const, party: null }, true, "Diperkirakan Senin, 30 November 2026"],
])("%s: what is said is so", (_when, row, isHeld, sentence) => {
  expect(said(row, isHeld)?.children).toBe(sentence);
});

test("a citizen reads the plain sentence and who is at it, not the SOP's row and its roles", () => {
  expect(said({})).toMatchObject({ title: "Petugas mengecek hasilnya", meta: "Petugas · 30 menit" });
  expect(said({ roles: ["pemohon"] })).toMatchObject({ meta: "Anda · 30 menit" });
  expect(said({ plain: null })).toMatchObject({ title: ROW.activity });
});

test("a row that is late gives the new day, and does not promise the old one again", () => {
  const expectedAt = new Date("2026-12-04T08:00:00Z");
  const late = said({ overdue: true, expectedAt }, true)?.children;
  expect(late).toContain("perkiraan baru Jumat, 4 Desember 2026");
  expect(late).not.toContain("paling lambat");
});

test("no day is promised after a row that waits for the applicant", () => {
  const own = { ...ROW, party: "applicant" as const };
  const later = { ...ROW, no: 2, status: "next" as const, party: null };
  const words = (rows: TimelineRow[]) =>
    stepsOf(rows, { seated: false, isHeld: false }).map(({ children }) => children);
  expect(words([own, later])).toEqual(["Menunggu Anda", "Berikutnya"]);
  expect(words([ROW, later])[1]).toBe("Diperkirakan Senin, 30 November 2026");
});

test("a case that the office closed, or its applicant, says at which of the engine's own rows it stopped", () => {
  const duty = "1.pelaksana.verify";
  const clerk = staff("pelaksana");
  const taken = () =>
    new SampleRun(sampleSingleCase())
      .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
      .do(clerk, { type: "claim", duty });
  for (const run of [
    taken().do(clerk, { type: "reject", duty, reason: "di luar wilayah" }),
    taken().do(PEMOHON, { type: "withdraw" }),
  ]) {
    const rows = timeline(run.definition, run.state, SAMPLE_CALENDAR, run.now);
    const [first, ...rest] = stepsOf(rows, { seated: false, isHeld: false }).map(({ children }) => children);
    expect(first).toMatch(/^Berhenti di sini Senin, 23 November 2026/);
    expect(new Set(rest)).toEqual(new Set(["Tidak dijalankan"]));
  }
});
