import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { ROLE_NAMES } from "@/lib/domain/roles";
import { formatStandard } from "@/lib/domain/workflow/words";
import { formatDuration } from "@/lib/domain/working-time";
import type { SopReportRow, Spread } from "@/lib/features/reports/sop-report.queries";

/** The rows of the sheet with what became of them; those of a programme after those of a single application. */
export function SopReportTable({ rows }: { rows: readonly SopReportRow[] }) {
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
              <ReportLine key={row.no} row={row} />
            ))}
          </tbody>
        </Table>
      </div>
    ) : null,
  );
}

function ReportLine({ row }: { row: SopReportRow }) {
  const { no, activity, roles, standard, ended, within, again, open, late } = row;
  return (
    <Tr>
      <th scope="row" className="border-b border-line px-3 py-2 text-left align-top font-normal">
        <span className="block">{`${no}. ${activity}`}</span>
        <span className="block text-small text-ink-soft">{roles.map((role) => ROLE_NAMES[role]).join(", ")}</span>
      </th>
      <Td label="Waktu baku">{formatStandard(standard)}</Td>
      <Td label="Selesai" numeric>
        {ended.toLocaleString("id-ID")}
      </Td>
      <Td label="Tepat waktu" numeric>
        {ended === 0 ? "–" : `${percent(within, ended)} (${within.toLocaleString("id-ID")})`}
      </Td>
      <SpreadCell label="Di dinas" spread={row.office} />
      <SpreadCell label="Di pemohon" spread={row.applicant} />
      <SpreadCell label="Pihak luar" spread={row.outside} />
      <Td label="Diulang" numeric>
        {again.toLocaleString("id-ID")}
      </Td>
      <Td label="Sedang berjalan" numeric>
        {late > 0
          ? `${open.toLocaleString("id-ID")} (${late.toLocaleString("id-ID")} lewat)`
          : open.toLocaleString("id-ID")}
      </Td>
    </Tr>
  );
}

function SpreadCell({ label, spread }: { label: string; spread: Spread | null }) {
  if (!spread || spread.most === 0) return <Td label={label}>–</Td>;
  return (
    <Td label={label} className="min-w-32">
      <span className="block">
        {spread.half > 0 ? `separuh ≤ ${formatDuration(spread.half)}` : "separuh tanpa waktu"}
      </span>
      <span className="block">{`9 dari 10 ≤ ${formatDuration(spread.most)}`}</span>
    </Td>
  );
}

/** Rounded down, so that 100 % is said only when it is all. */
function percent(part: number, whole: number): string {
  return `${Math.floor((100 * part) / whole)} %`;
}
