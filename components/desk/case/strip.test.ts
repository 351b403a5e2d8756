import { describe, expect, test } from "vitest";
import { sampleSingleCase, timeline } from "@/lib/domain/workflow";
import { PEMOHON, SampleRun, staff } from "@/lib/domain/workflow/sample-run";
import { SAMPLE_CALENDAR } from "@/lib/domain/working-time/sample-calendar";
import { stripOf } from "./strip";

const VERIFY = "1.pelaksana.verify";
const [clerk, head] = [staff("pelaksana"), staff("kabid")];
const sent = () =>
  new SampleRun(sampleSingleCase())
    .do(PEMOHON, { type: "submit", given: ["ktp", "npwp"] })
    .do(clerk, { type: "claim", duty: VERIFY });
const strip = ({ definition, state, now }: SampleRun) => stripOf(timeline(definition, state, SAMPLE_CALENDAR, now));
const notes = (run: SampleRun) => strip(run).map(({ note }) => note);

describe("the strip of a case", () => {
  test.each([
    ["rejected", (run: SampleRun) => run.do(clerk, { type: "reject", duty: VERIFY, reason: "di luar wilayah" })],
    ["withdrawn", (run: SampleRun) => run.do(PEMOHON, { type: "withdraw" })],
  ])("that was %s says where it stopped, and that the rest was not walked", (_, close) => {
    const [first, ...rest] = notes(close(sent()));
    expect(first).toBe("Berhenti di sini");
    expect(rest.length).toBeGreaterThan(0);
    expect(new Set(rest)).toEqual(new Set(["Tidak dijalankan"]));
  });

  test("while it goes on says nothing of the kind", () => {
    expect(notes(sent()).filter(Boolean)).toEqual([]);
  });

  test("says until when the role above has made its time longer, also while the applicant has it", () => {
    const run = sent().do(head, {
      type: "extend",
      duty: VERIFY,
      until: "2026-12-20",
      reason: "Menunggu daftar harga.",
    });
    const label = () => strip(run)[0]?.used?.label;
    expect(label()).toMatch(/, diperpanjang sampai Minggu, 20 Desember 2026$/);
    run.do(clerk, {
      type: "return_to_applicant",
      duty: VERIFY,
      items: [{ kind: "requirement", key: "ktp", reason: "buram" }],
    });
    expect(label()).toMatch(/, diperpanjang sampai Minggu, 20 Desember 2026$/);
    expect(strip(run)[1]?.used).toBeUndefined();
  });
});
