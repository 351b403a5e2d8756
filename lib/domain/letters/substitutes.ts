import { recordIn } from "@/lib/domain/programmes/signed-record";
import { type Definition, dutiesIn, type Event, type State } from "@/lib/domain/workflow";
import type { LetterKind } from "./kind";
import { isOfService, LETTER_KINDS } from "./kinds";

/** A letter of the programme that was not superseded, as the register knows it. */
export type KnownLetter = {
  id: string;
  kind: string;
  applicationId: string | null;
  about: string;
  state: string;
  /** Voided, and no other comes instead: nobody is asked for it. */
  notReplaced: boolean;
  /** In force, and it says another day, hour or place than the programme does now (outdated.ts). */
  outdated: boolean;
  number: string;
  numberedAt: Date;
  signedAt: Date | null;
};

/** A programme with what the register and its list of letters know of it. */
export type PapersOf = {
  serviceSlug: string;
  definition: Definition;
  state: Pick<State, "done" | "listApproved" | "owed" | "rowTimes" | "firstDay" | "lastDay">;
  history: readonly Event[];
  /** Who sits there now. */
  seated: readonly string[];
  /** The earliest first. */
  letters: readonly KnownLetter[];
  /** Whose letter is recorded as handed over, or as tried. */
  delivered: readonly string[];
  /** Addressees to whom only an earlier letter was handed over than the one in force. */
  handAgain: readonly string[];
  /** The lines in which its speakers are written down now. */
  speakers: readonly string[];
};

/**
 * How it stands with a paper that a substitute owes. `covered`: a duty ahead sees to it for everybody, this SOP has no such paper,
 * or its number was voided and no other is needed; `left`: who it was for sits there no more; `late`: the first day has come, and it is of no use any more;
 * `unknown`: the portal has no such paper and believes whoever ticks it.
 */
export type OwedState = "covered" | "left" | "made" | "due" | "late" | "unknown";

/** Settled without a tick: there is nothing left to do. */
export function isSettledByItself(state: OwedState): boolean {
  return state === "covered" || state === "left" || state === "made";
}

/** Kinds that invite one participant each: what the duty signs that ends with them. */
const INVITATIONS = LETTER_KINDS.filter(
  ({ record, subject }) => record === "letters_signed" && subject === "participant",
);

/** The paper that gets a number for such a line; null: the portal has none, or it bears no number. */
export function paperOwed(owed: State["owed"][number]["kind"], serviceSlug: string): LetterKind | null {
  const candidates = owed === "letter" ? INVITATIONS : owed === "decree_addendum" ? AFTERWARDS : [];
  return candidates.find((kind) => isOfService(kind, serviceSlug)) ?? null;
}

/** Kinds that name everybody and are numbered once more without an approval. */
const AFTERWARDS = LETTER_KINDS.filter(({ lists, record, againByHand }) => lists && (record === null || againByHand));

/** `today`: "YYYY-MM-DD" in WITA. */
export function owedState(line: State["owed"][number], papers: PapersOf, today: string): OwedState {
  if (!papers.seated.includes(line.applicationId)) return "left";
  if (line.kind === "decree_addendum") return listedState(line.applicationId, papers);
  if (isAhead(papers, line.kind === "letter" ? "letters_signed" : "deliveries")) return "covered";
  if (line.kind === "letter" && !paperOwed("letter", papers.serviceSlug)) return "unknown";
  const isMade =
    line.kind === "letter" ? isInvited(line.applicationId, papers) : papers.delivered.includes(line.applicationId);
  if (isMade) return "made";
  if (isUninvited(line.applicationId, papers)) return "covered";
  return hasBegun(papers, today) ? "late" : "due";
}

function isInvited(applicationId: string, { letters, serviceSlug }: PapersOf): boolean {
  const key = paperOwed("letter", serviceSlug)?.key;
  return letters.some(
    (letter) => letter.state === "valid" && letter.applicationId === applicationId && letter.kind === key,
  );
}

/** The invitation was voided, and none comes instead: there is nothing to hand over either. */
function isUninvited(applicationId: string, { letters, serviceSlug }: PapersOf): boolean {
  const key = paperOwed("letter", serviceSlug)?.key;
  const newest = letters.findLast((letter) => letter.applicationId === applicationId && letter.kind === key);
  return newest?.notReplaced === true;
}

function listedState(applicationId: string, papers: PapersOf): OwedState {
  if (!papers.state.listApproved) return "covered";
  if (!paperOwed("decree_addendum", papers.serviceSlug)) return "unknown";
  return unlistedSubstitutes(papers).includes(applicationId) ? "due" : "made";
}

/**
 * Who sits there and took the seat after the newest paper that names everybody: one in force, or one that was voided with the
 * word that no other is needed.
 */
export function unlistedSubstitutes({ history, seated, letters, serviceSlug }: PapersOf): string[] {
  const lists = listsOf(serviceSlug);
  // What was made anyway, and voided once more, is asked for again.
  const isLeft = (letter: KnownLetter) =>
    letter.notReplaced && letters.findLast(({ kind }) => kind === letter.kind) === letter;
  const listed = letters.findLast(
    (letter) => (letter.state === "valid" || isLeft(letter)) && lists.includes(letter.kind),
  )?.numberedAt;
  const came = new Map(
    history.flatMap((event) => (event.type === "substituted" ? [[event.inApplicationId, event.at] as const] : [])),
  );
  return seated.filter((id) => {
    const at = came.get(id);
    return at !== undefined && !(listed && listed > at);
  });
}

function listsOf(serviceSlug: string): string[] {
  return LETTER_KINDS.filter((kind) => kind.lists && isOfService(kind, serviceSlug)).map(({ key }) => key);
}

/** The duty with this record has not ended yet, or there is none. */
export function isAhead({ definition, state }: PapersOf, record: string): boolean {
  const duty = dutiesIn(definition, "programme").find((placed) => recordIn(placed.row, placed) === record);
  return !state.done.some((done) => done.duty === duty?.id && done.undoneBySeq === null);
}

export function hasBegun({ state: { firstDay } }: Pick<PapersOf, "state">, today: string): boolean {
  return firstDay !== null && firstDay <= today;
}
