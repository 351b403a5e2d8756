import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { HOLIDAY_KIND_NAMES } from "@/lib/domain/holiday-kinds";
import { formatDate } from "@/lib/domain/working-time";
import type { CalendarYear } from "@/lib/features/calendar/calendar.queries";

export function HolidayTable({
  calendar,
  writes,
  editing,
}: {
  calendar: CalendarYear;
  writes: boolean;
  editing?: string;
}) {
  const { year, holidays } = calendar;
  if (holidays.length === 0)
    return (
      <Empty title={`Belum ada hari libur untuk tahun ${year}`}>
        <p>Tanpa hari libur, tenggat dihitung seolah-olah semua hari kerja pada tahun itu masuk. Tambahkan di bawah.</p>
      </Empty>
    );
  return (
    <Table caption={`Daftar hari libur ${year}`} captionHidden>
      <TableHead>
        <Th>Tanggal</Th>
        <Th>Nama</Th>
        <Th>Jenis</Th>
        {writes && (
          <Th className="no-print">
            <span className="sr-only">Ubah</span>
          </Th>
        )}
      </TableHead>
      <tbody>
        {holidays.map((holiday) => (
          <Tr key={holiday.date} current={holiday.date === editing}>
            <Td nowrap>{formatDate(holiday.date)}</Td>
            <Td>{holiday.name}</Td>
            <Td nowrap>{HOLIDAY_KIND_NAMES[holiday.kind]}</Td>
            {writes && (
              <Td nowrap className="no-print">
                <Link
                  href={`/petugas/pengaturan/kalender?tahun=${year}&ubah=${holiday.date}#ubah-libur`}
                  prefetch={false}
                >
                  Ubah<span className="sr-only"> {holiday.name}</span>
                </Link>
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
