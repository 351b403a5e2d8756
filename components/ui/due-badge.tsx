import type { Calendar } from "@/lib/domain/working-time";
import { formatDateTime, formatRelativeDue } from "@/lib/domain/working-time";
import { Badge, type Tone } from "./badge";

const SOON_MS = 24 * 3_600_000;

/** When a duty is due, in words. `now` and the calendar are given: one page has one now. */
export function DueBadge({ dueAt, now, calendar }: { dueAt: Date | null; now: Date; calendar: Calendar }) {
  if (!dueAt) return <span className="text-ink-soft">tanpa tenggat</span>;
  return (
    <time dateTime={dueAt.toISOString()} title={formatDateTime(dueAt)}>
      <Badge tone={toneOf(dueAt.getTime() - now.getTime())}>{formatRelativeDue(dueAt, now, calendar)}</Badge>
    </time>
  );
}

function toneOf(left: number): Tone {
  if (left < 0) return "danger";
  return left < SOON_MS ? "warning" : "neutral";
}
