import type { ReactNode } from "react";

export type SummaryItem = {
  term: string;
  /** Nothing given is said in words, never left blank. */
  value: ReactNode;
  /** Said under the value. */
  note?: string | undefined;
  change?: { href: string; label?: string };
};

/** Facts as term and value; `change` adds "Ubah" and tells screen readers what. */
export function SummaryList({ items, empty = "Tidak diisi" }: { items: SummaryItem[]; empty?: string }) {
  return (
    <dl className="border-t border-line">
      {items.map((item) => (
        <div
          key={item.term}
          className="grid grid-cols-[1fr_auto] gap-x-4 border-b border-line py-2 sm:grid-cols-[minmax(8rem,1fr)_2fr_auto]"
        >
          <dt className="col-start-1 row-start-1 self-center text-ink-soft sm:self-start sm:py-1">{item.term}</dt>
          <dd className="col-span-2 row-start-2 min-w-0 whitespace-pre-line sm:col-span-1 sm:col-start-2 sm:row-start-1 sm:py-1">
            {isBlank(item.value) ? <span className="text-ink-soft">{empty}</span> : item.value}
            {item.note && <span className="block text-small text-ink-soft">{item.note}</span>}
          </dd>
          {item.change && (
            <dd className="no-print col-start-2 row-start-1 sm:col-start-3">
              <a
                href={item.change.href}
                className="inline-flex min-h-target min-w-target items-center justify-end sm:-my-2"
              >
                {item.change.label ?? "Ubah"}
                <span className="sr-only"> {item.term}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function isBlank(value: ReactNode): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
