import { cx } from "./cx";

/** A thin bar. `value` over `max` may exceed it (time used against standard): then it is full and red. */
export function ProgressBar({
  value,
  max,
  label,
  className,
}: {
  value: number;
  max: number;
  label: string;
  className?: string;
}) {
  const share = max > 0 ? Math.max(0, Math.min(1, value / max)) : 0;
  const over = value > max;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className={cx("block h-1 w-full", className)}
    >
      <rect width="100" height="4" className="fill-line" />
      <rect width={share * 100} height="4" className={over ? "fill-danger" : "fill-primary"} />
    </svg>
  );
}
