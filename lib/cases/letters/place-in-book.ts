import "server-only";
import type { LetterSeries } from "@/lib/domain/letters/kind";
import { MOST_INSERTED } from "@/lib/domain/letters/outside";
import { atField, type Worded } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { letterRefusals } from "./messages";
import { takeSerials } from "./numbers";

/** The serial behind which an inserted number stands ("005" gives "005.01"), and why; an exception. */
export type Insertion = { after: number; reason: string };
/** `inserted`: 0, or its place behind the serial. */
export type PlaceInBook = { serial: number; inserted: number };
type Refusal = Worded<"letter_no_serial" | "letter_serial_full"> & { errors: Record<string, string> };
type Book = { series: LetterSeries; year: number };

/** The first of the next `count` serials, or the next place behind one that is taken; the book is held. */
export async function placeInBook(
  tx: Tx,
  { series, year }: Book,
  { count, after }: { count: number; after: number | undefined },
): Promise<Result<PlaceInBook, Refusal>> {
  if (after === undefined) return ok({ serial: await takeSerials(tx, { series, year, count }), inserted: 0 });
  const book = await tx.numberSeries.findUnique({ where: { series_year: { series, year } }, select: { last: true } });
  if (after > (book?.last ?? 0)) return atField("after", refused(letterRefusals, "letter_no_serial"));
  const last = await tx.letter.aggregate({ where: { series, year, serial: after }, _max: { inserted: true } });
  const inserted = (last._max.inserted ?? 0) + 1;
  return inserted > MOST_INSERTED
    ? atField("after", refused(letterRefusals, "letter_serial_full"))
    : ok({ serial: after, inserted });
}
