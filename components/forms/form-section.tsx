import type { ReactNode } from "react";
import { FocusHeading } from "./focus-heading";

/** One page of a form, with the page's only H1. `part`: which it is, so that another one is told as another. */
export function FormSection({
  part,
  title,
  intro,
  children,
}: {
  part?: string;
  title: string;
  intro?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="max-w-read">
      <h1 tabIndex={-1} className="text-h1">
        {title}
      </h1>
      {part && <FocusHeading part={part} />}
      {intro && <div className="mt-2">{intro}</div>}
      <div className="mt-6">{children}</div>
    </div>
  );
}

/** Fields that belong together, under a smaller heading. */
export function FieldSet({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="mt-10 min-w-0 border-t border-line pt-6 first:mt-0 first:border-t-0 first:pt-0">
      <legend className="float-left w-full pb-2 text-h2 font-bold">{title}</legend>
      <div className="clear-both">
        {hint && <p className="mb-4 max-w-read text-ink-soft">{hint}</p>}
        {children}
      </div>
    </fieldset>
  );
}

export function FormActions({ children }: { children: ReactNode }) {
  return <div className="no-print mt-8 flex flex-wrap items-center gap-3">{children}</div>;
}
