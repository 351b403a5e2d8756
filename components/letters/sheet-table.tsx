import { cx } from "@/components/ui/cx";
import type { SheetBlock } from "@/lib/domain/letters/sheet";

const ALIGN = { left: "text-left", center: "text-center", right: "text-right", justify: "text-left" } as const;

/** A table of a letter; on a phone it scrolls in a region that the keyboard reaches. */
export function SheetTable({ table }: { table: Extract<SheetBlock, { type: "table" }> }) {
  const { caption, columns, rows, footer, tall } = table;
  const name = caption || columns.map((column) => column.title).join(", ");
  return (
    <section
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="relative overflow-x-auto print:overflow-visible"
    >
      <table className="w-full border-collapse text-small">
        {caption && <caption className="pb-1 text-left font-semibold">{caption}</caption>}
        <thead>
          <tr>
            {columns.map((column, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one title
              <th key={place} scope="col" className="border border-line-strong px-2 py-1 align-bottom">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a letter never move, and two may be alike
            <tr key={place} className="break-inside-avoid">
              {row.map((cell, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one title
                  key={column}
                  className={cx(
                    "border border-line-strong px-2 align-top",
                    tall ? "py-4" : "py-1",
                    ALIGN[columns[column]?.align ?? "left"],
                  )}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr className="font-bold">
              <td colSpan={Math.max(1, columns.length - 1)} className="border border-line-strong px-2 py-1 text-right">
                {footer[0]}
              </td>
              <td className="border border-line-strong px-2 py-1 text-right">{footer[1]}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
