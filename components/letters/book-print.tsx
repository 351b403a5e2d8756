import { BackLink } from "@/components/layout/back-link";
import { LinkButton } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { FileCell, FileColumn } from "@/lib/domain/table-file";
import { formatDateTime } from "@/lib/domain/working-time";
import { writtenDay } from "@/lib/domain/written-day";

export type PaperSize = "f4" | "a4";

type Props = {
  title: string;
  columns: readonly FileColumn[];
  rows: FileCell[][];
  /** There are more than can be printed at once. */
  cut: boolean;
  paper: PaperSize;
  /** The address of the same book on the other paper, and of the book itself. */
  addressOf: (paper: PaperSize) => string;
  back: string;
  printedBy: string;
  now: Date;
};

const NAMES: Record<PaperSize, string> = { f4: "F4", a4: "A4" };

/** A book as it is bound: lying pages, every column on each of them, the heads again on every page. */
export function BookPrint({ title, columns, rows, cut, paper, addressOf, back, printedBy, now }: Props) {
  const other: PaperSize = paper === "f4" ? "a4" : "f4";
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <div className={paper === "f4" ? "book-f4" : "book-a4"}>
      <div className="no-print">
        <BackLink href={back}>Kembali ke buku</BackLink>
      </div>
      <h1 className="text-h1">{title}</h1>
      <p className="text-small">{`Dicetak ${formatDateTime(now)} oleh ${printedBy}; ${rows.length.toLocaleString("id-ID")} baris.`}</p>
      <div className="no-print my-4 flex flex-wrap items-center gap-3">
        <PrintButton />
        <LinkButton variant="secondary" href={addressOf(other)}>
          {`Pakai kertas ${NAMES[other]}`}
        </LinkButton>
        <span className="text-small text-ink-soft">{`Kertas ${NAMES[paper]}, posisi rebah.`}</span>
      </div>
      {cut && (
        <p className="no-print font-semibold text-danger">
          Buku ini terlalu panjang untuk dicetak sekaligus. Persempit dengan pencarian, atau unduh XLSX.
        </p>
      )}
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="relative overflow-x-auto print:overflow-visible"
      >
        <table className="w-full min-w-[60rem] table-fixed border-collapse text-left text-small">
          <colgroup>
            {columns.map(({ header, share }) => (
              <col key={header} style={{ width: `${(share / all) * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ header }) => (
                <th key={header} scope="col" className="border border-line-strong px-2 py-1 align-bottom">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.slice(0, 2).join(" ")}>
                {columns.map(({ header, kind }, place) => (
                  <td key={header} className="border border-line px-2 py-1 align-top wrap-anywhere">
                    {kind === "date" ? writtenDay(String(row[place] ?? "")) : row[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && <p className="mt-2">Belum ada surat untuk pilihan ini.</p>}
    </div>
  );
}
