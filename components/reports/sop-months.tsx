import { Bar } from "@/components/ui/count-table";
import { RowTh, Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { MONTH_NAMES } from "@/lib/domain/months";
import type { SopReport } from "@/lib/features/reports/sop-report.queries";
import { halfWords, percent } from "./figure-words";

/** When in the year the work comes, and whether it is then done in time. */
export function SopMonths({ report: { months, year } }: { report: SopReport }) {
  if (months.length < 2) return null;
  const most = Math.max(...months.map(({ ended }) => ended));
  return (
    <section aria-labelledby="musim" className="mt-10">
      <h2 id="musim" className="text-h2">
        Menurut bulan
      </h2>
      <p className="mt-1 max-w-read text-ink-soft">
        {`Langkah yang selesai pada setiap bulan tahun ${year}, semua langkah bersama.`}
      </p>
      <div className="mt-4">
        <Table caption="Langkah yang selesai" captionHidden stacked>
          <TableHead>
            <Th>Bulan</Th>
            <Th numeric>Selesai</Th>
            <Th className="w-1/3">
              <span className="sr-only">Gambar</span>
            </Th>
            <Th numeric>Tepat waktu</Th>
            <Th>Di dinas</Th>
          </TableHead>
          <tbody>
            {months.map(({ month, ended, within, officeHalf }) => (
              <Tr key={month}>
                <RowTh>{MONTH_NAMES[month - 1]}</RowTh>
                <Td label="Selesai" numeric>
                  {ended.toLocaleString("id-ID")}
                </Td>
                <Td>
                  <Bar share={ended / most} />
                </Td>
                <Td label="Tepat waktu" numeric>
                  {percent(within, ended)}
                </Td>
                <Td label="Di dinas">{halfWords(officeHalf)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
