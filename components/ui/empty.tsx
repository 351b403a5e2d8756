import type { ReactNode } from "react";

/** Says what will appear here and how it gets here. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-y border-line py-10">
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-read text-ink-soft">{children}</div>}
    </div>
  );
}
