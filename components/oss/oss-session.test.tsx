import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { SampleCase } from "@/lib/domain/application-card/sample-cases";
import { timeline } from "@/lib/domain/workflow";
import { SAMPLE_CALENDAR } from "@/lib/domain/working-time/sample-calendar";
import type { CaseView } from "@/lib/features/desk/case.queries";
import { DEFINITIONS } from "@/prisma/seed/sops/definitions";
import { OssSession } from "./oss-session";
import { outageNews } from "./outage-news";

vi.mock("./outage-forms", () => ({ BeginOutageForm: () => "formulir gangguan" }));

const outages = [{ from: new Date("2026-11-23T08:20:00+08:00"), until: new Date("2026-11-23T08:35:00+08:00") }];

function drawn(one: SampleCase, change: Partial<CaseView> = {}, begin: { requestId: string } | null = null) {
  const now = new Date("2026-11-23T08:40:00+08:00");
  const { definition, run } = one;
  const rows = timeline(definition, run.state, { ...SAMPLE_CALENDAR, outages }, now);
  const duties = [{ row: 4, record: "nib" }];
  const view = {
    reference: "26NK7F3Q9XMC",
    status: run.state.status,
    mayAct: true,
    rows,
    duties,
    ...change,
  } as CaseView;
  return renderToStaticMarkup(<OssSession view={view} begin={begin} />);
}

test("each step says its time against its standard, what OSS took away apart, and what goes wrong in it", () => {
  const html = drawn(new SampleCase(DEFINITIONS.nib));
  expect(html).toContain("0 dari 4 langkah selesai");
  expect(html).toMatch(/25 menit dari baku 30 menit, OSS terganggu 15 menit tidak dihitung/);
  for (const words of ["https://oss.go.id", "baku 5 menit", "Dukcapil", "Non-UMK", "#catatan"])
    expect(html).toContain(words);
  expect(html).not.toContain("formulir gangguan");
  expect(drawn(new SampleCase(DEFINITIONS.nib), {}, { requestId: "x" })).toContain("formulir gangguan");
});

test("it is there for whoever works on the case, as long as something is left to do at OSS", () => {
  expect(drawn(new SampleCase(DEFINITIONS.nib), { mayAct: false })).toBe("");
  expect(drawn(new SampleCase(DEFINITIONS.nib), { status: "needs_correction" })).toBe("");
  expect(drawn(new SampleCase(DEFINITIONS.nib), { duties: [] })).toBe("");
  const done = new SampleCase(DEFINITIONS.nib).check();
  done.run.complete("nib.2.pemohon.perform", "nib.3.pemohon.perform", "nib.4.pelaksana.perform", "nib.4.jafung.review");
  expect(drawn(done)).toBe("");
});

test("what was pressed is said only while it is so", () => {
  const outage = {} as Parameters<typeof outageNews>[1];
  expect(outageNews("oss-pulih", null)).toMatch(/berjalan lagi/);
  expect([outageNews("oss-pulih", outage), outageNews("oss-terganggu", null)]).toEqual([undefined, undefined]);
  expect(outageNews("oss-terganggu", outage)).toMatch(/berhenti/);
});
