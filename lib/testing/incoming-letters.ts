import { randomUUID } from "node:crypto";
import { enterIncoming } from "@/lib/features/incoming-letters/incoming-letters.commands";
import type { EnterIncoming } from "@/lib/features/incoming-letters/incoming-letters.schema";
import type { StaffContext } from "@/lib/platform/context";

export const INCOMING: Omit<EnterIncoming, "requestId"> = {
  sender: "Dinas Perdagangan Kabupaten Lombok Barat",
  theirNumber: "500.2/118/DISDAG/2026",
  theirDate: "2026-11-20",
  subject: "Undangan rapat pasar rakyat",
  receivedOn: "2026-11-23",
  urgency: "biasa",
  security: "B",
};

/** A letter in the agenda book, entered by somebody who may; says its id. */
export async function givenIncoming(clerk: StaffContext, changes: Partial<EnterIncoming> = {}): Promise<string> {
  const entered = await enterIncoming(clerk, { requestId: randomUUID(), ...INCOMING, ...changes });
  if (!entered.ok) throw new Error(entered.code);
  return entered.value.letterId;
}
