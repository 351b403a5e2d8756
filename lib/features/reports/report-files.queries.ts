import "server-only";
import { MONTH_NAMES } from "@/lib/domain/months";
import { atOnce, type FileCell, type FileColumn } from "@/lib/domain/table-file";
import { formatStandard } from "@/lib/domain/workflow/words";
import type { TakenReport } from "@/lib/platform/report-route";
import { REPORT_READERS } from "./reports.policy";
import { getNibReport } from "./reports.queries";
import { ReportFilter, SopReportFilter } from "./reports.schema";
import { findSopReport, type SopReport, type Spread } from "./sop-report.queries";
import { getYearReport, type Share, type YearReport } from "./year-report.queries";

/** NIBs by kecamatan and month: one line a kecamatan, then the sums. */
export const NIB_REPORT: TakenReport = {
  readers: REPORT_READERS,
  async file(ctx, asked) {
    const { year, rows, months, total } = await getNibReport(ctx, ReportFilter.parse(asked).tahun);
    return {
      name: `nib-${year}`,
      title: `Penerbitan NIB ${year}`,
      columns: [
        text("Kecamatan", 6),
        ...MONTH_NAMES.map((month) => number(`${month} ${year}`)),
        number(`Jumlah ${year}`),
      ],
      portions: atOnce([...rows.map((row) => [row.name, ...row.months, row.total]), ["Jumlah", ...months, total]]),
    };
  },
};

/** How a SOP is walked: one line a row of the SOP and scope; durations in working minutes. */
export const SOP_REPORT: TakenReport = {
  readers: REPORT_READERS,
  async file(ctx, asked) {
    const report = await findSopReport(ctx, SopReportFilter.parse(asked));
    if (!report) return null;
    const { key, title, version, year } = report;
    return {
      name: `sop-${key}-${year}`,
      title: `${title}, versi ${version}, ${year}`,
      columns: SOP_COLUMNS,
      portions: atOnce(sopLines(report)),
    };
  },
};

/** What was done in a year, and for whom: one line a figure, under the heading of its part. */
export const YEAR_REPORT: TakenReport = {
  readers: REPORT_READERS,
  async file(ctx, asked) {
    const report = await getYearReport(ctx, ReportFilter.parse(asked).tahun);
    return {
      name: `tahunan-${report.year}`,
      title: `Laporan tahunan ${report.year}`,
      columns: [text("Bagian", 6), text("Rincian", 8), number("Jumlah")],
      portions: atOnce(yearLines(report)),
    };
  },
};

function yearLines({ services, programmes, ...report }: YearReport): FileCell[][] {
  const parts: [string, Share[]][] = [
    ["Orang menurut jenis kelamin", report.sexes],
    ["Orang menurut umur", report.ages],
    ["Usaha menurut kelas", report.classes],
    ["Usaha menurut kategori KBLI", report.sections],
    ["Usaha menurut kecamatan", report.kecamatans],
    ...report.kecamatans.map(({ label, villages }): [string, Share[]] => [
      `Usaha menurut desa, Kecamatan ${label}`,
      villages,
    ]),
  ];
  return [
    ...services.flatMap(({ name, sent, completed, open, rejected, withdrawn }) => [
      [name, "Masuk", sent],
      [name, "Selesai", completed],
      [name, "Sedang berjalan", open],
      [name, "Ditolak", rejected],
      [name, "Dibatalkan pemohon", withdrawn],
    ]),
    ...programmes.flatMap(({ name, held, outcomes }) => [
      [name, "Diselesaikan", held],
      ...outcomes.map(({ label, count }) => [name, label, count]),
    ]),
    ...parts.flatMap(([part, shares]) => shares.map(({ label, count }) => [part, label, count])),
  ];
}

const text = (header: string, share: number): FileColumn => ({ header, kind: "text", share });
const number = (header: string): FileColumn => ({ header, kind: "number", share: 2 });

const SOP_COLUMNS: readonly FileColumn[] = [
  number("No"),
  text("Lingkup", 3),
  text("Aktivitas", 12),
  ...["Selesai", "Tepat waktu", "Diulang"].map(number),
  ...["di dinas", "menunggu ditangani", "dikerjakan", "di pemohon", "di luar"].flatMap((what) => [
    number(`Menit kerja ${what}, separuh`),
    number(`Menit kerja ${what}, 9 dari 10`),
  ]),
  ...["Sedang berjalan", "Lewat tenggat", "Dikembalikan", "Ditolak"].map(number),
  text("Waktu baku", 3),
  text("Waktu baku menurut angka", 3),
];

function sopLines({ rows, setBacks }: SopReport): FileCell[][] {
  return rows.map((row) => {
    const isApplication = row.scope === "application";
    const back = isApplication ? setBacks.rows.find(({ no }) => no === row.no) : undefined;
    return [
      row.no,
      isApplication ? "permohonan" : "kegiatan",
      row.activity,
      row.ended,
      row.within,
      row.again,
      ...[row.office, row.waiting, row.work, row.applicant, row.outside].flatMap(minutesOf),
      row.open,
      row.late,
      back?.returned ?? 0,
      back?.rejected ?? 0,
      formatStandard(row.standard),
      row.advised && formatStandard(row.advised),
    ];
  });
}

function minutesOf(spread: Spread | null): (number | null)[] {
  return spread ? [spread.half, spread.most].map((ms) => Math.round(ms / 60_000)) : [null, null];
}
