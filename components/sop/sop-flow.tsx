import type { ReactNode } from "react";
import { Slashed } from "@/components/ui/slashed";
import { Table, Td, Th } from "@/components/ui/table";
import { ROLE_NAMES } from "@/lib/domain/roles";
import type { SopDocument } from "@/lib/domain/sop-document";
import { type FlowColumn, flowOf } from "@/lib/domain/sop-sheet/flow";
import { drawingOf } from "@/lib/domain/sop-sheet/geometry";
import type { Definition } from "@/lib/domain/workflow";
import { SopDrawing } from "./sop-drawing";

type Props = {
  document: SopDocument;
  definition: Definition /** Rows of one service each, walked together. */;
  walks: number[][];
  /** The office confirmed who does what. */
  confirmed: boolean;
  /** What stands under the words of each row where it is written, by its number. */
  under?: (no: number) => ReactNode;
};

/**
 * The flow page cell by cell. The marks in the actors' columns are lost in the office's copy;
 * what is drawn there comes from the duties of the version.
 */
export function SopFlow({ document, definition, walks, confirmed, under }: Props) {
  const { header, rows } = document;
  const flow = flowOf(definition, header.actors.columns, walks);
  const drawing = drawingOf(flow);
  const doers = flow.columns.length;
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
            <Th colSpan={doers} scope="colgroup">
              {header.actors.title}
            </Th>
            <Th colSpan={3} scope="colgroup">
              {header.standard.title}
            </Th>
            {header.remarks !== null && <Th rowSpan={2}>{header.remarks}</Th>}
          </tr>
          <tr>
            <Th colSpan={doers} scope="colgroup" className="p-0">
              <span className="grid text-center" style={{ gridTemplateColumns: `repeat(${doers}, minmax(0, 1fr))` }}>
                {flow.columns.map((column) => (
                  <Doer key={column.role} column={column} confirmed={confirmed} />
                ))}
              </span>
            </Th>
            <Th>{header.standard.requirements}</Th>
            <Th>{header.standard.time}</Th>
            <Th>{header.standard.output}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <Td nowrap>{row.number}</Td>
              <Td className="min-w-48">
                <Slashed text={row.activity} />
                {under && <div className="no-print">{under(row.no)}</div>}
              </Td>
              <Td colSpan={doers} className="relative border-x p-0">
                <SopDrawing flow={flow} no={row.no} drawing={drawing.get(row.no)} />
              </Td>
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
        Naskah kantor tidak memuat tanda di kolom {header.actors.title}. Gambar di kolom itu dibuat dari rantai tugas
        versi ini{confirmed ? "" : ", usulan sampai dikonfirmasi kantor"}: kapsul awal dan akhir, persegi pekerjaan,
        belah ketupat keputusan; angkanya urutan tugas dalam baris.
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

/** The office's own word; where its sheet has no such column, ours, said to be ours. */
function Doer({ column, confirmed }: { column: FlowColumn; confirmed: boolean }) {
  return (
    <span className="sop-doer px-0.5 py-2 text-[0.7rem] leading-tight wrap-anywhere hyphens-auto">
      {column.label ?? (
        <>
          {ROLE_NAMES[column.role]} {!confirmed && <em className="block font-normal">usulan</em>}
        </>
      )}
    </span>
  );
}
