import { RowTh, Table, TableHead, Td, Th } from "@/components/ui/table";
import { WEEKDAYS } from "@/lib/domain/weekdays";
import type { WeekHours } from "@/lib/domain/working-time";

export function WeekTable({ caption, hours }: { caption: string; hours: WeekHours[] }) {
  return (
    <Table caption={caption} captionHidden>
      <TableHead>
        <Th>Hari</Th>
        <Th>Jam kerja</Th>
        <Th>Istirahat</Th>
      </TableHead>
      <tbody>
        {WEEKDAYS.map((day, index) => {
          const own = hours.find((period) => period.weekday === index + 1);
          return (
            <tr key={day}>
              <RowTh>{day}</RowTh>
              <Td className="tabular-nums">{own ? span(own.opens, own.closes) : "libur"}</Td>
              <Td className="tabular-nums">
                {own?.restFrom && own.restUntil ? span(own.restFrom, own.restUntil) : "tidak ada"}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function span(from: string, until: string) {
  return `${from.replace(":", ".")}–${until.replace(":", ".")}`;
}
