import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { RowTh, Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatReference } from "@/lib/domain/reference-number";
import { SOP_FIGURES } from "@/lib/domain/sop-figures";
import { formatDuration, formatShortDate, formatTime } from "@/lib/domain/working-time";
import type { SopRun, SopRuns } from "@/lib/features/reports/sop-report-runs.queries";
import { narrowedWords, sopQuery } from "./sop-address";

/** Which applications or programmes a figure of the report counts. */
export function SopRunsView({ report }: { report: SopRuns }) {
  const { title, version, year, figure, row, scope, runs, hidden, next } = report;
  const { words, now } = SOP_FIGURES[figure];
  const when = now ? "sekarang" : `tahun ${year}`;
  const address = (sesudah?: string) =>
    `/petugas/laporan/sop/rincian?${sopQuery(report, { langkah: row.no, lingkup: scope, angka: figure, sesudah })}`;
  return (
    <>
      <h1 className="text-h1">{`Langkah ${row.no}: ${words}`}</h1>
      <p className="mt-1 max-w-read text-ink-soft">
        {`${[`${row.activity} (${title}, versi ${version})`, ...narrowedWords(report), when].join(", ")}.`}
      </p>
      <p className="no-print mt-2">
        <Link href={`/petugas/laporan/sop?${sopQuery(report)}`}>Kembali ke laporan</Link>
      </p>
      {hidden > 0 && (
        <p className="mt-4">{`${hidden.toLocaleString("id-ID")} di antaranya bukan layanan peran Anda, jadi tidak ada di daftar ini.`}</p>
      )}
      {runs.length === 0 ? (
        <Empty title="Tidak ada yang bisa ditampilkan dengan pilihan ini" />
      ) : (
        <div className="mt-6">
          <RunsTable runs={runs} caption={scope === "application" ? "Permohonan" : "Kegiatan"} now={now} />
          <Pagination next={next && address(next)} />
        </div>
      )}
      <p className="no-print mt-6">
        <PrintButton label="Cetak" />
      </p>
    </>
  );
}

function RunsTable({ runs, caption, now }: { runs: SopRun[]; caption: string; now: boolean }) {
  return (
    <Table caption={caption} stacked>
      <TableHead>
        <Th>{caption}</Th>
        <Th>Mulai</Th>
        {!now && <Th>Selesai</Th>}
        <Th>Tenggat</Th>
        {!now && <Th>Di dinas</Th>}
        {!now && <Th>Di pemohon</Th>}
        {!now && <Th>Pihak luar</Th>}
      </TableHead>
      <tbody>
        {runs.map((run) => (
          <Tr key={run.runId}>
            <RowTh>
              <RunLink run={run} />
            </RowTh>
            <Td label="Mulai">
              <Moment at={run.startedAt} />
            </Td>
            {run.endedAt && (
              <Td label="Selesai">
                <Moment at={run.endedAt} />
              </Td>
            )}
            <Td label="Tenggat">{run.dueAt ? <Moment at={run.dueAt} /> : "–"}</Td>
            {!now && <Td label="Di dinas">{durationOf(run.office)}</Td>}
            {!now && <Td label="Di pemohon">{durationOf(run.applicant)}</Td>}
            {!now && <Td label="Pihak luar">{durationOf(run.outside)}</Td>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function RunLink({ run: { reference, programme, serviceName, rounds } }: { run: SopRun }) {
  return (
    <>
      {programme ? (
        <Link href={`/petugas/kegiatan/${programme.id}`} prefetch={false}>
          {programme.title}
        </Link>
      ) : (
        <Link href={`/petugas/permohonan/${reference}`} prefetch={false} className="whitespace-nowrap">
          {formatReference(reference ?? "")}
        </Link>
      )}
      <span className="block text-small text-ink-soft">
        {rounds > 1 ? `${serviceName}, putaran ke-${rounds}` : serviceName}
      </span>
    </>
  );
}

/** The time, too: some rows have minutes. */
function Moment({ at }: { at: Date }) {
  return (
    <>
      {formatShortDate(at)}
      <span className="block text-small text-ink-soft max-md:inline"> {formatTime(at)}</span>
    </>
  );
}

function durationOf(ms: number): string {
  return ms > 0 ? formatDuration(ms) : "–";
}
