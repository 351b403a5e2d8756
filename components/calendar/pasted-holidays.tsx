"use client";

import { useContext } from "react";
import { FormContext } from "@/components/forms/form-context";
import { FormActions } from "@/components/forms/form-section";
import { SubmitButton } from "@/components/forms/submit-button";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { HOLIDAY_KIND_NAMES } from "@/lib/domain/holiday-kinds";
import { type PastedHoliday, readHolidays } from "@/lib/domain/pasted/holidays";
import { formatDate } from "@/lib/domain/working-time/format";

type Props = { known: string[]; today: string };

/** What each line of the table would do, once it was looked at, and the press that adds it. */
export function PastedHolidays({ known, today }: Props) {
  const { values } = useContext(FormContext);
  const { seen, table } = values;
  if (seen !== "ya" || typeof table !== "string") return null;
  const lines = readHolidays(table, { known: new Set(known), today });
  const fresh = lines.filter((line) => line.problem === null && !line.known).length;
  const isSound = lines.every(({ problem }) => problem === null);
  return (
    <>
      <Table caption="Yang terbaca dari tabel itu" stacked className="mt-4">
        <TableHead>
          <Th numeric>Baris</Th>
          <Th>Tanggal</Th>
          <Th>Nama</Th>
          <Th>Jenis</Th>
          <Th className="w-full">Yang terjadi</Th>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.line}>
              <Td numeric label="Baris">
                {line.line}
              </Td>
              <Td nowrap>{line.date ? formatDate(line.date) : "–"}</Td>
              <Td className="md:min-w-48">{line.name || "–"}</Td>
              <Td nowrap>{HOLIDAY_KIND_NAMES[line.kind]}</Td>
              <Td className={`md:min-w-48 ${line.problem ? "font-semibold text-danger" : ""}`}>{wordsOf(line)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {isSound && fresh > 0 && (
        <FormActions>
          <SubmitButton name="press" value="simpan" pendingLabel="Menyimpan…">
            {`Tambahkan ${fresh} hari libur`}
          </SubmitButton>
        </FormActions>
      )}
    </>
  );
}

function wordsOf({ problem, known }: PastedHoliday): string {
  if (problem) return `Betulkan: ${problem}`;
  return known ? "Sudah tercatat, tidak diubah" : "Ditambahkan";
}
