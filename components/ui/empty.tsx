import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawing";

/** Says what will appear here and how it gets here; with a drawing where citizens meet it. */
export function Empty({ title, children, drawing }: { title: string; children?: ReactNode; drawing?: DrawingName }) {
  return (
    <div className="border-y border-line py-10">
      {drawing && <Drawing name={drawing} className="mb-3 size-16" />}
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-read text-ink-soft">{children}</div>}
    </div>
  );
}
