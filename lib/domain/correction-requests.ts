import type { AnswerChange, Event, EventType, ReturnedItem } from "./workflow";

/** asked: the applicant has not answered; asked_again: a later request names it as well. */
export type RequestState = "asked" | "answered" | "accepted" | "asked_again";

export type RequestItem = ReturnedItem & { state: RequestState; change: AnswerChange | null };

/** One time that a case was returned to its applicant; `no` counts from 1. */
export type CorrectionRequest = {
  no: number;
  at: Date;
  by: string;
  duty: string;
  dueOn: string;
  answeredAt: Date | null;
  items: RequestItem[];
};

type EventOf<T extends EventType> = Extract<Event, { type: T }>;

/** Every request of a case with what has become of each of its items, read from the history alone; the oldest first. */
export function correctionRequests(history: readonly Event[]): CorrectionRequest[] {
  const requests: CorrectionRequest[] = [];
  for (const event of history) {
    if (event.type === "returned") ask(requests, event);
    else if (event.type === "resubmitted") answer(requests.at(-1), event);
    else if (event.type === "requirement_decided" && event.decision !== "rejected")
      accept(requests, ({ kind, key }) => kind === "requirement" && key === event.requirement);
    else if (event.type === "duty_completed")
      accept(
        requests.filter(({ duty }) => duty === event.duty),
        () => true,
      );
  }
  return requests;
}

function ask(requests: CorrectionRequest[], { at, actor: by, duty, dueOn, items }: EventOf<"returned">): void {
  for (const { kind, key } of items)
    for (const item of requests.flatMap((request) => request.items))
      if (item.kind === kind && item.key === key && item.state !== "accepted") item.state = "asked_again";
  const asked = items.map(
    ({ kind, key, reason }): RequestItem => ({ kind, key, reason, state: "asked", change: null }),
  );
  requests.push({ no: requests.length + 1, at, by, duty, dueOn, answeredAt: null, items: asked });
}

function answer(request: CorrectionRequest | undefined, { at, changes = [] }: EventOf<"resubmitted">): void {
  if (!request) return;
  request.answeredAt = at;
  for (const item of request.items) {
    item.state = "answered";
    item.change = changes.find(({ key }) => key === item.key) ?? null;
  }
}

function accept(requests: CorrectionRequest[], concerns: (item: RequestItem) => boolean): void {
  for (const item of requests.flatMap((request) => request.items))
    if (item.state === "answered" && concerns(item)) item.state = "accepted";
}
