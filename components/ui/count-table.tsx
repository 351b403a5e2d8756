import { RowTh, Table, TableHead, Td, Th, Tr } from "./table";

/** Parts of a whole; null: not shown, for it would give somebody away. */
export type CountedParts = { total: number | null; rows: readonly { label: string; count: number | null }[] };

/** Figures with a bar each, drawn on the server; the table is what the bars say. */
export function CountTable({
  title,
  head,
  table: { total, rows },
}: {
  title: string;
  head: string;
  table: CountedParts;
}) {
  if (total === 0 || total === null)
    return (
      <section>
        <h2 className="font-semibold">{title}</h2>
        <p className="mt-2 text-ink-soft">{total === 0 ? "Belum ada." : "Terlalu sedikit untuk ditampilkan."}</p>
      </section>
    );
  const top = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  return (
    <Table caption={title}>
      <TableHead>
        <Th>{head}</Th>
        <Th numeric>Jumlah</Th>
        <Th className="w-2/5">
          <span className="sr-only">Gambar</span>
        </Th>
      </TableHead>
      <tbody>
        {rows.map(({ label, count }) => (
          <Tr key={label}>
            <RowTh>{label}</RowTh>
            <Td numeric>{count === null ? <Withheld /> : count.toLocaleString("id-ID")}</Td>
            <Td>
              <Bar share={(count ?? 0) / top} />
            </Td>
          </Tr>
        ))}
      </tbody>
      <tfoot className="font-semibold">
        <Tr>
          <RowTh strong>Jumlah</RowTh>
          <Td numeric>{total.toLocaleString("id-ID")}</Td>
          <Td>{null}</Td>
        </Tr>
      </tfoot>
    </Table>
  );
}

function Withheld() {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="sr-only">tidak ditampilkan</span>
    </>
  );
}

/** A share of the longest, from 0 to 1; what it says stands beside it in figures. */
export function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" width="100%" height="14" className="mt-1 block">
      <rect width={`${share * 100}%`} height="14" className="fill-primary" />
    </svg>
  );
}
