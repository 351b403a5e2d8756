import { Table, Td, Th } from "@/components/ui/table";
import type { SopDocument } from "@/lib/domain/sop-document";
import type { Definition } from "@/lib/domain/workflow";
import { VERB_WORDS } from "@/lib/domain/workflow/words";

/**
 * The flow page cell by cell. The marks in the actors' columns are lost in the office's copy;
 * what stands there comes from the duties of the version.
 */
export function SopFlow({ document, definition }: { document: SopDocument; definition: Definition }) {
  const { header, rows } = document;
  const { columns } = header.actors;
  return (
    <section aria-labelledby="alur">
      <h2 id="alur" className="text-h2">
        {document.title}
      </h2>
      <p className="mb-3">{document.subtitle}</p>
      <Table caption="Halaman alur sebagaimana tertulis" captionHidden className="print-dense overflow-x-auto">
        <thead className="bg-wash text-small">
          <tr>
            <Th rowSpan={2}>{header.no}</Th>
            <Th rowSpan={2}>{header.activity}</Th>
            <Th colSpan={columns.length} scope="colgroup">
              {header.actors.title}
            </Th>
            <Th colSpan={3} scope="colgroup">
              {header.standard.title}
            </Th>
            {header.remarks !== null && <Th rowSpan={2}>{header.remarks}</Th>}
          </tr>
          <tr>
            {columns.map((column) => (
              <Th key={column.label}>{column.label}</Th>
            ))}
            <Th>{header.standard.requirements}</Th>
            <Th>{header.standard.time}</Th>
            <Th>{header.standard.output}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <Td>{row.number}</Td>
              <Td className="min-w-48">
                <Slashed text={row.activity} />
              </Td>
              {columns.map((column) => (
                <Td key={column.label} className="text-small">
                  <Lines lines={dutiesOf(definition, row.no, column.role)} />
                </Td>
              ))}
              <Td className="min-w-40">
                <Lines lines={row.requirements} />
              </Td>
              <Td nowrap>{row.time}</Td>
              <Td className="min-w-40">
                <Lines lines={row.output} />
              </Td>
              {header.remarks !== null && <Td>{row.remarks}</Td>}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-small text-ink-soft">
        Naskah kantor tidak memuat tanda di kolom {header.actors.title}. Isi kolom itu diambil dari rantai tugas di
        bawah; angkanya urutan tugas dalam baris.
      </p>
    </section>
  );
}

function Lines({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  if (lines.length === 1) return <Slashed text={lines[0] ?? ""} />;
  return (
    <ul className="list-disc pl-4">
      {lines.map((line) => (
        <li key={line}>
          <Slashed text={line} />
        </li>
      ))}
    </ul>
  );
}

/** "Notifikasi/Pemberitahuan" may end a line at its stroke: one word of that length widens the table beyond a sheet. */
function Slashed({ text }: { text: string }) {
  const [first, ...rest] = text.split("/");
  return (
    <>
      <span>{first}</span>
      {rest.map((part) => (
        <span key={part}>
          /<wbr />
          {part}
        </span>
      ))}
    </>
  );
}

function dutiesOf(definition: Definition, rowNo: number, role: string): string[] {
  const duties = definition.rows.find((row) => row.no === rowNo)?.duties ?? [];
  return duties.flatMap((duty, index) => (duty.role === role ? [`${index + 1}. ${VERB_WORDS[duty.verb]}`] : []));
}
