import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import type { LineKind } from "@/lib/domain/programmes";
import { removeLineAction } from "@/lib/features/records/records.actions";
import type { Line } from "@/lib/features/records/records.queries";
import { LINE_COLUMNS, LINE_TITLES, lineCells } from "./line-words";

type Props = { kind: LineKind; lines: Line[]; removable: boolean; programmeId: string };

export function LineTable({ kind, lines, removable, programmeId }: Props) {
  const columns = LINE_COLUMNS[kind];
  return (
    <Table caption={LINE_TITLES[kind]} captionHidden stacked className="mt-2">
      <TableHead>
        {columns.map(({ head, numeric = false }) => (
          <Th key={head} numeric={numeric}>
            {head}
          </Th>
        ))}
        {removable && (
          <Th className="no-print">
            <span className="sr-only">Hapus</span>
          </Th>
        )}
      </TableHead>
      <tbody>
        {lines.map((line) => {
          const cells = lineCells(kind, line.data);
          return (
            <Tr key={line.id}>
              {columns.map(({ head, numeric = false }, at) => (
                <Td key={head} numeric={numeric} label={at > 0 ? head : undefined}>
                  {cells[at]}
                </Td>
              ))}
              {removable && (
                <Td className="no-print py-0">
                  <ActionForm id={`hapus-${line.id}`} action={removeLineAction}>
                    <input type="hidden" name="programmeId" value={programmeId} />
                    <input type="hidden" name="lineId" value={line.id} />
                    <SubmitButton variant="quiet" pendingLabel="Menghapus…">
                      Hapus<span className="sr-only"> {cells[0]}</span>
                    </SubmitButton>
                  </ActionForm>
                </Td>
              )}
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
