import type { ReactNode } from "react";
import { cx } from "./cx";

export type StepState = "done" | "now" | "next" | "plain";
export type TimelineStep = {
  key: string | number;
  no?: string | number;
  title: ReactNode;
  meta?: ReactNode;
  children?: ReactNode;
  state?: StepState;
};

/**
 * A plain numbered line, top to bottom. States are said in words for those who do not see the line; line and number
 * are drawn by the style sheet (.timeline), because the page that strangers open most carries a whole SOP of them.
 */
export function Timeline({ steps, label }: { steps: TimelineStep[]; label?: string }) {
  return (
    <ol aria-label={label} className="timeline">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === "now" ? "step" : undefined}
          data-no={step.state === "done" ? "✓" : (step.no ?? index + 1)}
          data-state={step.state}
        >
          <p className={cx(step.state === "next" ? "text-ink-soft" : "font-semibold")}>
            {step.title}
            {step.state && WORD[step.state] && <span className="sr-only">{` (${WORD[step.state]})`}</span>}
          </p>
          {step.meta && <p className="text-small text-ink-soft">{step.meta}</p>}
          {step.children && <p className="mt-1">{step.children}</p>}
        </li>
      ))}
    </ol>
  );
}

const WORD: Record<StepState, string> = { done: "sudah", now: "sedang berjalan", next: "berikutnya", plain: "" };
