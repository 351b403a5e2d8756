import type { ReactNode } from "react";

/** One short form on an otherwise quiet page. */
export function NarrowPage({ title, intro, children }: { title: string; intro?: ReactNode; children?: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-[26rem] py-8 md:py-14">
      <h1 className="text-h1">{title}</h1>
      {intro && <div className="mt-2 text-ink-soft">{intro}</div>}
      {children}
    </div>
  );
}
