import { cx } from "./cx";

/** Keeps the place of `rows` lines, so that nothing jumps when they arrive. */
export function Skeleton({
  rows = 3,
  label = "Memuat…",
  className,
}: {
  rows?: number;
  label?: string;
  className?: string;
}) {
  return (
    <div role="status" className={className}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: identical grey lines have no other name and never move
          key={index}
          aria-hidden="true"
          className={cx("mb-3 h-target rounded-control bg-wash", index === rows - 1 && "w-2/3")}
        />
      ))}
    </div>
  );
}
