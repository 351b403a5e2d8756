"use client";

import type { ReactNode } from "react";
import { cx } from "../ui/cx";

export type FieldProps = {
  name: string;
  label: string;
  /** One sentence under the label. */
  hint?: ReactNode;
  /** Fields are asked because they are needed; the others say so. */
  optional?: boolean;
  /** Value to begin with; what the server returns wins. */
  defaultValue?: string;
  error?: string;
};

type Frame = { id: string; label: string; hint?: ReactNode; optional?: boolean; error?: string; children: ReactNode };

/** Label above, hint under it, error above the input; ids tie them together. */
export function Field({ id, label, hint, optional, error, children }: Frame) {
  return (
    <div className={frameClass(error)}>
      <label htmlFor={id} className="block font-semibold">
        {label} {optional && <Optional />}
      </label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div className="mt-1.5">{children}</div>
    </div>
  );
}

/** Several inputs under one question. The group itself takes the summary's link. */
export function FieldGroup({ id, label, hint, optional, error, children }: Frame) {
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={describedBy(id, hint, error)} className={frameClass(error)}>
      <legend className="float-left w-full font-semibold">
        {label} {optional && <Optional />}
      </legend>
      <div className="clear-both">
        <Hint id={id} hint={hint} />
        <FieldError id={id} error={error} />
        <div className="mt-1.5">{children}</div>
      </div>
    </fieldset>
  );
}

export function describedBy(id: string, hint: ReactNode, error?: string): string | undefined {
  return [hint ? `${id}-petunjuk` : "", error ? `${id}-salah` : ""].filter(Boolean).join(" ") || undefined;
}

export const INPUT =
  "block min-h-target w-full rounded-control border-2 bg-paper px-3 py-2 text-base text-ink placeholder:text-ink-soft";

export function inputClass(error?: string, className?: string): string {
  return cx(INPUT, error ? "border-danger" : "border-line-strong", className);
}

function frameClass(error?: string) {
  return cx("mt-6 min-w-0 max-w-read first:mt-0", error && "border-l-4 border-danger pl-4");
}

function Optional() {
  return <span className="font-normal text-ink-soft">(boleh dikosongkan)</span>;
}

function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <div id={`${id}-petunjuk`} className="text-small text-ink-soft">
      {hint}
    </div>
  );
}

/** Its place is kept for screen readers: what is wrong is spoken when it appears. */
function FieldError({ id, error }: { id: string; error?: string }) {
  return (
    <p id={`${id}-salah`} aria-live="polite" className="font-semibold text-danger">
      {error && (
        <>
          <span className="sr-only">Perlu diperbaiki: </span>
          {error}
        </>
      )}
    </p>
  );
}
