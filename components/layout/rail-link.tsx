"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** `count`: 12, or "1.000+"; `shortcut`: the key that leads here. */
export type RailItem = { href: string; label: string; count?: number | string; shortcut?: string };

/** Knows by the address whether it is the present page. */
export function RailLink({ href, label, count, shortcut }: RailItem) {
  const path = usePathname();
  const current = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      data-key={shortcut}
      data-key-name={shortcut && label}
      aria-current={current ? "page" : undefined}
      className="flex min-h-target items-center justify-between gap-3 border-l-4 border-transparent px-3 py-1 text-ink no-underline hover:bg-paper aria-[current=page]:border-primary aria-[current=page]:bg-paper aria-[current=page]:font-semibold"
    >
      <span>{label}</span>
      {count !== undefined && <span className="text-small text-ink-soft tabular-nums">{count}</span>}
    </Link>
  );
}
