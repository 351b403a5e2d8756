import { BarChart } from "@/components/ui/bar-chart";
import { Empty } from "@/components/ui/empty";
import { PrintButton } from "@/components/ui/print-button";
import { RowTh, Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { TableFiles } from "@/components/ui/table-files";
import { MONTH_NAMES } from "@/lib/domain/months";
import type { NibReport } from "@/lib/features/reports/reports.queries";

export function NibReportView({ report }: { report: NibReport }) {
  if (report.total === 0)
    return (
      <Empty title={`Belum ada NIB yang tercatat terbit pada tahun ${report.year}`}>
        <p>Angkanya terisi sendiri setiap kali petugas mencatat NIB yang terbit di OSS (SOP NIB langkah 4).</p>
      </Empty>
    );
  const bars = MONTH_NAMES.map((label, month) => ({ label, value: report.months[month] ?? 0 }));
  return (
    <>
      <BarChart title={`NIB terbit per bulan, ${report.year}`} labelHead="Bulan" valueHead="NIB terbit" data={bars} />
      <div className="mt-8">
        <NibTable report={report} />
      </div>
      <p className="no-print mt-6 flex flex-wrap gap-3">
        <TableFiles address="/petugas/laporan/nib" query={`tahun=${report.year}`} />
        <PrintButton label="Cetak" />
      </p>
    </>
  );
}

function NibTable({ report }: { report: NibReport }) {
  return (
    <Table caption={`NIB terbit per kecamatan dan bulan, ${report.year}`} className="overflow-x-auto">
      <TableHead>
        <Th>Kecamatan</Th>
        {MONTH_NAMES.map((month) => (
          <Th key={month} numeric>
            <abbr title={month} className="no-underline">
              {month.slice(0, 3)}
            </abbr>
          </Th>
        ))}
        <Th numeric>Jumlah</Th>
      </TableHead>
      <tbody>
        {report.rows.map((row) => (
          <Tr key={row.code}>
            <RowTh>{row.name}</RowTh>
            <Figures months={row.months} total={row.total} />
          </Tr>
        ))}
      </tbody>
      <tfoot className="font-semibold">
        <Tr>
          <Th scope="row">Jumlah</Th>
          <Figures months={report.months} total={report.total} />
        </Tr>
      </tfoot>
    </Table>
  );
}

function Figures({ months, total }: { months: number[]; total: number }) {
  return (
    <>
      {MONTH_NAMES.map((month, index) => (
        <Td key={month} numeric className="tabular-nums">
          {(months[index] ?? 0).toLocaleString("id-ID")}
        </Td>
      ))}
      <Td numeric className="font-semibold tabular-nums">
        {total.toLocaleString("id-ID")}
      </Td>
    </>
  );
}
