import type { TimeUsed } from "@/lib/domain/workflow";
import { formatDuration } from "@/lib/domain/working-time";

const PARTIES = [
  ["office", "di dinas", "bg-primary", "fill-primary"],
  ["applicant", "di Anda", "bg-warning", "fill-warning"],
  ["outside", null, "bg-line-strong", "fill-line-strong"],
] as const;

/** Working time so far, by who had it; the bar repeats what the words say. `outside`: what was waited for. */
export function TimeSplit({ used, outside }: { used: TimeUsed; outside: string }) {
  const whole = PARTIES.reduce((sum, [party]) => sum + used[party], 0);
  if (whole <= 0) return null;
  return (
    <div className="mt-3 max-w-read">
      <p className="text-small font-semibold">Waktu kerja sejauh ini</p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-1 h-2 w-full" aria-hidden="true">
        {PARTIES.map(([party, , , fill], index) => {
          const before = PARTIES.slice(0, index).reduce((sum, [other]) => sum + used[other], 0);
          return (
            <rect
              key={party}
              x={(100 * before) / whole}
              width={(100 * used[party]) / whole}
              height="4"
              className={fill}
            />
          );
        })}
      </svg>
      <ul className="mt-1 text-small">
        {PARTIES.filter(([party]) => used[party] > 0).map(([party, words, look]) => (
          <li key={party} className="flex items-baseline gap-2">
            <span className={`size-3 shrink-0 ${look}`} aria-hidden="true" />
            {`${formatDuration(used[party])} ${words ?? outside}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
