import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { DEFAULT_PERIODS, formatShortDate } from "@/lib/domain/working-time";
import type { CalendarYear, PeriodItem } from "@/lib/features/calendar/calendar.queries";
import { AddPeriodForm, EditPeriodForm, RemovePeriodForm } from "./period-forms";
import { WeekTable } from "./week-table";

type Props = { calendar: CalendarYear; writes: boolean; chosen?: string };

export function OfficeHoursEditor({ calendar, writes, chosen }: Props) {
  const { periods, today } = calendar;
  const edited = writes ? periods.find((period) => period.id === chosen) : undefined;
  const normal = periods.find((period) => period.from === null) ?? DEFAULT_PERIODS[0];
  return (
    <section aria-labelledby="jam-kerja" className="mt-10">
      <h2 id="jam-kerja" className="text-h2">
        Jam kerja
      </h2>
      <p className="mb-4 max-w-read text-ink-soft">
        Bila dua jam kerja berlaku pada hari yang sama, yang lebih bawah yang dipakai. Letak jam istirahat adalah
        usulan.
      </p>
      {periods.length === 0 && <Week period={{ ...DEFAULT_PERIODS[0], id: "" } as PeriodItem} writes={false} />}
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        {periods.map((period) => (
          <Week key={period.id} period={period} writes={writes} />
        ))}
      </div>
      {edited && <EditPeriodForm period={edited} />}
      {edited?.from && edited.from > today && <RemovePeriodForm period={edited} />}
      {writes && chosen === "baru" && <AddPeriodForm week={normal?.hours ?? []} />}
      {writes && chosen !== "baru" && (
        <p className="no-print mt-6">
          <LinkButton variant="secondary" href="/petugas/pengaturan/kalender?jam=baru#jam-baru">
            Tambah jam kerja khusus
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function Week({ period, writes }: { period: PeriodItem; writes: boolean }) {
  return (
    <div>
      <h3 className="text-h3">{period.name}</h3>
      <p className="mb-2 flex flex-wrap gap-x-4">
        {periodWords(period)}
        {writes && (
          <Link href={`/petugas/pengaturan/kalender?jam=${period.id}#jam-ubah`} prefetch={false} className="no-print">
            Ubah<span className="sr-only"> {period.name}</span>
          </Link>
        )}
      </p>
      <WeekTable caption={period.name} hours={period.hours} />
    </div>
  );
}

function periodWords({ from, until }: PeriodItem) {
  if (!from && !until) return "Berlaku sepanjang waktu";
  if (from && until) return `${formatShortDate(from)} sampai ${formatShortDate(until)}`;
  return from ? `Sejak ${formatShortDate(from)}` : `Sampai ${formatShortDate(until ?? "")}`;
}
