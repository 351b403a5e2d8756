import type { ReactNode } from "react";
import { cx } from "./cx";

/** Native disclosure: opens without JavaScript, is printed open by the browser when open. */
export function Details({
  summary,
  children,
  open,
  plain,
  shortcut,
  className,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** Without lines of its own, inside something that has them. */
  plain?: boolean;
  /** The key that opens it and leads into its first field. */
  shortcut?: string | undefined;
  className?: string;
}) {
  return (
    <details open={open} className={cx("group", !plain && "border-y border-line", className)}>
      <summary
        data-key={shortcut}
        className="flex min-h-target list-none items-center gap-2 py-2 font-semibold text-primary [&::-webkit-details-marker]:hidden"
      >
        <svg
          viewBox="0 0 12 12"
          className="size-3 shrink-0 fill-primary group-open:rotate-90"
          aria-hidden="true"
          focusable="false"
        >
          <path d="M3 0 11 6 3 12Z" />
        </svg>
        {summary}
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
