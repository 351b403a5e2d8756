import { deliveryWords, type HandedOver } from "@/lib/domain/programmes/deliveries";

/** What the list of letters says of each of them. */
export function shownDeliveries(letters: readonly (HandedOver & { id: string })[]): Record<string, string> {
  return Object.fromEntries(letters.map(({ id, ...delivery }) => [id, deliveryWords(delivery)]));
}
