import type { ReactNode } from "react";
import { cx } from "./cx";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

/** The word says it; the mark before it only helps the eye. */
export function Badge({
  tone = "neutral",
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1.5 rounded-control border bg-paper max-w-full px-2 text-small sm:whitespace-nowrap text-ink",
        EDGE[tone],
        className,
      )}
    >
      <svg viewBox="0 0 10 10" className={cx("size-2.5 shrink-0", FILL[tone])} aria-hidden="true" focusable="false">
        {SHAPE[tone]}
      </svg>
      {children}
    </span>
  );
}

const EDGE: Record<Tone, string> = {
  neutral: "border-line",
  info: "border-info",
  success: "border-success",
  warning: "border-warning bg-warning-wash",
  danger: "border-danger",
};

const FILL: Record<Tone, string> = {
  neutral: "fill-line-strong",
  info: "fill-info",
  success: "fill-success",
  warning: "fill-warning",
  danger: "fill-danger",
};

// Different shapes, so that the tone is told without colour as well.
const SHAPE: Record<Tone, ReactNode> = {
  neutral: <circle cx="5" cy="5" r="3" />,
  info: <circle cx="5" cy="5" r="4.5" />,
  success: <path d="M1 5.2 4 8.2 9 2.2 10 3.4 4 10 0 6.2Z" />,
  warning: <path d="M5 0.5 10 9.500H0Z" />,
  danger: <path d="M0.5 0.500h9v9h-9Z" />,
};
