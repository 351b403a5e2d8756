import "server-only";
import { deliveryWords } from "@/lib/domain/programmes/deliveries";
import type { Tx } from "@/lib/platform/db";
import { isoDay } from "@/lib/platform/db/day";
import { staleEdit } from "@/lib/platform/edit-version";
import type { RecordDelivery } from "./records.schema";
import { shownDeliveries } from "./shown-deliveries.messages";

const LETTER_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Two officers with one list open: the later hears which of the letters they ticked is recorded otherwise by now. */
export async function staleDelivery(tx: Tx, input: RecordDelivery) {
  const { version, programmeId, letterId, deliveredOn, deliveredBy, deliveredTo, note } = input;
  if (version === undefined) return null;
  // The others on the page are asked for, too, so that the version that is handed back is of all of them.
  const letters = await tx.programmeLetter.findMany({
    where: { programmeId, id: { in: [...letterId, ...(version.match(LETTER_ID) ?? [])] } },
    orderBy: [{ addressee: "asc" }, { id: "asc" }],
    select: { id: true, addressee: true, deliveredOn: true, deliveredBy: true, deliveredTo: true, note: true },
  });
  const now = shownDeliveries(letters.map((letter) => ({ ...letter, deliveredOn: isoDay(letter.deliveredOn) })));
  const ticked = letters.filter(({ id }) => letterId.includes(id));
  const wanted = ticked.map(({ id, addressee }) => {
    const to = deliveredBy === "failed" ? null : deliveredTo || addressee;
    return [id, deliveryWords({ deliveredOn, deliveredBy, deliveredTo: to, note })];
  });
  const stale = staleEdit<string>({
    version,
    now,
    wanted: { ...now, ...Object.fromEntries(wanted) },
    labels: Object.fromEntries(ticked.map(({ id, addressee }) => [id, `surat ${addressee}`])),
    say: (_id, text) => text || "belum dicatat",
    words: { by: "orang lain", press: "catat" },
  });
  return stale && { ...stale, values: { version: stale.values.version ?? "" } };
}
