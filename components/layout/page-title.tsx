import type { ReactNode } from "react";

/** The one H1 of a page, with what stands beside it. */
export function PageTitle({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-h1">{title}</h1>
        {lead && <div className="mt-2 max-w-read text-large text-ink-soft">{lead}</div>}
      </div>
      {children && <div className="no-print flex flex-wrap gap-3">{children}</div>}
    </div>
  );
}
