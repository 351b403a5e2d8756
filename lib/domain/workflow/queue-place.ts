/** Where a duty stands in the queue, before its due date is asked: an answered correction first, what waits for the applicant last. */
export const QUEUE_PLACES = { cameBack: 0, usual: 1, waits: 2 } as const;
export type QueuePlace = (typeof QUEUE_PLACES)[keyof typeof QUEUE_PLACES];

export function queuePlace({ waits, cameBack }: { waits: boolean; cameBack: boolean }): QueuePlace {
  if (waits) return QUEUE_PLACES.waits;
  return cameBack ? QUEUE_PLACES.cameBack : QUEUE_PLACES.usual;
}
