import type { Tone } from "@/components/ui/badge";
import { isClosed, type State } from "@/lib/domain/workflow";
import type { CaseRequirement } from "@/lib/features/desk/case.queries";

type Paper = Pick<CaseRequirement, "state" | "atOffice">;

const OPEN: Record<Paper["state"], [string, Tone]> = {
  missing: ["belum ada", "warning"],
  given: ["belum diputuskan", "info"],
  accepted: ["diterima", "success"],
  rejected: ["ditolak", "danger"],
  waived: ["tidak diwajibkan", "neutral"],
};

/** In a case that is over nothing waits any more. */
const CLOSED: Partial<typeof OPEN> = {
  missing: ["tidak ada", "neutral"],
  given: ["tidak diputuskan", "neutral"],
};

/** What stands beside a paper of a case as it is now, on the screen and on paper. */
export function requirementWords({ state, atOffice }: Paper, status: State["status"]): [string, Tone] {
  if (atOffice && state === "missing")
    return isClosed(status) ? ["tidak dibawa", "neutral"] : ["dibawa pemohon ke kantor", "info"];
  if (atOffice && state === "accepted") return ["diterima di loket", "success"];
  return (isClosed(status) ? CLOSED[state] : undefined) ?? OPEN[state];
}
