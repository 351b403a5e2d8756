import { useId } from "react";
import { Details } from "./details";
import { Table, TableHead, Td, Th } from "./table";

const ROW = 30;
const LABEL = 24; // per cent of the width
const VALUE = 12;

/** Bars drawn on the server, with their values beside them and the same figures as a table behind. */
export function BarChart({
  title,
  labelHead,
  valueHead,
  data,
}: {
  title: string;
  labelHead: string;
  valueHead: string;
  data: { label: string; value: number }[];
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
        className="mt-2 block overflow-visible"
      >
        <title id={id}>{`${title}. Angkanya ada di tabel di bawah gambar.`}</title>
        {data.map((bar, index) => {
          const width = (bar.value / top) * (100 - LABEL - VALUE);
          const middle = index * ROW + ROW / 2;
          return (
            <g key={bar.label}>
              <text
                x={`${LABEL}%`}
                dx="-8"
                y={middle}
                textAnchor="end"
                dominantBaseline="central"
                className="fill-ink text-small"
              >
                {bar.label}
              </text>
              <rect
                x={`${LABEL}%`}
                y={index * ROW + 5}
                width={`${width}%`}
                height={ROW - 10}
                className="fill-primary"
              />
              <text
                x={`${LABEL + width}%`}
                dx="6"
                y={middle}
                dominantBaseline="central"
                className="fill-ink text-small tabular-nums"
              >
                {bar.value.toLocaleString("id-ID")}
              </text>
            </g>
          );
        })}
        <line x1={`${LABEL}%`} x2={`${LABEL}%`} y1="0" y2={data.length * ROW} className="stroke-line-strong" />
      </svg>
      <Details summary="Angka dalam tabel" className="mt-2">
        <Table caption={title} captionHidden>
          <TableHead>
            <Th>{labelHead}</Th>
            <Th numeric>{valueHead}</Th>
          </TableHead>
          <tbody>
            {data.map((bar) => (
              <tr key={bar.label}>
                <Td>{bar.label}</Td>
                <Td numeric>{bar.value.toLocaleString("id-ID")}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Details>
    </figure>
  );
}
