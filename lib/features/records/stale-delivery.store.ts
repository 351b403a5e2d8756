import "server-only";
import { ADDRESSEE } from "@/lib/cases/letters/delivery-lines";
import { deliveryWords, type HandedOver } from "@/lib/domain/programmes/deliveries";
import type { Tx } from "@/lib/platform/db";
import { staleEdit } from "@/lib/platform/edit-version";
import type { RecordDelivery } from "./records.schema";
import { shownDeliveries } from "./shown-deliveries.messages";

const LETTER_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

type Shown = HandedOver & { id: string; addressee: string };

/** Two officers with one list open: the later hears which of the letters they ticked is recorded otherwise by now. */
export async function staleDelivery(tx: Tx, input: RecordDelivery) {
  const { version, programmeId, letterId, deliveredOn, deliveredBy, deliveredTo, note } = input;
  if (version === undefined) return null;
  // The others on the page are asked for, too, so that the version that is handed back is of all of them.
  const ids = [...letterId, ...(version.match(LETTER_ID) ?? [])];
  const letters = await tx.$queryRaw<Shown[]>`
    SELECT l.id, ${ADDRESSEE} AS addressee, l.delivered_on::text AS "deliveredOn", l.delivered_by AS "deliveredBy",
      l.delivered_to AS "deliveredTo", l.note
    FROM programme_letter l WHERE l.programme_id = ${programmeId}::uuid AND l.id = ANY(${ids}::uuid[]) ORDER BY addressee, l.id`;
  const now = shownDeliveries(letters);
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
