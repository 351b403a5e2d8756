import Link from "next/link";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { isPublicType, outcomeWords, peopleHead } from "@/lib/domain/programmes";
import { findKecamatan } from "@/lib/domain/regions";
import { passedOverWords } from "@/lib/domain/workflow/words";
import type { PartProps } from "./participants-props";
import { PersonCells } from "./person-cells";

/** Who sits there, in the order of gathering. */
export function ParticipantTable({ view, list, filter, days, base }: PartProps) {
  const invited = isPublicType(view.type);
  const actionable = list.items.some((item) => item.commands.includes("release_from_programme"));
  return (
    <>
      {invited && (
        <p className="mt-4">
          {list.counts.confirmed} dari {list.counts.seats} peserta menjawab akan hadir.
        </p>
      )}
      <Table caption={`${peopleHead(view.type)}, menurut urutan masuk`} captionHidden stacked className="mt-4">
        <TableHead>
          <Th>{peopleHead(view.type)} dan usaha</Th>
          <Th>Permohonan</Th>
          <Th>Kecamatan</Th>
          {invited && <Th>Jawaban</Th>}
          {view.type === "training" && <Th numeric>Hadir</Th>}
          <Th>Hasil</Th>
          {actionable && <Th className="no-print">Tindakan</Th>}
        </TableHead>
        <tbody>
          {list.items.map((item) => (
            <Tr key={item.applicationId} current={item.applicationId === filter.pilih}>
              <PersonCells participant={item} note={item.passedOver && passedOverWords(item.passedOver)} />
              <Td nowrap label="Kecamatan">
                {findKecamatan(item.kecamatanCode)?.name ?? "–"}
              </Td>
              {invited && (
                <Td nowrap label="Jawaban">
                  {item.confirmed ? "Akan hadir" : "Belum menjawab"}
                </Td>
              )}
              {view.type === "training" && (
                <Td numeric nowrap label="Hadir">
                  {item.daysPresent} dari {days.length} hari
                </Td>
              )}
              <Td nowrap label="Hasil">
                {item.outcome ? outcomeWords(item.outcome) : "–"}
              </Td>
              {actionable && (
                <Td nowrap className="no-print">
                  {item.commands.includes("release_from_programme") && (
                    <Link prefetch={false} href={`${base}?hal=${list.page}&pilih=${item.applicationId}`}>
                      Keluarkan atau ganti<span className="sr-only"> {item.applicantName}</span>
                    </Link>
                  )}
                </Td>
              )}
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
