import { beforeAll, describe, expect, it } from "vitest";
import type { StaffContext } from "@/lib/platform/context";
import { tableResponse } from "@/lib/platform/table-response";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { insertNibCase } from "@/lib/testing/register-rows";
import { NIB_REPORT } from "./report-files.queries";
import { getNibReport } from "./reports.queries";

describe("the report of issued NIB", () => {
  useDatabase();
  let ctx: StaffContext;
  // 31 December, 20.00 UTC: the new year has already begun in WITA.
  const clock = makeClock("2026-12-31T20:00:00Z");

  beforeAll(async () => {
    ctx = await asStaff(["kadis"], clock);
    const issue = (reference: string, kecamatan: string, issuedOn: string) =>
      insertNibCase({ reference, kecamatan, nib: { number: `91200${reference.slice(-3)}00001`, issuedOn } });
    await issue("26N222222222", "52.01.01", "2026-01-01");
    await issue("26N222222223", "52.01.01", "2026-12-31");
    await issue("26N222222224", "52.01.01", "2026-12-30");
    await issue("26N222222225", "52.01.03", "2026-12-05");
    await issue("26N222222226", "52.01.03", "2024-05-05");
    await insertNibCase({ reference: "26N222222227", kecamatan: "52.01.01" });
  });

  it("counts by month and kecamatan of the issue, every kecamatan present, and sums both ways", async () => {
    const report = await getNibReport(ctx, 2026);
    expect(report.rows).toHaveLength(10);
    const gerung = report.rows.find((row) => row.code === "52.01.01");
    expect(gerung?.months).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(report.months).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
    expect(report.rows.reduce((sum, row) => sum + row.total, 0)).toBe(report.total);
    expect(report.total).toBe(4);
  });

  it("begins with the WITA year and offers the years that have figures", async () => {
    const report = await getNibReport(ctx);
    expect(report.year).toBe(2027);
    expect(report.total).toBe(0);
    expect(report.years).toEqual([2027, 2026, 2024]);
  });

  it("is refused to nobody who may read it, and to everybody else", async () => {
    for (const role of ["pelaksana", "auditor", "admin"] as const)
      expect((await getNibReport(await asStaff([role], clock), 2026)).total).toBe(4);
    await expect(getNibReport(await asStaff([], clock), 2026)).rejects.toThrow();
  });

  it("is a CSV with the same figures", async () => {
    const file = await NIB_REPORT.file(ctx, { tahun: "2026" });
    if (!file) throw new Error("no file");
    const answer = tableResponse("csv", file);
    const lines = (await answer.text()).trimEnd().split("\r\n");
    expect(lines[0]).toBe("sep=;");
    expect(lines[1]).toMatch(/^Kecamatan;Januari 2026;.*;Jumlah 2026$/);
    expect(lines).toContain("Gerung;1;0;0;0;0;0;0;0;0;0;0;2;3");
    expect(lines.at(-1)).toBe("Jumlah;1;0;0;0;0;0;0;0;0;0;0;3;4");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="nib-2026.csv"');
  });
});
