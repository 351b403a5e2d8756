import { Badge, type Tone } from "@/components/ui/badge";
import { STAGE_WORDS, type Stage } from "@/lib/domain/programmes";

export function StageBadge({ stage }: { stage: Stage }) {
  return <Badge tone={TONE[stage]}>{STAGE_WORDS[stage]}</Badge>;
}

const TONE: Record<Stage, Tone> = {
  draft: "neutral",
  announced: "neutral",
  open: "info",
  closed: "warning",
  running: "info",
  finished: "success",
  cancelled: "danger",
};
