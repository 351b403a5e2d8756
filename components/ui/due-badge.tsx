import { dueWords } from "@/lib/domain/due-words";
import { Badge, type Tone } from "./badge";

/** When a duty is due, in words. `now` is given, so that one page has one now. */
export function DueBadge({ dueAt, now }: { dueAt: Date | null; now: Date }) {
  if (!dueAt) return <span className="text-ink-soft">tanpa tenggat</span>;
  const words = dueWords(dueAt, now);
  return (
    <time dateTime={dueAt.toISOString()}>
      <Badge tone={TONE[words.state]}>{words.text}</Badge>
    </time>
  );
}

const TONE: Record<"far" | "soon" | "late", Tone> = { far: "neutral", soon: "warning", late: "danger" };
