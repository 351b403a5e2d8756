import type { Role } from "../roles";

/**
 * How a draft becomes a version [usulan, after PermenPAN-RB 35/2012: written, checked, signed by the head]: whoever may
 * write it submits it, another one reviews it, the Kadis approves it, a third person.
 */
export const DRAFT_STAGES = ["editing", "submitted", "reviewed", "published", "discarded"] as const;
export type DraftStage = (typeof DRAFT_STAGES)[number];

export const DRAFT_PRESSES = ["submit", "take_back", "review", "return", "approve", "discard"] as const;
export type DraftPress = (typeof DRAFT_PRESSES)[number];

export const SOP_EDITORS = ["jafung", "kabid", "sekretaris", "admin"] as const satisfies readonly Role[];
export const SOP_REVIEWERS = ["kabid", "sekretaris"] as const satisfies readonly Role[];
export const SOP_APPROVERS = ["kadis"] as const satisfies readonly Role[];

/** What was pressed, the earliest first; "begin" opens it. */
export type DraftStep = { press: DraftPress | "begin"; by: string };

/** Where it stands, and who brought it there in this round: whoever sends it back begins another. */
export function foldDraft(steps: readonly DraftStep[]): DraftState {
  let state: DraftState = { stage: "editing", submittedBy: null, reviewedBy: null };
  for (const { press, by } of steps) {
    if (press === "begin") continue;
    const stage = stageAfter(press);
    if (stage === "editing") state = { stage, submittedBy: null, reviewedBy: null };
    else if (press === "submit") state = { stage, submittedBy: by, reviewedBy: null };
    else state = { ...state, stage, ...(press === "review" && { reviewedBy: by }) };
  }
  return state;
}

export type DraftState = { stage: DraftStage; submittedBy: string | null; reviewedBy: string | null };
type Staff = { id: string; roles: readonly Role[] };

/** "own": they had a hand in it; another person must look. */
export type DraftRefusal = "stage" | "role" | "own";

const RULES: Record<DraftPress, { from: readonly DraftStage[]; to: DraftStage }> = {
  submit: { from: ["editing"], to: "submitted" },
  take_back: { from: ["submitted", "reviewed"], to: "editing" },
  review: { from: ["submitted"], to: "reviewed" },
  return: { from: ["submitted", "reviewed"], to: "editing" },
  approve: { from: ["reviewed"], to: "published" },
  discard: { from: ["editing"], to: "discarded" },
};

export function stageAfter(press: DraftPress): DraftStage {
  return RULES[press].to;
}

/** Why somebody may not; null: they may. The same answers the button and the server. */
export function refusalOf(press: DraftPress, state: DraftState, actor: Staff): DraftRefusal | null {
  if (!RULES[press].from.includes(state.stage)) return "stage";
  if (!rolesFor(press, state.stage).some((role) => actor.roles.includes(role))) return "role";
  if (press === "review" || press === "approve")
    return [state.submittedBy, state.reviewedBy].includes(actor.id) ? "own" : null;
  // Whoever put it forward takes it back; to send it back is said to another.
  if (press === "return") return state.submittedBy === actor.id ? "own" : null;
  if (press === "take_back") return state.submittedBy === actor.id ? null : "role";
  return null;
}

export function canEditDraft(state: DraftState, actor: Pick<Staff, "roles">): boolean {
  return state.stage === "editing" && canWriteSop(actor);
}

export function canWriteSop({ roles }: Pick<Staff, "roles">): boolean {
  return SOP_EDITORS.some((role) => roles.includes(role));
}

/** Who is to press next; nobody once it has ended. */
export function nextPresser(stage: DraftStage): { press: DraftPress; roles: readonly Role[] } | null {
  if (stage === "editing") return { press: "submit", roles: SOP_EDITORS };
  if (stage === "submitted") return { press: "review", roles: SOP_REVIEWERS };
  return stage === "reviewed" ? { press: "approve", roles: SOP_APPROVERS } : null;
}

function rolesFor(press: DraftPress, stage: DraftStage): readonly Role[] {
  if (press === "approve") return SOP_APPROVERS;
  if (press === "review") return SOP_REVIEWERS;
  // Whoever is asked to agree may also say no.
  if (press === "return") return stage === "submitted" ? [...SOP_REVIEWERS, ...SOP_APPROVERS] : SOP_APPROVERS;
  return SOP_EDITORS;
}

/** Whether it is this person's press that it waits for. Who may write is many: it stays with whoever began it or put it forward. */
export function waitsForPerson(
  { state, lastHolder }: { state: DraftState; lastHolder: string },
  person: Staff,
): boolean {
  const next = nextPresser(state.stage);
  if (!next || refusalOf(next.press, state, person) !== null) return false;
  return next.press !== "submit" || lastHolder === person.id;
}
