import type { ReactNode } from "react";
import { Table, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { FormActions } from "./form-section";
import { SubmitButton } from "./submit-button";

type Line = { line: number; problem: string | null; known: boolean };
type Props<L extends Line> = {
  lines: readonly L[];
  heads: readonly string[];
  /** Its cells beneath the heads. */
  cells: (line: L) => ReactNode;
  /** Said of a line that is there already. */
  known: string;
  /** What the press adds: "pengguna", "hari libur". */
  what: string;
};

/** What each line of a pasted table would do, once it was looked at, and the press that does it where all of them are sound. */
export function PastedLines<L extends Line>({ lines, heads, cells, known, what }: Props<L>) {
  const fresh = lines.filter((line) => line.problem === null && !line.known).length;
  const isSound = lines.every(({ problem }) => problem === null);
  return (
    <>
      <Table caption="Yang terbaca dari tabel itu" stacked className="mt-4">
        <TableHead>
          <Th numeric>Baris</Th>
          {heads.map((head) => (
            <Th key={head}>{head}</Th>
          ))}
          <Th className="w-full">Yang terjadi</Th>
        </TableHead>
        <tbody>
          {lines.map((line) => (
            <Tr key={line.line}>
              <Td numeric label="Baris">
                {line.line}
              </Td>
              {cells(line)}
              <Td className={`md:min-w-48 ${line.problem ? "font-semibold text-danger" : ""}`}>
                {line.problem ? `Betulkan: ${line.problem}` : line.known ? known : "Ditambahkan"}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {isSound && fresh > 0 && (
        <FormActions>
          <SubmitButton name="press" value="simpan" pendingLabel="Menyimpan…">
            {`Tambahkan ${fresh} ${what}`}
          </SubmitButton>
        </FormActions>
      )}
    </>
  );
}
