import { PageTitle } from "@/components/layout/page-title";
import { YearChoice } from "@/components/reports/year-choice";
import { CountTable } from "@/components/ui/count-table";
import { LEAST_SHOWN } from "@/lib/domain/statistics/small-numbers";
import { formatDateTime } from "@/lib/domain/working-time";
import type { PublicStatistics } from "@/lib/features/statistics/statistics.queries";

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
