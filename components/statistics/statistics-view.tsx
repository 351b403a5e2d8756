import { PageTitle } from "@/components/layout/page-title";
import { YearChoice } from "@/components/reports/year-choice";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { LEAST_SHOWN } from "@/lib/domain/statistics/small-numbers";
import { formatDateTime } from "@/lib/domain/working-time";
import type { PublicStatistics, PublicTable } from "@/lib/features/statistics/statistics.queries";

/** What the office did in a year, for anybody: figures without persons. */
export function StatisticsView({ statistics }: { statistics: PublicStatistics }) {
  const { year, years, services, months, outcomes, nibs, countedAt } = statistics;
  const isWithheld = [services, months, outcomes, nibs].some(
    ({ total, rows }) => total === null || rows.some(({ count }) => count === null),
  );
  return (
    <>
      <PageTitle title={`Angka layanan ${year}`} lead={totalWords(services.total, year)}>
        {years.length > 1 && <YearChoice action="/statistik" year={year} years={years} />}
      </PageTitle>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2 print:grid-cols-2">
        <CountTable title="Permohonan masuk menurut layanan" head="Layanan" table={services} />
        <CountTable title={`Keadaan permohonan tahun ${year} sekarang`} head="Keadaan" table={outcomes} />
        <CountTable title="Permohonan masuk menurut bulan" head="Bulan" table={months} />
        <CountTable title="NIB terbit menurut kecamatan usaha" head="Kecamatan" table={nibs} />
      </div>
      <p className="mt-8 max-w-read text-small text-ink-soft">
        Dihitung {formatDateTime(countedAt)}.
        {isWithheld &&
          ` Tanda – berarti angkanya tidak ditampilkan: angka di bawah ${LEAST_SHOWN}, dan angka lain yang bisa membukanya, dirahasiakan agar tidak ada orang yang bisa dikenali.`}
      </p>
    </>
  );
}

function totalWords(total: number | null, year: number): string {
  if (total === null) return `Permohonan tahun ${year} masih kurang dari ${LEAST_SHOWN}.`;
  if (total === 0) return `Belum ada permohonan pada tahun ${year}.`;
  return `${total.toLocaleString("id-ID")} permohonan masuk pada tahun ${year}.`;
}

/** Figures with a bar each, drawn on the server; the table is what the bars say. */
function CountTable({ title, head, table: { total, rows } }: { title: string; head: string; table: PublicTable }) {
  if (total === 0 || total === null)
    return (
      <section>
        <h2 className="font-semibold">{title}</h2>
        <p className="mt-2 text-ink-soft">{total === 0 ? "Belum ada." : "Terlalu sedikit untuk ditampilkan."}</p>
      </section>
    );
  const top = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  return (
    <Table caption={title}>
      <TableHead>
        <Th>{head}</Th>
        <Th numeric>Jumlah</Th>
        <Th className="w-2/5">
          <span className="sr-only">Gambar</span>
        </Th>
      </TableHead>
      <tbody>
        {rows.map(({ label, count }) => (
          <Tr key={label}>
            <th scope="row" className="border-b border-line px-3 py-2 text-left align-top font-normal">
              {label}
            </th>
            <Td numeric>{count === null ? <Withheld /> : count.toLocaleString("id-ID")}</Td>
            <Td>
              <Bar share={(count ?? 0) / top} />
            </Td>
          </Tr>
        ))}
      </tbody>
      <tfoot className="font-semibold">
        <Tr>
          <th scope="row" className="border-b border-line px-3 py-2 text-left align-top">
            Jumlah
          </th>
          <Td numeric>{total.toLocaleString("id-ID")}</Td>
          <Td>{null}</Td>
        </Tr>
      </tfoot>
    </Table>
  );
}

function Withheld() {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="sr-only">tidak ditampilkan</span>
    </>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" width="100%" height="14" className="mt-1 block">
      <rect width={`${share * 100}%`} height="14" className="fill-primary" />
    </svg>
  );
}
