import type { FlowShape, FlowSymbol, SopFlowChart } from "@/lib/domain/sop-sheet/flow";
import { type FlowHead, type FlowLine, heightOf, middleOf, type RowDrawing } from "@/lib/domain/sop-sheet/geometry";
import { describeRow } from "@/lib/domain/sop-sheet/words";

/** As wide as a column must be at least for its symbol and the words beside it. */
const COLUMN_WIDTH = 72;
/** On an upright sheet the words of the row need the rest. */
const PRINTED_WIDTH = 46;

/**
 * The doers' part of one row, drawn. It fills its cell however high the words beside it make the row: symbols hang from
 * the top, lines that go on reach the foot. Widths are shares of the cell, so that all rows meet.
 */
export function SopDrawing({ flow, no, drawing }: { flow: SopFlowChart; no: number; drawing: RowDrawing | undefined }) {
  const row = flow.rows.find((item) => item.no === no);
  if (!row || !drawing) return null;
  const height = heightOf(row.lines);
  const share = (x: number) => `${(x / flow.columns.length) * 100}%`;
  return (
    <>
      <div className="print:hidden" style={{ height, width: flow.columns.length * COLUMN_WIDTH }} />
      <div className="hidden print:block" style={{ height, width: flow.columns.length * PRINTED_WIDTH }} />
      <svg
        role="img"
        aria-label={describeRow(flow, no)}
        className="absolute inset-0 size-full fill-none stroke-ink overflow-visible text-[9px] [stroke-width:1.2]"
      >
        {flow.columns.slice(1).map((column, index) => (
          <line
            key={column.role}
            x1={share(index + 1)}
            x2={share(index + 1)}
            y1="0"
            y2="100%"
            className="stroke-line"
          />
        ))}
        {drawing.lines.map((line) => (
          <Line key={JSON.stringify(line)} line={line} share={share} />
        ))}
        {row.symbols.map((symbol) => (
          <Mark key={symbol.key} symbol={symbol} x={share(symbol.column + 0.5)} />
        ))}
        {drawing.heads.map((head) => (
          <svg key={JSON.stringify(head)} x={share(head.x)} overflow="visible" aria-hidden="true">
            <path d={headAt(head)} className="fill-ink stroke-none" />
          </svg>
        ))}
        {drawing.words.map(({ x, y, side, word }) => (
          <svg key={`${word} ${x} ${y}`} x={share(x)} overflow="visible" aria-hidden="true">
            <text {...WORD_AT[side](y)} className="fill-ink stroke-none">
              {word}
            </text>
          </svg>
        ))}
      </svg>
    </>
  );
}

function Line({ line, share }: { line: FlowLine; share: (x: number) => string }) {
  return line.kind === "across" ? (
    <line x1={share(line.x1)} x2={share(line.x2)} y1={line.y} y2={line.y} />
  ) : (
    <line x1={share(line.x)} x2={share(line.x)} y1={line.y1} y2={line.y2 ?? "100%"} />
  );
}

const SHAPES: Record<FlowShape, string> = {
  capsule: "M-11-9H11A9 9 0 0 1 11 9H-11A9 9 0 0 1-11-9Z",
  rectangle: "M-18-14H18V14H-18Z",
  diamond: "M0-14 19 0 0 14-19 0Z",
};

function Mark({ symbol, x }: { symbol: FlowSymbol; x: string }) {
  const y = middleOf(symbol);
  return (
    <svg x={x} overflow="visible" aria-hidden="true">
      <path d={SHAPES[symbol.shape]} transform={`translate(0 ${y})`} className="fill-paper" />
      <text y={y + 3} textAnchor="middle" className="fill-ink stroke-none">
        {symbol.label}
      </text>
    </svg>
  );
}

/** Half as wide as a symbol at the height where the arrow comes in. */
const SIDE = 18;

function headAt({ y, from }: FlowHead): string {
  if (from === "above") return `M0 ${y}l-4-7h8Z`;
  return from === "left" ? `M${-SIDE} ${y}l-7-4v8Z` : `M${SIDE} ${y}l7-4v8Z`;
}

/** Under the slope of its diamond, where neither arrow runs. */
const WORD_AT = {
  below: (y: number) => ({ x: -4, y: y + 22, textAnchor: "end" as const }),
  left: (y: number) => ({ x: -9, y: y + 15, textAnchor: "end" as const }),
  right: (y: number) => ({ x: 9, y: y + 15 }),
};
