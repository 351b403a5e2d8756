import { Badge, type Tone } from "@/components/ui/badge";
import { INCOMING_STAGE_NAMES, type IncomingStage } from "@/lib/domain/incoming-letters/incoming-letter";

const TONES: Record<IncomingStage, Tone> = {
  waiting: "warning",
  late: "danger",
  open: "info",
  done: "success",
  filed: "neutral",
  void: "danger",
};

/** What a letter that came in waits for. */
export function StageMark({ stage }: { stage: IncomingStage }) {
  return <Badge tone={TONES[stage]}>{INCOMING_STAGE_NAMES[stage]}</Badge>;
}
