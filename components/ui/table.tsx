import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./cx";

/**
 * One line a row. On narrow screens the table scrolls sideways in a region
 * that the keyboard reaches; from 1280 px its head stays in sight.
 */
export function Table({
  caption,
  captionHidden,
  stacked,
  children,
  className,
}: {
  caption: string;
  captionHidden?: boolean;
  /** On a phone a row becomes a block of lines, instead of a table that scrolls sideways. */
  stacked?: boolean;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      // relative: what is hidden for the eye inside would else stand outside the region and widen the page
      className={cx(
        "relative",
        stacked ? "table-stacked md:max-xl:overflow-x-auto" : "max-xl:overflow-x-auto",
        className,
      )}
    >
      <table className="w-full border-collapse text-left">
        <caption id={id} className={captionHidden ? "sr-only" : "pb-2 text-left font-semibold"}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="sticky top-0 z-10 bg-wash text-small">
      <tr>{children}</tr>
    </thead>
  );
}

/**
 * Where a row is stacked: `label` names the cell, `inline` keeps it on the line of the one before. `date`: a day as short
 * words, which stays on one line on paper as well, where other cells break rather than leave the sheet.
 */
type CellProps = { numeric?: boolean; nowrap?: boolean; date?: boolean; label?: string; inline?: boolean };

export function Th({
  numeric,
  nowrap,
  className,
  scope = "col",
  ...rest
}: ComponentProps<"th"> & Omit<CellProps, "label" | "inline" | "date">) {
  return (
    <th
      scope={scope}
      className={cx(
        "border-b-2 border-line-strong px-3 py-2 align-bottom font-semibold",
        numeric && "text-right",
        nowrap && "whitespace-nowrap",
        className,
      )}
      {...rest}
    />
  );
}

/** What a row is about, in its first cell; `strong` keeps the weight of the row, as in a foot. */
export function RowTh({ strong, children }: { strong?: boolean; children: ReactNode }) {
  return (
    <th scope="row" className={cx("border-b border-line px-3 py-2 text-left align-top", !strong && "font-normal")}>
      {children}
    </th>
  );
}

export function Td({ numeric, nowrap, date, label, inline, className, ...rest }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      data-label={label}
      data-inline={inline || undefined}
      className={cx(
        "border-b border-line px-3 py-2 align-top",
        numeric && "text-right",
        nowrap || numeric || date ? "whitespace-nowrap" : "min-w-24 wrap-anywhere",
        date && "print-whole",
        className,
      )}
      {...rest}
    />
  );
}

/** A body row; `current` marks the one being worked on. */
export function Tr({ current, className, ...rest }: ComponentProps<"tr"> & { current?: boolean }) {
  return (
    <tr
      aria-current={current || undefined}
      className={cx("hover:bg-wash", current && "bg-primary-wash", className)}
      {...rest}
    />
  );
}
