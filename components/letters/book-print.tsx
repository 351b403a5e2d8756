import { BackLink } from "@/components/layout/back-link";
import { LinkButton } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { PrintButton } from "@/components/ui/print-button";
import { Slashed } from "@/components/ui/slashed";
import type { FileCell, FileColumn } from "@/lib/domain/table-file";
import { formatDateTime } from "@/lib/domain/working-time";
import { writtenDay } from "@/lib/domain/written-day";

export type PaperSize = "f4" | "a4";

type Props = {
  /** `cut`: there are more rows than can be printed at once. */
  book: { title: string; columns: readonly FileColumn[]; rows: FileCell[][]; cut: boolean };
  paper: PaperSize;
  /** The book's own address, and what stands behind it for the same choice, with something more. */
  address: string;
  query: (more: Record<string, string>) => string;
  printedBy: string;
  now: Date;
};

const NAMES: Record<PaperSize, string> = { f4: "F4", a4: "A4" };
/** As large as lets no date and no number break. */
const PRINTED: Record<PaperSize, string> = { f4: "print:text-[8pt]", a4: "print:text-[7.2pt]" };

/** A book as it is bound: lying pages, every column on each of them, the heads again on every page. */
export function BookPrint({ book, paper, address, query, printedBy, now }: Props) {
  const { title, columns, rows, cut } = book;
  const other: PaperSize = paper === "f4" ? "a4" : "f4";
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <div className={paper === "f4" ? "book-f4" : "book-a4"}>
      <div className="no-print">
        <BackLink href={`${address}?${query({})}`}>Kembali ke buku</BackLink>
      </div>
      <h1 className="text-h1">{title}</h1>
      <p className="text-small">{`Dicetak ${formatDateTime(now)} oleh ${printedBy}; ${rows.length.toLocaleString("id-ID")} baris.`}</p>
      <div className="no-print my-4 flex flex-wrap items-center gap-3">
        <PrintButton />
        <LinkButton variant="secondary" href={`${address}/cetak?${query({ kertas: other })}`}>
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
        <table
          className={cx(
            "w-full min-w-[76rem] table-fixed border-collapse text-left text-small print:min-w-0 print:leading-tight",
            PRINTED[paper],
          )}
        >
          <colgroup>
            {columns.map(({ header, share }) => (
              <col key={header} style={{ width: `${(share / all) * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ header }) => (
                <th key={header} scope="col" className="border border-line-strong px-2 py-1 align-bottom print:px-1">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.slice(0, 2).join(" ")}>
                {columns.map(({ header, kind }, place) => (
                  <td key={header} className="border border-line px-2 py-1 align-top wrap-anywhere print:px-1">
                    {kind === "date" ? (
                      writtenDay(String(row[place] ?? ""))
                    ) : (
                      <Slashed text={String(row[place] ?? "")} />
                    )}
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
