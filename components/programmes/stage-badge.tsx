import { Badge, type Tone } from "@/components/ui/badge";
import { type ProgrammeType, type Stage, stageWords } from "@/lib/domain/programmes";

export function StageBadge({ stage, type }: { stage: Stage; type: ProgrammeType }) {
  return <Badge tone={TONE[stage]}>{stageWords(stage, type)}</Badge>;
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
