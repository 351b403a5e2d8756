import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { formatDateTime } from "@/lib/domain/working-time";
import type { KindLine } from "@/lib/features/letter-templates/templates.queries";

/** Every kind of letter with what was last done to its words. */
export function TemplateList({ kinds }: { kinds: KindLine[] }) {
  return (
    <Table caption="Naskah surat" captionHidden stacked className="mt-2">
      <TableHead>
        <Th>Surat</Th>
        <Th>Versi</Th>
        <Th>Terakhir diubah</Th>
        <Th>Catatan</Th>
      </TableHead>
      <tbody>
        {kinds.map(({ key, name, newest }) => (
          <Tr key={key}>
            <Td>
              <a href={`/petugas/pengaturan/surat/${key}`} className="inline-flex min-h-target items-center">
                {name}
              </a>
            </Td>
            <Td label="Versi">{newest ? newest.version : "Bawaan portal"}</Td>
            <Td label="Terakhir diubah">
              {newest ? `${formatDateTime(newest.savedAt)}, ${newest.savedBy}` : "Belum pernah"}
            </Td>
            <Td label="Catatan">{newest?.note || "–"}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
