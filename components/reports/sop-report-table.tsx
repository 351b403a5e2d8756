import Link from "next/link";
import type { ReactNode } from "react";
import { RowTh, Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { draftKeyOf } from "@/lib/domain/sop-draft";
import { SOP_FIGURES, type SopFigure } from "@/lib/domain/sop-figures";
import { formatStandard } from "@/lib/domain/workflow/words";
import { formatDuration } from "@/lib/domain/working-time";
import type { SopReport, SopReportRow, Spread } from "@/lib/features/reports/sop-report.queries";
import { halfWords, percent } from "./figure-words";
import { sopQuery } from "./sop-address";

/** The rows of the sheet with what became of them; those of a programme after those of a single application. */
export function SopReportTable({ report }: { report: SopReport }) {
  const { rows } = report;
  const parts = [
    ["Langkah setiap permohonan", rows.filter(({ scope }) => scope === "application")],
    [
      "Langkah setiap kegiatan (satu kelas atau usulan memuat banyak permohonan)",
      rows.filter(({ scope }) => scope === "programme"),
    ],
  ] as const;
  return parts.map(([caption, some]) =>
    some.length > 0 ? (
      <div key={caption} className="mt-8 first:mt-0">
        <Table caption={caption} stacked>
          <TableHead>
            <Th>Langkah</Th>
            <Th>Waktu baku</Th>
            <Th numeric>Selesai</Th>
            <Th numeric>Tepat waktu</Th>
            <Th>Di dinas</Th>
            <Th>Di pemohon</Th>
            <Th>Pihak luar</Th>
            <Th numeric>Diulang</Th>
            <Th numeric>Sedang berjalan</Th>
          </TableHead>
          <tbody>
            {some.map((row) => (
              <ReportLine key={row.no} report={report} row={row} />
            ))}
          </tbody>
        </Table>
      </div>
    ) : null,
  );
}

type LineProps = { report: SopReport; row: SopReportRow };

function ReportLine({ report, row }: LineProps) {
  const { no, activity, roles, standard, ended, within, again, open, late, before } = row;
  const figure = (count: number, angka: SopFigure) => <Figure report={report} row={row} count={count} angka={angka} />;
  return (
    <Tr>
      <RowTh>
        <span className="block">{`${no}. ${activity}`}</span>
        <span className="block text-small text-ink-soft">{roles.map((role) => ROLE_NAMES[role]).join(", ")}</span>
      </RowTh>
      <Td label="Waktu baku">
        <span className="block">{formatStandard(standard)}</span>
        <Advised report={report} row={row} />
      </Td>
      <Td label="Selesai" numeric>
        {figure(ended, "selesai")}
      </Td>
      <Td label="Tepat waktu" numeric>
        {ended === 0 ? "–" : <InTime percent={percent(within, ended)} within={figure(within, "tepat")} />}
        {ended > within && <span className="block">{figure(ended - within, "lewat")} lewat</span>}
        {before && <Then words={percent(before.within, before.ended)} version={report.previous} />}
      </Td>
      <SpreadCell label="Di dinas" spread={row.office}>
        <PartOfIt words="menunggu ditangani" spread={row.waiting} />
        <PartOfIt words="dikerjakan" spread={row.work} />
        {before && <Then words={`separuh ≤ ${formatDuration(before.officeHalf)}`} version={report.previous} />}
      </SpreadCell>
      <SpreadCell label="Di pemohon" spread={row.applicant} />
      <SpreadCell label="Pihak luar" spread={row.outside} />
      <Td label="Diulang" numeric>
        {figure(again, "ulang")}
      </Td>
      <Td label="Sedang berjalan" numeric>
        {figure(open, "berjalan")}
        {late > 0 && <span className="block">{figure(late, "terlambat")} lewat</span>}
      </Td>
    </Tr>
  );
}

/** A number that opens the cases it counts, for who may see them. */
function Figure({ report, row, count, angka }: LineProps & { count: number; angka: SopFigure }) {
  const words = count.toLocaleString("id-ID");
  if (count === 0 || !report.opensCases) return words;
  const query = sopQuery(report, { langkah: row.no, lingkup: row.scope, angka });
  return (
    <Link
      href={`/petugas/laporan/sop/rincian?${query}`}
      prefetch={false}
      aria-label={`${words} ${SOP_FIGURES[angka].words}, langkah ${row.no}`}
    >
      {words}
    </Link>
  );
}

function InTime({ percent, within }: { percent: string; within: ReactNode }) {
  return (
    <span className="block">
      {`${percent} (`}
      {within})
    </span>
  );
}

function Then({ words, version }: { words: string; version: number | null }) {
  return <span className="block text-small text-ink-soft">{`versi ${version}: ${words}`}</span>;
}

/** What the figures say the standard should be, and where it is written. */
function Advised({ report, row: { no, advised } }: LineProps) {
  if (!advised) return null;
  return (
    <span className="block text-small text-ink-soft">
      {`menurut angka: ${formatStandard(advised)}`}
      {report.opensDraft && (
        <Link
          href={`/petugas/sop/${report.key}/rancangan?bagian=${draftKeyOf(no)}`}
          prefetch={false}
          aria-label={`Ubah waktu langkah ${no} di rancangan`}
          className="no-print block whitespace-nowrap"
        >
          Ubah di rancangan
        </Link>
      )}
    </span>
  );
}

type SpreadProps = { label: string; spread: Spread | null; children?: ReactNode };

function SpreadCell({ label, spread, children }: SpreadProps) {
  if (!spread || spread.most === 0) return <Td label={label}>–{children}</Td>;
  return (
    <Td label={label} className="min-w-32">
      {spreadWords(spread).map((words) => (
        <span key={words} className="block">
          {words}
        </span>
      ))}
      {children}
    </Td>
  );
}

/** What the office's time was spent on. */
function PartOfIt({ words, spread }: { words: string; spread: Spread | null }) {
  if (!spread || spread.most === 0) return null;
  return <span className="block text-small text-ink-soft">{`${words}: ${spreadWords(spread).join(", ")}`}</span>;
}

function spreadWords({ half, most }: Spread): [string, string] {
  return [halfWords(half), `9 dari 10 ≤ ${formatDuration(most)}`];
}
