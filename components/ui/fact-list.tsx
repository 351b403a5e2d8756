import type { ReactNode } from "react";
import { cx } from "./cx";

/** `note`: said under the value. */
export type Fact = { term: string; value: ReactNode; note?: string | undefined };

/** Facts in a narrow column: the term above its value, so that no word or number is broken. `wide`: in several. */
export function FactList({ facts, wide }: { facts: Fact[]; wide?: boolean | undefined }) {
  return (
    <dl className={cx("mt-1 sm:columns-2 sm:gap-x-6", wide ? "lg:columns-3" : "lg:columns-1")}>
      {facts.map((fact) => (
        <div key={fact.term} className="break-inside-avoid border-t border-line py-1">
          <dt className="text-small text-ink-soft">{fact.term}</dt>
          <dd className="whitespace-pre-line">
            {fact.value || <span className="text-ink-soft">Belum diisi</span>}
            {fact.note && <span className="block text-small text-ink-soft">{fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
