/** Decisions on a requirement that need a reason, and so have ready sentences of the office. */
export const REASONED_DECISIONS = ["rejected", "waived"] as const;
export type ReasonedDecision = (typeof REASONED_DECISIONS)[number];

export const REASONED_DECISION_NAMES: Readonly<Record<ReasonedDecision, string>> = {
  rejected: "Minta ganti",
  waived: "Tidak diwajibkan",
};

export type ReadyReason = { id: string; requirement: string; decision: ReasonedDecision; sentence: string };

/** Those of this requirement first, then those of every requirement; in the order of the office. */
export function reasonsFor<R extends ReadyReason>(
  reasons: readonly R[],
  wanted: { requirement: string; decision: ReasonedDecision },
): R[] {
  const fitting = reasons.filter(({ decision }) => decision === wanted.decision);
  return [
    ...fitting.filter(({ requirement }) => requirement === wanted.requirement),
    ...fitting.filter(({ requirement }) => requirement === ""),
  ];
}

/** What the applicant reads: the ready sentence, and what the clerk adds to it. */
export function spokenReason(ready: string | undefined, own: string | undefined): string {
  return [ready, own]
    .map((part) => part?.trim() ?? "")
    .filter((part) => part !== "")
    .join(" ");
}
