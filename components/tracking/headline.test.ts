import { expect, test } from "vitest";
import { sampleSingleCase, timeline } from "@/lib/domain/workflow";
import { PEMOHON, SampleRun, staff } from "@/lib/domain/workflow/sample-run";
import { SAMPLE_CALENDAR } from "@/lib/domain/working-time/sample-calendar";
import { headlineOf } from "./headline";
import { currentRow, stepsOf } from "./rows";

function viewAt(now: string) {
  const run = new SampleRun(sampleSingleCase())
    .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
    .do(staff("pelaksana"), { type: "claim", duty: "1.pelaksana.verify" });
  const rows = timeline(run.definition, run.state, SAMPLE_CALENDAR, new Date(`${now}:00+08:00`));
  return { status: run.state.status, rows, closedAt: null, outcome: null, programme: null, left: null, isHeld: true };
}

test("in time: until when; late: an apology, the old date, and a new one counted from now", () => {
  const inTime = viewAt("2026-11-23T08:10");
  expect(headlineOf(inTime)).toBe("Berkas Anda sedang diperiksa; paling lambat Senin, 23 November 2026.");

  const late = viewAt("2026-11-27T08:00");
  expect(headlineOf(late)).toMatch(
    /^Maaf, kami terlambat: .*Senin, 23 November 2026\. Perkiraan baru: Jumat, 27 November 2026\./,
  );
  expect(currentRow(late.rows)?.expectedAt?.getTime()).toBe(new Date("2026-11-27T08:30:00+08:00").getTime());
  const [step] = stepsOf(late.rows, { seated: false, isHeld: true });
  expect(step?.children).toContain("perkiraan baru Jumat, 27 November 2026");
  expect(step?.children).not.toContain("paling lambat");
});

const ended = { rows: [], closedAt: new Date("2026-11-27T00:00:00Z"), programme: null, left: null, isHeld: false };

test.each([
  ["nobody is at it", { ...viewAt("2026-11-23T08:10"), isHeld: false }, /^Berkas Anda menunggu giliran diperiksa; /],
  ["recalled", { ...ended, status: "draft", outcome: null }, /BELUM terkirim lagi/],
  ["rejected", { ...ended, status: "rejected", outcome: null }, /^Permohonan Anda ditolak\.$/],
  ["ended with an outcome", { ...ended, status: "completed", outcome: "appeared" }, /\. Produk Anda ikut tampil\.$/],
  ["ended without one", { ...ended, status: "completed", outcome: null }, /^Permohonan Anda selesai pada Jumat, 27 No/],
] as const)("%s: the headline says so", (_when, view, sentence) => {
  expect(headlineOf(view as Parameters<typeof headlineOf>[0])).toMatch(sentence);
});
