import { randomInt } from "node:crypto";
import type { EntryData, EntryKind } from "@/lib/domain/programmes";
import { witaDate } from "@/lib/domain/working-time";
import { addEntry, makeLetters, recordDelivery } from "@/lib/features/records/records.commands";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

/** What to write down when the portal says that a duty cannot end without it; false: that day has not come. */
export async function writeMissing(ctx: StaffContext, programmeId: string, code: string): Promise<boolean> {
  if (code === "record_missing") {
    // What belongs to another duty is refused, and what was written before a kill stands there twice.
    for (const [kind, data] of LINES()) await addEntry(ctx, { programmeId, kind, data });
    return true;
  }
  if (code === "letters_missing") {
    await makeLetters(ctx, { programmeId });
    return true;
  }
  if (code === "deliveries_missing") {
    const letters = await db().programmeLetter.findMany({ where: { programmeId }, select: { id: true } });
    const handed = { deliveredOn: today(), deliveredBy: "by_hand", deliveredTo: "", note: "" } as const;
    await recordDelivery(ctx, { programmeId, letterId: letters.map(({ id }) => id), ...handed });
    return true;
  }
  return false;
}

/** Every letter has a number of its own, as in the office's book. */
export function nextNumber() {
  return { number: `500.3/${randomInt(1_000_000_000)}/Diskop`, date: today() };
}

const LINES = (): [EntryKind, EntryData][] => [
  ["slot", { date: today(), hours: "09.00-12.00", activity: "Pameran", place: "" }],
  ["committee", { name: "Budi", post: "Ketua" }],
  ["speaker", { name: "Wati", from: "", topic: "Foto produk" }],
  ["survey", { point: "Listrik", ready: "ya", note: "" }],
];

function today() {
  return witaDate(new Date());
}
