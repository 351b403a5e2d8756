import Link from "next/link";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { isPublicType, outcomeWords } from "@/lib/domain/programmes";
import { findKecamatan } from "@/lib/domain/regions";
import type { PartProps } from "./participants-props";
import { PersonCells } from "./person-cells";

/** Who sits there, in the order of gathering. */
export function ParticipantTable({ view, list, asked, days, base }: PartProps) {
  const invited = isPublicType(view.type);
  const actionable = list.items.some((one) => one.commands.includes("release_from_programme"));
  return (
    <>
      {invited && (
        <p className="mt-4">
          {list.counts.confirmed} dari {list.counts.seats} peserta menjawab akan hadir.
        </p>
      )}
      <Table caption="Peserta, menurut urutan masuk" captionHidden stacked className="mt-4">
        <TableHead>
          <Th>Peserta dan usaha</Th>
          <Th>Permohonan</Th>
          <Th>Kecamatan</Th>
          {invited && <Th>Jawaban</Th>}
          {view.type === "training" && <Th numeric>Hadir</Th>}
          <Th>Hasil</Th>
          {actionable && <Th className="no-print">Tindakan</Th>}
        </TableHead>
        <tbody>
          {list.items.map((one) => (
            <Tr key={one.applicationId} current={one.applicationId === asked.pilih}>
              <PersonCells one={one} />
              <Td nowrap label="Kecamatan">
                {findKecamatan(one.kecamatanCode)?.name ?? "–"}
              </Td>
              {invited && (
                <Td nowrap label="Jawaban">
                  {one.confirmed ? "Akan hadir" : "Belum menjawab"}
                </Td>
              )}
              {view.type === "training" && (
                <Td numeric nowrap label="Hadir">
                  {one.daysPresent} dari {days.length} hari
                </Td>
              )}
              <Td nowrap label="Hasil">
                {one.outcome ? outcomeWords(one.outcome) : "–"}
              </Td>
              {actionable && (
                <Td nowrap className="no-print">
                  {one.commands.includes("release_from_programme") && (
                    <Link prefetch={false} href={`${base}?hal=${list.page}&pilih=${one.applicationId}`}>
                      Keluarkan atau ganti<span className="sr-only"> {one.applicantName}</span>
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
