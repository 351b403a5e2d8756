import Link from "next/link";
import { useId } from "react";
import { Table, TableHead, Td, Th } from "./table";

const ROW = 44;
const VALUE = 16; // per cent of the width

export type LinkedBar = { label: string; value: number; shown: string; href: string };

/**
 * Bars drawn on the server for labels of any length, and the same figures as a table, in which each opens its list. The
 * picture says nothing that the table does not, so it is passed over by whoever hears the page.
 */
export function LinkedBars({
  title,
  labelHead,
  valueHead,
  data,
}: {
  title: string;
  labelHead: string;
  valueHead: string;
  data: readonly LinkedBar[];
}) {
  const id = useId();
  const top = Math.max(1, ...data.map((bar) => bar.value));
  return (
    <figure>
      <figcaption className="font-semibold">{title}</figcaption>
      <svg
        role="img"
        aria-labelledby={id}
        width="100%"
        height={data.length * ROW}
        className="mt-2 block overflow-hidden"
      >
        <title id={id}>{`${title}. Angkanya ada di tabel di bawah gambar.`}</title>
        {data.map((bar, index) => {
          const width = (bar.value / top) * (100 - VALUE);
          return (
            <g key={bar.href}>
              <text x="0" y={index * ROW + 14} className="fill-ink text-small">
                {bar.label}
              </text>
              <rect x="0" y={index * ROW + 21} width={`${width}%`} height="14" className="fill-primary" />
              <text
                x={`${width}%`}
                dx="6"
                y={index * ROW + 28}
                dominantBaseline="central"
                className="fill-ink text-small tabular-nums"
              >
                {bar.shown}
              </text>
            </g>
          );
        })}
      </svg>
      <Table caption={title} captionHidden className="mt-2">
        <TableHead>
          <Th>{labelHead}</Th>
          <Th numeric>{valueHead}</Th>
        </TableHead>
        <tbody>
          {data.map((bar) => (
            <tr key={bar.href}>
              <Td>{bar.label}</Td>
              <Td numeric>
                <Link prefetch={false} href={bar.href}>
                  {bar.shown}
                  <span className="sr-only"> {bar.label}</span>
                </Link>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </figure>
  );
}
