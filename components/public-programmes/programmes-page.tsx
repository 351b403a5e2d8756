import { PageTitle } from "@/components/layout/page-title";
import { Empty } from "@/components/ui/empty";
import { Pagination } from "@/components/ui/pagination";
import { monthOf } from "@/lib/domain/programmes/month-grid";
import { findKecamatan } from "@/lib/domain/regions";
import { formatDate } from "@/lib/domain/working-time";
import type { ProgrammeCursorPage, PublicProgramme } from "@/lib/features/public-programmes/public-programmes.queries";
import type { PublicFilter } from "@/lib/features/public-programmes/public-programmes.schema";
import { FilterForm } from "./filter-form";
import { MonthCalendar, monthName } from "./month-calendar";
import { PublicProgrammeList } from "./programme-list";

type Props = {
  filter: PublicFilter;
  today: string;
  coming: ProgrammeCursorPage;
  past: ProgrammeCursorPage;
  month: PublicProgramme[];
};

/** What comes, the month on the wall, and what was. */
export function ProgrammesPage({ filter, today, coming, past, month }: Props) {
  const address = (changes: Record<string, string | undefined>) => addressOf({ ...filter, ...changes });
  return (
    <>
      <PageTitle title="Kegiatan" lead="Kelas pelatihan dan acara promosi dari dinas. Semuanya gratis." />
      <FilterForm filter={filter} today={today} />
      <section aria-labelledby="mendatang" className="mt-8">
        <h2 id="mendatang" className="mb-2 text-h2">
          Yang akan datang{narrowedWords(filter)}
        </h2>
        {coming.items.length === 0 ? (
          <Empty title="Belum ada kegiatan di sini" drawing="calendar">
            <p>
              Anda tetap bisa <a href="/layanan/pelatihan">mengajukan pelatihan</a> atau{" "}
              <a href="/layanan/promosi">promosi produk</a>: permohonan yang diterima menunggu kegiatan berikutnya.
            </p>
          </Empty>
        ) : (
          <PublicProgrammeList programmes={coming.items} />
        )}
        <Pagination
          label="Halaman kegiatan yang akan datang"
          previous={filter.sesudah ? address({ sesudah: undefined }) : null}
          next={coming.next && address({ sesudah: coming.next })}
        />
        <p>
          <a href="/kegiatan/kalender.ics" className="no-print inline-flex min-h-target items-center">
            Pasang jadwal kegiatan di kalender HP
          </a>
        </p>
      </section>
      <div className="mt-10">
        <MonthCalendar
          month={filter.bulan ?? monthOf(filter.hari ?? today)}
          today={today}
          programmes={month}
          address={address}
        />
      </div>
      {past.items.length > 0 && (
        <section aria-labelledby="lampau" className="mt-10">
          <h2 id="lampau" className="mb-2 text-h2">
            Yang sudah lewat{narrowedWords(filter)}
          </h2>
          <PublicProgrammeList programmes={past.items} />
          <Pagination
            label="Halaman kegiatan yang sudah lewat"
            previous={filter.lampau ? `${address({ lampau: undefined })}#lampau` : null}
            next={past.next && `${address({ lampau: past.next })}#lampau`}
          />
        </section>
      )}
    </>
  );
}

function addressOf(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((item): item is [string, string] => Boolean(item[1]));
  const query = new URLSearchParams(given).toString();
  return query ? `/kegiatan?${query}` : "/kegiatan";
}

function narrowedWords({ bulan, hari, kecamatan }: PublicFilter): string {
  const where = kecamatan ? `, Kecamatan ${findKecamatan(kecamatan)?.name}` : "";
  return `${hari ? `, ${formatDate(hari)}` : bulan ? `, ${monthName(bulan)}` : ""}${where}`;
}
