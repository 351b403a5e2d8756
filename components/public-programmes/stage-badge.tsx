import { Badge, type Tone } from "@/components/ui/badge";
import type { Stage } from "@/lib/domain/programmes";
import { publicStageWords } from "@/lib/domain/programmes/public-words";

const TONES: Record<Stage, Tone> = {
  draft: "neutral",
  announced: "info",
  open: "success",
  closed: "neutral",
  running: "info",
  finished: "neutral",
  cancelled: "danger",
};

export function PublicStageBadge({ programme }: { programme: { stage: Stage; seatsLeft: number; begun: boolean } }) {
  const full = programme.stage === "open" && programme.seatsLeft === 0;
  return <Badge tone={full ? "warning" : TONES[programme.stage]}>{publicStageWords(programme)}</Badge>;
}
