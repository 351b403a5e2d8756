import "server-only";
import { paperAddress } from "@/lib/domain/letters/paper-address";
import { signingRole } from "@/lib/domain/letters/signing-role";
import {
  isSettledByItself,
  type KnownLetter,
  type OwedState,
  owedState,
  type PapersOf,
  paperOwed,
} from "@/lib/domain/letters/substitutes";
import { targetOfColumns } from "@/lib/domain/letters/target";
import { ok } from "@/lib/domain/result";
import type { SopRole } from "@/lib/domain/roles";
import type { Definition, Event, State } from "@/lib/domain/workflow";
import { witaDate } from "@/lib/domain/working-time";
import type { Tx } from "@/lib/platform/db";
import { refused } from "@/lib/platform/refusal";
import { readHandAgain } from "./delivery-lines";
import { letterRefusals } from "./messages";
import { readOutdated } from "./outdated";

type Programme = {
  programmeId: string;
  serviceSlug: string;
  definition: Definition;
  state: State;
  history: readonly Event[];
};

type Known = { letters: KnownLetter[]; delivered: string[]; handAgain: string[]; speakers: string[] };

/** What the register and the lists of letters know of these programmes: five statements, however many they are. */
export async function readKnownPapers(on: Tx, programmeIds: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>(
    programmeIds.map((id) => [id, { letters: [], delivered: [], handAgain: [], speakers: [] }]),
  );
  if (programmeIds.length === 0) return known;
  const [letters, outdated, handed, again, speakers] = await Promise.all([
    on.letter.findMany({
      where: { programmeId: { in: [...programmeIds] }, state: { not: "superseded" } },
      orderBy: [{ numberedAt: "asc" }, { id: "asc" }],
      select: LETTER,
    }),
    readOutdated(on, { programmeIds }),
    on.programmeLetter.findMany({
      where: { programmeId: { in: [...programmeIds] }, applicationId: { not: null }, deliveredOn: { not: null } },
      select: { programmeId: true, applicationId: true },
    }),
    readHandAgain(on, programmeIds),
    on.programmeLine.findMany({
      where: { programmeId: { in: [...programmeIds] }, kind: "speaker" },
      select: { id: true, programmeId: true },
    }),
  ]);
  for (const { programmeId, ...letter } of letters)
    known.get(programmeId ?? "")?.letters.push({ ...letter, outdated: outdated.has(letter.id) });
  for (const { programmeId, applicationId } of handed) known.get(programmeId)?.delivered.push(applicationId ?? "");
  for (const [programmeId, addressees] of again) known.get(programmeId)?.handAgain.push(...addressees);
  for (const { id, programmeId } of speakers) known.get(programmeId)?.speakers.push(id);
  return known;
}

const LETTER = {
  id: true,
  programmeId: true,
  kind: true,
  applicationId: true,
  about: true,
  state: true,
  notReplaced: true,
  number: true,
  numberedAt: true,
  signedAt: true,
} as const;

export const NOTHING_KNOWN: Readonly<Known> = { letters: [], delivered: [], handAgain: [], speakers: [] };

/** What substitutes owe in one programme, and how it stands with each of it; nothing is read where nobody owes. */
export async function readOwed(on: Tx, programme: Programme, now: Date): Promise<OwedLine[]> {
  const { programmeId, state } = programme;
  if (state.owed.length === 0) return [];
  const [seats, known] = await Promise.all([
    on.seat.findMany({
      where: { programmeId, releasedAt: null },
      select: { applicationId: true, application: { select: { reference: true } } },
    }),
    readKnownPapers(on, [programmeId]),
  ]);
  const papers: PapersOf = {
    ...programme,
    ...(known.get(programmeId) ?? NOTHING_KNOWN),
    seated: seats.map((seat) => seat.applicationId),
  };
  const references = new Map(seats.map(({ applicationId, application }) => [applicationId, application.reference]));
  return state.owed.map((line) => {
    const standing = owedState(line, papers, witaDate(now));
    return { ...line, standing, next: standing === "due" ? nextOf(programme, line, references) : null };
  });
}

/** Where a line that is due goes on, and who numbers it there; `role` null: the officer. */
type Next = { href: string; role: SopRole | null };
export type OwedLine = State["owed"][number] & { standing: OwedState; next: Next | null };

function nextOf(
  { programmeId, serviceSlug, definition }: Programme,
  { kind: owed, applicationId }: State["owed"][number],
  references: ReadonlyMap<string, string>,
): Next {
  const kind = paperOwed(owed, serviceSlug);
  if (!kind) return { href: `/petugas/kegiatan/${programmeId}/surat#penyerahan`, role: null };
  const target = targetOfColumns(kind.subject, { programmeId, applicationId, about: "" });
  const href = paperAddress(kind.key, target, references.get(applicationId) ?? null);
  return { href, role: kind.signedBy ?? signingRole(definition, kind.record) };
}

/** What a step settles: what the portal knows to be done, and what was ticked; a tick does not stand for a missing paper. */
export async function settledWith(tx: Tx, programme: Programme, ticked: readonly string[], now: Date) {
  const owed = (await readOwed(tx, programme, now)).filter(({ settled }) => !settled);
  if (owed.some(({ id, standing }) => standing === "due" && ticked.includes(id)))
    return refused(letterRefusals, "owed_due");
  const done = owed.filter(({ standing }) => isSettledByItself(standing)).map(({ id }) => id);
  return ok([...new Set([...ticked, ...done])]);
}
