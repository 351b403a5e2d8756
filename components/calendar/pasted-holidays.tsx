"use client";

import { useContext } from "react";
import { FormContext } from "@/components/forms/form-context";
import { PastedLines } from "@/components/forms/pasted-lines";
import { Td } from "@/components/ui/table";
import { HOLIDAY_KIND_NAMES } from "@/lib/domain/holiday-kinds";
import { readHolidays } from "@/lib/domain/pasted/holidays";
import { formatDate } from "@/lib/domain/working-time/format";

type Props = { known: string[]; today: string };

/** What each line of the table would do, once it was looked at, and the press that adds it. */
export function PastedHolidays({ known, today }: Props) {
  const { values } = useContext(FormContext);
  const { seen, table } = values;
  if (seen !== "ya" || typeof table !== "string") return null;
  const lines = readHolidays(table, { known: new Set(known), today });
  return (
    <PastedLines
      lines={lines}
      heads={["Tanggal", "Nama", "Jenis"]}
      known="Sudah tercatat, tidak diubah"
      what="hari libur"
      cells={({ date, name, kind }) => (
        <>
          <Td nowrap>{date ? formatDate(date) : "–"}</Td>
          <Td className="md:min-w-48">{name || "–"}</Td>
          <Td nowrap>{HOLIDAY_KIND_NAMES[kind]}</Td>
        </>
      )}
    />
  );
}
