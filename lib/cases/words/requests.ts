import "server-only";
import { type CorrectionRequest, correctionRequests, type RequestItem } from "@/lib/domain/correction-requests";
import type { Event } from "@/lib/domain/workflow";
import { cameBackAt } from "@/lib/domain/workflow/came-back";

export type ListedRequest = Pick<CorrectionRequest, "no" | "at" | "dueOn" | "answeredAt"> & {
  items: (RequestItem & { label: string })[];
};

export type ToldRequests = {
  /** What was asked of the applicant, and what became of it. */
  requests: ListedRequest[];
  /** The applicant has answered, and nobody has done anything since. */
  cameBack: boolean;
};

type Names = { requirements: Map<string, string>; answerLabel: (key: string) => string };

/** What was asked of the applicant in the words of the office. */
export function describeRequests(history: readonly Event[], { requirements, answerLabel }: Names): ToldRequests {
  const requests = correctionRequests(history).map(({ no, at, dueOn, answeredAt, items }) => {
    const labelled = items.map(({ kind, key, reason, state, change }) => {
      const label = kind === "answer" ? answerLabel(key) : (requirements.get(key) ?? key);
      return { kind, key, reason, state, change, label };
    });
    return { no, at, dueOn, answeredAt, items: labelled };
  });
  return { requests, cameBack: cameBackAt(history) !== null };
}
