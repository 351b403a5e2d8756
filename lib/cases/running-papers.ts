import "server-only";
import { type DuePaper, duePapers } from "@/lib/domain/letters/due-papers";
import { dueWords, handAgainWords, handOverWords, scanWords } from "@/lib/domain/letters/due-words";
import { paperAddress } from "@/lib/domain/letters/paper-address";
import { hasBegun, isAhead, owedState, type PapersOf, paperOwed } from "@/lib/domain/letters/substitutes";
import { targetOfColumns } from "@/lib/domain/letters/target";
import type { DutyRole } from "@/lib/domain/roles";
import { programmeRoles, type State } from "@/lib/domain/workflow";

type Seated = { applicationId: string; name: string; reference: string };
type Line = { words: string; href: string; roles: readonly DutyRole[] };

/** A programme that runs, as the register knows it. */
export type RunningPapers = Omit<PapersOf, "state" | "seated"> & {
  programmeId: string;
  state: State;
  people: readonly Seated[];
  openOutcomes: number;
};

/** What its papers wait for that no duty asks for: a number, and what comes after it for a substitute. */
export function linesOfPapers({ people, ...programme }: RunningPapers, today: string): Line[] {
  const papers = { ...programme, seated: people.map(({ applicationId }) => applicationId) };
  const persons = new Map(people.map((person) => [person.applicationId, person]));
  const due = duePapers(papers, today);
  return [
    ...due.map((one) => ({ ...placeOf(one, programme.programmeId, persons), roles: [one.role] })),
    ...officerLines(papers, persons, due, today),
    ...againLines(papers, today),
  ];
}

/** After the step that hands letters over; until then it asks by itself. On the first day it is of no use any more. */
function againLines(papers: PapersOf & { programmeId: string }, today: string): Line[] {
  const { officer } = programmeRoles(papers.definition);
  if (!officer || papers.handAgain.length === 0 || isAhead(papers, "deliveries") || hasBegun(papers, today)) return [];
  const href = `/petugas/kegiatan/${papers.programmeId}/surat#penyerahan`;
  return [{ words: handAgainWords(papers.handAgain), href, roles: [officer] }];
}

type Persons = ReadonlyMap<string, Seated>;

/** One: its own page. Several: the list in which each has its page. */
function placeOf(due: DuePaper, programmeId: string, persons: Persons): { words: string; href: string } {
  const { kind, targets } = due;
  const [only] = targets;
  const person = persons.get(only?.applicationId ?? "") ?? null;
  const words = dueWords(due, person?.name ?? null);
  if (!only || targets.length > 1) return { words, href: `/petugas/kegiatan/${programmeId}/surat#naskah-${kind.key}` };
  const target = targetOfColumns(kind.subject, { programmeId, ...only });
  return { words, href: paperAddress(kind.key, target, person?.reference ?? null) };
}

/** Numbered is not handed over, and not signed: until the step ends that settles it, whoever runs the programme sees to it. */
function officerLines(
  papers: PapersOf & { programmeId: string },
  persons: Persons,
  due: readonly DuePaper[],
  today: string,
): Line[] {
  const { officer } = programmeRoles(papers.definition);
  if (!officer) return [];
  const open = papers.state.owed.filter((line) => !line.settled);
  const at = (line: (typeof open)[number]) => owedState(line, papers, today);
  const invitation = paperOwed("letter", papers.serviceSlug);
  const handed = open.flatMap((line) => {
    const person = persons.get(line.applicationId);
    const isInvited = papers.letters.some(
      (letter) =>
        letter.kind === invitation?.key && letter.applicationId === line.applicationId && letter.state === "valid",
    );
    if (line.kind !== "delivery" || !person || !isInvited || at(line) !== "due") return [];
    const href = `/petugas/kegiatan/${papers.programmeId}/surat#penyerahan`;
    return [{ words: handOverWords(person.name), href, roles: [officer] }];
  });
  const list = paperOwed("decree_addendum", papers.serviceSlug);
  const isListed = open.some((line) => line.kind === "decree_addendum" && at(line) === "made");
  const unsigned = papers.letters.findLast(({ kind, state }) => kind === list?.key && state === "valid");
  if (!list || !isListed || !unsigned || unsigned.signedAt || due.some(({ kind }) => kind === list)) return handed;
  return [...handed, { words: scanWords(list), href: `/petugas/surat/${unsigned.id}`, roles: [officer] }];
}
