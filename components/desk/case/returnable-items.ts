import { type ReadyReason, reasonsFor } from "@/lib/domain/ready-reasons";
import type { OpenedCase } from "@/lib/features/desk/opened-case.queries";

/** One box of the form of return: `shown` to the clerk, `label` to the applicant; `before`: why it was asked again already. */
export type ReturnableItem = {
  value: string;
  shown: string;
  label: string;
  before: string;
  reasons: readonly ReadyReason[];
};

export function returnableItems({
  requirements,
  returnable,
  reasons,
}: Pick<OpenedCase, "requirements" | "returnable" | "reasons">): ReturnableItem[] {
  const readyFor = (requirement: string) => reasonsFor(reasons, { requirement, decision: "rejected" });
  return [
    ...requirements.map(({ key, label, state, reason }) => ({
      value: `requirement:${key}`,
      shown: label,
      label,
      before: state === "rejected" ? (reason ?? "") : "",
      reasons: readyFor(key),
    })),
    ...returnable.map(({ key, label }) => ({
      value: `answer:${key}`,
      shown: `Isian: ${label}`,
      label,
      before: "",
      reasons: readyFor(key),
    })),
  ];
}
