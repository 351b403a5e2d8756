import { CHECK_PART, PAPERS_PART } from "@/lib/domain/form-parts";
import type { Step, WalkState } from "@/lib/domain/forms/walk";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";

export type WalkStep = Step & { state: WalkState };

/** The papers a service asks for and the draft does not have yet. */
export function missingPapers(requirements: readonly RequirementEntry[], draft: DraftView): RequirementEntry[] {
  return requirements.filter(
    ({ kind, required, key }) =>
      kind === "document" &&
      required &&
      !draft.documents.some(({ requirementKey, superseded }) => requirementKey === key && !superseded),
  );
}

/** How every stop stands; the papers are there when all that must be are, and what was checked is never ticked off. */
export function walkSteps(
  steps: readonly Step[],
  requirements: readonly RequirementEntry[],
  draft: DraftView | null,
): WalkStep[] {
  if (!draft) return steps.map(({ key, title }) => ({ key, title, state: "open" }));
  const papers: WalkState = missingPapers(requirements, draft).length === 0 ? "done" : "open";
  return draft.steps.map(({ key, title, state }) => ({
    key,
    title,
    state: key === PAPERS_PART ? papers : key === CHECK_PART ? "open" : state,
  }));
}
