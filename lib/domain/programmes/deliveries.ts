import { ownValue } from "../own-value";
import { formatShortDate } from "../working-time";

/** How a letter of a class reaches its addressee; the last: not at all. */
export const DELIVERIES = ["by_hand", "whatsapp", "mail", "post", "failed"] as const;
type DeliveryWay = (typeof DELIVERIES)[number];

export const DELIVERY_WAYS: Readonly<Record<DeliveryWay, string>> = {
  by_hand: "Diserahkan langsung",
  whatsapp: "WhatsApp",
  mail: "E-mail",
  post: "Pos",
  failed: "Tidak sampai",
};

/** As it is recorded; `deliveredOn`: "2026-11-23", null while nothing is. */
export type HandedOver = {
  deliveredOn: string | null;
  deliveredBy: string | null;
  deliveredTo: string | null;
  note: string;
};

/** How a letter was delivered, in one line; "" while nothing is recorded. */
export function deliveryWords({ deliveredOn, deliveredBy, deliveredTo, note }: HandedOver): string {
  if (!deliveredOn || !deliveredBy) return "";
  const words = [ownValue(DELIVERY_WAYS, deliveredBy) ?? deliveredBy, formatShortDate(deliveredOn)];
  return [...words, ...(deliveredTo ? [`kepada ${deliveredTo}`] : []), ...(note ? [note] : [])].join(", ");
}
