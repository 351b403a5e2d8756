import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import type { EntryKind } from "@/lib/domain/programmes";
import { removeEntryAction } from "@/lib/features/records/records.actions";
import type { RecordEntry } from "@/lib/features/records/records.queries";
import { ENTRY_COLUMNS, ENTRY_TITLES, entryCells } from "./entry-words";

type Props = { kind: EntryKind; lines: RecordEntry[]; removable: boolean; programmeId: string };

export function EntryTable({ kind, lines, removable, programmeId }: Props) {
  const columns = ENTRY_COLUMNS[kind];
  return (
    <Table
      caption={`Daftar: ${ENTRY_TITLES[kind]}`}
      captionHidden
      stacked
      className="mt-2 md:[&_:is(td,th)]:px-2 xl:overflow-x-auto"
    >
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
          const cells = entryCells(kind, line.data);
          return (
            <Tr key={line.id}>
              {columns.map(({ head, numeric = false }, at) => (
                <Td
                  key={head}
                  numeric={numeric}
                  label={at > 0 ? head : undefined}
                  className={at === 0 ? "md:min-w-36" : undefined}
                >
                  {cells[at]}
                </Td>
              ))}
              {removable && (
                <Td className="no-print py-0">
                  <ActionForm id={`hapus-${line.id}`} action={removeEntryAction}>
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
