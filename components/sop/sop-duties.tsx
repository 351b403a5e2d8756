import { RowTh, Table, TableHead, Td, Th } from "@/components/ui/table";
import { ownValue } from "@/lib/domain/own-value";
import { RECORD_WORDS } from "@/lib/domain/record-words";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { Definition, Duty, Row } from "@/lib/domain/workflow";
import { formatStandard, VERB_WORDS } from "@/lib/domain/workflow/words";

/** What the portal really runs: each row's chain of duties, its standard and who is told. */
export function SopDuties({ definition }: { definition: Definition }) {
  return (
    <section aria-labelledby="tugas">
      <h2 id="tugas" className="mb-2 text-h2">
        Rantai tugas yang dijalankan portal
      </h2>
      <Table caption="Rantai tugas per baris" captionHidden>
        <TableHead>
          <Th>Baris</Th>
          <Th>Tugas, berurutan</Th>
          <Th>Waktu baku</Th>
          <Th>Diberi tahu</Th>
        </TableHead>
        <tbody>
          {definition.rows.map((row) => (
            <tr key={row.no}>
              <RowTh>{row.no}</RowTh>
              <Td>
                <ol className="list-decimal pl-5">
                  {row.duties.map((duty) => (
                    <li key={duty.id}>{dutyWords(duty)}</li>
                  ))}
                </ol>
              </Td>
              <Td>{standardWords(row)}</Td>
              <Td>{row.informed.map((role) => ROLE_NAMES[role]).join(", ") || "tidak ada"}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function dutyWords(duty: Duty) {
  const scope = duty.scope === "programme" ? "untuk kegiatan" : "untuk tiap permohonan";
  const record = duty.record ? `; mencatat ${ownValue<string>(RECORD_WORDS, duty.record) ?? duty.record}` : "";
  return `${ROLE_NAMES[duty.role]}: ${VERB_WORDS[duty.verb].toLowerCase()} ${scope}${record}`;
}

function standardWords(row: Row) {
  const parts = [formatStandard(row.standard)];
  if (row.verifyStandard) parts.push(`pemeriksaan permohonan ${formatStandard(row.verifyStandard)}`);
  if (row.clockFrom === "first_day") parts.push("dihitung sejak hari pertama kegiatan");
  return parts.join("; ");
}
