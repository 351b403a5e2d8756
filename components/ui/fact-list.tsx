import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

/** `note`: said under the value; `change`: where it is changed. */
export type Fact = { term: string; value: ReactNode; note?: string | undefined; change?: string | undefined };

/** Facts in a narrow column: the term above its value, so that no word or number is broken. `wide`: in several. */
export function FactList({ facts, wide }: { facts: Fact[]; wide?: boolean | undefined }) {
  return (
    <dl className={cx("mt-1 sm:columns-2 sm:gap-x-6", wide ? "lg:columns-3" : "lg:columns-1")}>
      {facts.map((fact) => (
        <div key={fact.term} className="relative break-inside-avoid border-t border-line py-1">
          <dt className={cx("text-small text-ink-soft", fact.change && "pr-12")}>{fact.term}</dt>
          <dd className="whitespace-pre-line">
            {fact.value || <span className="text-ink-soft">Belum diisi</span>}
            {fact.note && <span className="block text-small text-ink-soft">{fact.note}</span>}
          </dd>
          {fact.change && (
            <dd className="no-print absolute top-1 right-0 text-small">
              <Link prefetch={false} href={fact.change}>
                Ubah<span className="sr-only"> {fact.term}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
