import type { ReactNode } from "react";
import { cx } from "./cx";
import { ProgressBar } from "./progress-bar";
import type { StepState } from "./timeline";

export type StripStep = {
  key: string;
  no: number;
  /** Which part of the row, where a row has two: each has a time and a doer of its own. */
  part?: string;
  title: string;
  /** The whole wording, where the title is a short name. */
  wording?: string;
  actor: string;
  state: StepState;
  /** Time used against standard, in the same unit. */
  used?: { value: number; max: number; label: string };
  /** The time that a step may take which has not begun. */
  standard?: string;
  note?: ReactNode;
};

/** The SOP on top of a case: one segment a row, the actor beneath, time used as a thin bar. */
export function StepStrip({ steps, label }: { steps: StripStep[]; label: string }) {
  return (
    <ol aria-label={label} className="grid list-none grid-cols-1 border-y border-line sm:auto-cols-fr sm:grid-flow-col">
      {steps.map((step) => (
        <li
          key={step.key}
          aria-current={step.state === "now" ? "step" : undefined}
          className={cx(
            "min-w-0 border-line px-3 py-2 not-first:border-t sm:not-first:border-t-0 sm:not-first:border-l",
            step.state === "now" && "bg-primary-wash",
          )}
        >
          <p
            title={step.wording ?? step.title}
            className={cx("text-small", step.state === "next" ? "text-ink-soft" : "font-semibold")}
          >
            {step.no}. {step.title}
          </p>
          <p className="text-small text-ink-soft">
            {[step.part, step.actor, WORD[step.state], step.standard && `waktu ${step.standard}`]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {step.used && (
            <>
              <ProgressBar value={step.used.value} max={step.used.max} label={step.used.label} className="mt-1" />
              <p className="mt-0.5 text-small text-ink-soft tabular-nums" aria-hidden="true">
                {step.used.label}
              </p>
            </>
          )}
          {step.note && <div className="text-small">{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}

const WORD: Record<StepState, string> = { done: "selesai", now: "sekarang", next: "nanti", plain: "" };
