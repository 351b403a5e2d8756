import { APPLICATION_STATUS_WORDS } from "@/lib/domain/status-words";
import type { ApplicationStatus } from "@/lib/domain/workflow/state";
import { Badge, type Tone } from "./badge";

export function StatusBadge({ status }: { status: ApplicationStatus }) {
  return <Badge tone={TONE[status]}>{APPLICATION_STATUS_WORDS[status]}</Badge>;
}

const TONE: Record<ApplicationStatus, Tone> = {
  draft: "neutral",
  submitted: "info",
  in_verification: "info",
  needs_correction: "warning",
  waiting_programme: "neutral",
  in_progress: "info",
  completed: "success",
  rejected: "danger",
  withdrawn: "neutral",
};
