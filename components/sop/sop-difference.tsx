import { Badge, type Tone } from "@/components/ui/badge";
import { Table, TableHead, Td, Th } from "@/components/ui/table";
import type { CellChange, RowDifference, SopDifference } from "@/lib/domain/sop-difference/compare";
import { sentencesOf } from "@/lib/domain/sop-difference/compare";

/** Two versions of a SOP beside each other: as sentences to read aloud, then cell by cell in the order of the sheet. */
export function SopDifferenceView({ difference, same = SAME }: { difference: SopDifference; same?: string }) {
  const sentences = sentencesOf(difference);
  if (sentences.length === 0) return <p>{same}</p>;
  return (
    <>
      <section aria-labelledby="kalimat">
        <h2 id="kalimat" className="text-h2">
          Yang berubah ({sentences.length})
        </h2>
        <ol className="mt-2 max-w-read list-decimal space-y-1 pl-6">
          {sentences.map((sentence) => (
            <li key={sentence} className="wrap-anywhere">
              {sentence}
            </li>
          ))}
        </ol>
      </section>
      {difference.identity.length > 0 && <Cells title="Identitas" changes={difference.identity} />}
      <section aria-labelledby="langkah">
        <h2 id="langkah" className="text-h2">
          Langkah demi langkah
        </h2>
        {difference.rows.map((row) => (
          <RowView key={`${row.kind} ${row.no}`} row={row} />
        ))}
      </section>
    </>
  );
}

const SAME = "Kedua versi sama, kata demi kata.";

const KINDS: Record<RowDifference["kind"], { word: string; tone: Tone }> = {
  same: { word: "tetap", tone: "neutral" },
  changed: { word: "berubah", tone: "warning" },
  added: { word: "baru", tone: "success" },
  removed: { word: "dihapus", tone: "danger" },
};

function RowView({ row }: { row: RowDifference }) {
  const { word, tone } = KINDS[row.kind];
  return (
    <div className="mt-4">
      <h3 className="text-h3 wrap-anywhere">
        {`${row.no}. ${row.activity} `}
        <Badge tone={tone}>{word}</Badge>
      </h3>
      {row.moved !== null && <p className="text-small text-ink-soft">{`Semula langkah ${row.moved}.`}</p>}
      {row.cells.length > 0 && <ChangeTable caption={`Isi langkah ${row.no}`} changes={row.cells} />}
    </div>
  );
}

function Cells({ title, changes }: { title: string; changes: CellChange[] }) {
  return (
    <section aria-labelledby="identitas-berubah">
      <h2 id="identitas-berubah" className="text-h2">
        {title}
      </h2>
      <ChangeTable caption={title} changes={changes} />
    </section>
  );
}

function ChangeTable({ caption, changes }: { caption: string; changes: CellChange[] }) {
  return (
    <Table caption={caption} captionHidden stacked className="mt-2">
      <TableHead>
        <Th>Bagian</Th>
        <Th>Semula</Th>
        <Th>Menjadi</Th>
      </TableHead>
      <tbody>
        {changes.map(({ name, before, after }) => (
          <tr key={name}>
            <Td label="Bagian">{name}</Td>
            <Td label="Semula">{before === "" ? <Nothing /> : <del className="wrap-anywhere">{before}</del>}</Td>
            <Td label="Menjadi">
              {after === "" ? <Nothing /> : <ins className="wrap-anywhere no-underline">{after}</ins>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Nothing() {
  return <span className="text-ink-soft">(kosong)</span>;
}
