import type { ReactNode } from "react";

export function BackLink({ href, children = "Kembali" }: { href: string; children?: ReactNode }) {
  return (
    <a href={href} className="no-print inline-flex min-h-target items-center gap-2 pr-2">
      <svg
        viewBox="0 0 10 10"
        className="size-2.5 shrink-0 fill-none stroke-current stroke-2"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M7 1 3 5l4 4" />
      </svg>
      {children}
    </a>
  );
}
