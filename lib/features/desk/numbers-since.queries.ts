import "server-only";
import { kindsNumberedBy } from "@/lib/domain/letters/kinds";
import type { RecordKind } from "@/lib/domain/programmes";
import type { VisibleProgramme } from "@/lib/features/programmes/visible-programme.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

/** A number that an ended duty wrote down and that is not in force any more; `now` null: none took its place. */
export type NumberSince = { was: string; now: string | null };

type Programme = Pick<VisibleProgramme, "serviceSlug"> & { programmeId: string };
type Row = {
  kind: string;
  number: string;
  series: string;
  year: number;
  serial: number;
  inserted: number;
  state: string;
  applicationId: string | null;
  about: string;
};

/** What became of the numbers that a duty gave: its record says the first ones for ever, the register those in force. */
export async function listNumbersSince(
  _ctx: StaffContext,
  { programmeId, serviceSlug }: Programme,
  records: readonly { kind: RecordKind; written: Readonly<Record<string, unknown>> }[],
): Promise<Map<RecordKind, NumberSince[]>> {
  const numbered = records.flatMap(({ kind, written }) => {
    const kinds = kindsNumberedBy(kind, serviceSlug).map(({ key }) => key);
    return typeof written.number === "string" && kinds.length > 0 ? [{ kind, kinds, number: written.number }] : [];
  });
  if (numbered.length === 0) return new Map();
  const letters: Row[] = await db().letter.findMany({
    where: { programmeId, kind: { in: numbered.flatMap(({ kinds }) => kinds) } },
    orderBy: [{ numberedAt: "asc" }, { id: "asc" }],
    select: {
      kind: true,
      number: true,
      series: true,
      year: true,
      serial: true,
      inserted: true,
      state: true,
      applicationId: true,
      about: true,
    },
  });
  return new Map(
    numbered.map(({ kind, kinds, number }) => [
      kind,
      sinceOf(
        number,
        letters.filter((letter) => kinds.includes(letter.kind)),
      ),
    ]),
  );
}

/** `number`: one, or the first and the last of a run ("… s.d. …"). */
function sinceOf(number: string, letters: readonly Row[]): NumberSince[] {
  const [first, last] = number.split(" s.d. ").map((end) => letters.find((letter) => letter.number === end));
  if (!first) return [];
  const end = last ?? first;
  const named = letters.filter(
    (letter) => isOfSameBook(letter, first) && place(letter) >= place(first) && place(letter) <= place(end),
  );
  return named.flatMap((letter) => {
    if (letter.state === "valid") return [];
    const newest = letters.findLast((other) => isAboutTheSame(other, letter));
    return [{ was: letter.number, now: newest?.state === "valid" ? newest.number : null }];
  });
}

const place = ({ serial, inserted }: Row) => serial * 1000 + inserted;
const isOfSameBook = (one: Row, other: Row) => one.series === other.series && one.year === other.year;
const isAboutTheSame = (one: Row, other: Row) =>
  one.kind === other.kind && one.applicationId === other.applicationId && one.about === other.about;
