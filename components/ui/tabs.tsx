import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type Tab = { href: string; label: string; count?: ReactNode; current?: boolean };

/** Tabs that are links: each has its own address and works without JavaScript. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="no-print border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-4">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "flex min-h-target items-center gap-2 border-b-4 px-1 no-underline",
                tab.current ? "border-primary font-semibold text-ink" : "border-transparent hover:border-line",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-small text-ink-soft tabular-nums">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
