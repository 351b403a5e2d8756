import Link from "next/link";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TickBox } from "@/components/forms/tick-box";
import { VersionField } from "@/components/forms/version-field";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { ownValue } from "@/lib/domain/own-value";
import { formatDate, formatShortDate } from "@/lib/domain/working-time";
import { recordAttendanceAction } from "@/lib/features/outcomes/outcomes.actions";
import type { PartProps } from "./participants-props";
import { PersonCells } from "./person-cells";

/** One day at a time: a tick is "was there". Days to come cannot be recorded. */
export function AttendanceForm({ view, list, filter, days, today, base }: PartProps) {
  const held = days.filter((day) => day <= today);
  const day = days.find((day) => day === filter.hari) ?? held.at(-1) ?? days[0];
  const { recorded, seats } = list.counts;
  if (!day) return <p className="mt-4">Hari kegiatan belum ditentukan.</p>;
  const writable = day <= today && list.items.some((item) => item.commands.includes("record_attendance"));
  const here = `${base}?bagian=hadir&hari=${day}&hal=${list.page}`;
  return (
    <>
      <div className="mt-4">
        <Tabs
          label="Hari"
          tabs={days.map((item) => ({
            href: `${base}?bagian=hadir&hari=${item}`,
            label: formatShortDate(item),
            current: item === day,
            count: `${recorded[item] ?? 0}/${seats}`,
          }))}
        />
      </div>
      {!writable && <p className="mt-4 text-small">{closedWords(view.status, day, today)}</p>}
      <ActionForm key={`${here}${filter.semua ?? ""}`} id="kehadiran" action={recordAttendanceAction} className="mt-4">
        <input type="hidden" name="programmeId" value={view.programmeId} />
        <input type="hidden" name="day" value={day} />
        <input type="hidden" name="back" value={list.page} />
        <VersionField version={ownValue(list.versions.days, day) ?? list.versions.noDay} />
        {writable && (
          <p className="no-print">
            Centang yang hadir.{" "}
            <Link prefetch={false} href={filter.semua ? here : `${here}&semua=ya`}>
              {filter.semua ? "Kembali ke yang tersimpan" : "Centang semua"}
            </Link>
          </p>
        )}
        <Table caption={`Kehadiran ${formatDate(day)}`} stacked>
          <TableHead>
            {writable && <Th>Hadir</Th>}
            <Th>Peserta dan usaha</Th>
            <Th>Permohonan</Th>
            <Th>Tercatat</Th>
          </TableHead>
          <tbody>
            {list.items.map((item) => (
              <Tr key={item.applicationId}>
                {writable && (
                  <Td className="py-0">
                    <input type="hidden" name="applicationId" value={item.applicationId} />
                    <TickBox
                      name="present"
                      value={item.applicationId}
                      label={`${item.applicantName} hadir`}
                      checked={filter.semua === "ya" || item.attendance[day] === true}
                    />
                  </Td>
                )}
                <PersonCells participant={item} />
                <Td nowrap label="Tercatat">
                  {attendanceWords(item.attendance[day])}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
        {writable && <SubmitButton className="no-print mt-4">Simpan kehadiran</SubmitButton>}
      </ActionForm>
    </>
  );
}

function attendanceWords(present: boolean | undefined): string {
  if (present === undefined) return "Belum dicatat";
  return present ? "Hadir" : "Tidak hadir";
}

function closedWords(status: string, day: string, today: string): string {
  if (status === "finished") return "Kegiatan sudah selesai.";
  if (day > today) return "Hari ini belum tiba; kehadirannya dicatat pada hari itu.";
  return "Kehadiran dicatat petugas kegiatan selama langkah pelaksanaan berjalan.";
}
