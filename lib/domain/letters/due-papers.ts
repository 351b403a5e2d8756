import { recordIn } from "@/lib/domain/programmes/signed-record";
import type { SopRole } from "@/lib/domain/roles";
import { dutiesIn } from "@/lib/domain/workflow";
import type { LetterKind } from "./kind";
import { isOfService, LETTER_KINDS } from "./kinds";
import { numberingWay } from "./numbering-way";
import { hasBegun, type KnownLetter, type PapersOf, paperOwed, unlistedSubstitutes } from "./substitutes";

type About = { applicationId: string | null; about: string };
/** Papers of one kind that are due and have no number in force, and whose turn it is to give it on their own page. */
export type DuePaper = {
  kind: LetterKind;
  role: SopRole;
  targets: About[];
  /** Each of them had a number that was voided. */
  voided: boolean;
  /** Each of them is in force and says another day, hour or place than the programme does now. */
  outdated: boolean;
  /** Somebody took a seat after it was numbered. */
  substitute: boolean;
};

type Running = PapersOf & { openOutcomes: number };

const WHOLE: About = { applicationId: null, about: "" };

/**
 * What a programme that runs waits for in the register: nothing in the queue asks for it. A number that the duty ahead
 * will give is not among them. `today`: "YYYY-MM-DD" in WITA.
 */
export function duePapers(papers: Running, today: string): DuePaper[] {
  return LETTER_KINDS.filter((kind) => kind.series !== null && isOfService(kind, papers.serviceSlug)).flatMap(
    (kind) => {
      const asked = targetsOf(kind, papers, today).map((target) => {
        const newest = newestOf(kind, target, papers);
        return { target, newest, way: numberingWay(kind, papers, newest) };
      });
      const due = asked.flatMap(({ target, newest, way }) => (way.by === "signer" ? [{ target, newest, way }] : []));
      const [first] = due;
      if (!first) return [];
      const voided = due.every(({ newest }) => newest?.state === "void");
      const outdated = due.every(({ newest }) => newest?.outdated === true);
      const substitute = kind.lists === true && !voided && !outdated;
      return [{ kind, role: first.way.role, targets: due.map(({ target }) => target), voided, outdated, substitute }];
    },
  );
}

function targetsOf(kind: LetterKind, papers: Running, today: string): About[] {
  const { record, dueAfter, subject } = kind;
  // On the first day an invitation comes too late.
  if (record === "letters_signed" && hasBegun(papers, today)) return [];
  const isDone = (target: About) => isSettled(newestOf(kind, target, papers), papers, today);
  if (record !== null && subject === "participant")
    return papers.seated.map((applicationId) => ({ applicationId, about: "" })).filter((target) => !isDone(target));
  const isRenewed = kind === paperOwed("decree_addendum", papers.serviceSlug);
  if (isRenewed && papers.state.listApproved && unlistedSubstitutes(papers).length > 0) return [WHOLE];
  // An addendum that names nobody cannot be made; what somebody gets by the outcome is asked for by itself.
  if ((isRenewed && record === null) || kind.outcomes) return [];
  if (dueAfter) return isDue(dueAfter, papers) && !isDone(WHOLE) ? [WHOLE] : [];
  return unsettledOf(kind, papers, today);
}

/** Outcomes stand in whatever is made of who attended. */
function isDue(records: readonly string[], { definition, state, openOutcomes }: Running): boolean {
  const row = dutiesIn(definition, "programme").find((duty) => records.includes(recordIn(duty.row, duty) ?? ""))?.row;
  const hasEnded = row !== undefined && state.rowTimes[row.no]?.endedAt != null;
  return hasEnded && (openOutcomes === 0 || !records.includes("attendance"));
}

/** Their number was voided, or they say another day, hour or place. */
function unsettledOf(kind: LetterKind, papers: Running, today: string): About[] {
  const all = papers.letters.filter((letter) => letter.kind === kind.key && !hasLeft(kind, letter, papers));
  return all.filter((letter) => newestOf(kind, letter, papers) === letter && !isSettled(letter, papers, today));
}

/** A speaker who was taken off the list is invited no more. */
function hasLeft({ subject }: LetterKind, { about }: About, { speakers }: Running): boolean {
  return subject === "speaker" && !speakers.includes(about);
}

/** In force with what is true now, or voided with the word that no other is needed. What is over is announced to nobody. */
function isSettled(newest: KnownLetter | null, { state: { lastDay } }: Running, today: string): boolean {
  if (newest === null) return false;
  const isOver = lastDay !== null && lastDay < today;
  return newest.state === "valid" ? !newest.outdated || isOver : newest.notReplaced;
}

function newestOf(kind: LetterKind, { applicationId, about }: About, { letters }: Running) {
  return (
    letters.findLast(
      (letter) => letter.kind === kind.key && letter.applicationId === applicationId && letter.about === about,
    ) ?? null
  );
}
