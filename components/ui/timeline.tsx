import type { ReactNode } from "react";
import { cx } from "./cx";

export type StepState = "done" | "now" | "next" | "plain";
export type TimelineStep = {
  key: string | number;
  no?: ReactNode;
  title: ReactNode;
  meta?: ReactNode;
  children?: ReactNode;
  state?: StepState;
};

/** A plain numbered line, top to bottom. States are said in words for those who do not see the line. */
export function Timeline({ steps, label }: { steps: TimelineStep[]; label?: string }) {
  return (
    <ol aria-label={label} className="list-none">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === "now" ? "step" : undefined}
          className="relative flex gap-4 pb-6 last:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={cx(
                "absolute top-8 bottom-0 left-4 -ml-px w-0.5",
                step.state === "done" ? "bg-primary" : "bg-line",
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={cx(
              "flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-small font-semibold tabular-nums",
              LOOK[step.state ?? "plain"],
            )}
          >
            {step.state === "done" ? <Tick /> : (step.no ?? index + 1)}
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <p className={cx(step.state === "next" ? "text-ink-soft" : "font-semibold")}>
              {step.title}
              {step.state && WORD[step.state] && <span className="sr-only"> ({WORD[step.state]})</span>}
            </p>
            {step.meta && <p className="text-small text-ink-soft">{step.meta}</p>}
            {step.children && <div className="mt-1">{step.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

const LOOK: Record<StepState, string> = {
  done: "border-primary bg-primary text-paper",
  now: "border-primary bg-paper text-primary ring-2 ring-primary",
  next: "border-line bg-paper text-ink-soft",
  plain: "border-line-strong bg-paper text-ink",
};

const WORD: Record<StepState, string> = { done: "sudah", now: "sedang berjalan", next: "berikutnya", plain: "" };

function Tick() {
  return (
    <svg
      viewBox="0 0 14 14"
      className="size-3.5 fill-none stroke-current stroke-2"
      focusable="false"
      aria-hidden="true"
    >
      <path d="m2 7.5 3.5 3.500L12 3.5" />
    </svg>
  );
}
