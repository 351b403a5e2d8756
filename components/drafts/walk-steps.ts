import { CHECK_PART, PAPERS_PART } from "@/lib/domain/form-parts";
import type { Step, WalkState } from "@/lib/domain/forms/walk";
import { type HandedIn, handedIn } from "@/lib/domain/handed-in";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { DraftView } from "@/lib/features/drafts/drafts.queries";

export type WalkStep = Step & { state: WalkState };

/** What the draft has of the papers a service asks for, what is brought to the office, and what is missing. */
export function papersOf(requirements: readonly RequirementEntry[], draft: DraftView): HandedIn {
  const papers = requirements.filter(({ kind }) => kind === "document");
  const files = draft.documents.flatMap(({ requirementKey, superseded }) =>
    superseded || !requirementKey ? [] : [requirementKey],
  );
  return handedIn(papers, { files, facts: [], atOffice: draft.atOffice });
}

/** How every stop stands; the papers are there when all that must be are, and what was checked is never ticked off. */
export function walkSteps(
  steps: readonly Step[],
  requirements: readonly RequirementEntry[],
  draft: DraftView | null,
): WalkStep[] {
  if (!draft) return steps.map(({ key, title }) => ({ key, title, state: "open" }));
  const papers: WalkState = papersOf(requirements, draft).missing.length === 0 ? "done" : "open";
  return draft.steps.map(({ key, title, state }) => ({
    key,
    title,
    state: key === PAPERS_PART ? papers : key === CHECK_PART ? "open" : state,
  }));
}
