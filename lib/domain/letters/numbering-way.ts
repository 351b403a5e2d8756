import { recordIn } from "@/lib/domain/programmes/signed-record";
import type { SopRole } from "@/lib/domain/roles";
import { type Definition, dutiesIn, type State } from "@/lib/domain/workflow";
import type { LetterKind } from "./kind";
import { signingRole } from "./signing-role";

type Programme = { definition: Definition; state: Pick<State, "done"> };

/**
 * Who gives a letter its number: the duty that approves it, or whoever signs it on its own page. `approved`: its duty has
 * ended, so that a number on its own page is for what, or who, came later; `voided`: for what was approved and lost this number,
 * `unreplaced` with the word that no other is needed; `outdated`: what is in force and says another day, hour or place.
 */
export type NumberingWay =
  | { by: "duty" }
  | { by: "signer"; role: SopRole; approved: boolean; voided: string | null; unreplaced?: true; outdated?: string };

/** The newest letter about the same thing. */
export type NewestLetter = { state: string; number: string; notReplaced?: boolean; outdated?: boolean };

/** `newest` null: nothing about it was ever numbered; absent: of many things at once, so that nobody asks. */
export function numberingWay(
  kind: LetterKind,
  programme: Programme | null,
  newest?: NewestLetter | null,
): NumberingWay {
  const role = kind.signedBy ?? signingRole(programme?.definition ?? null, kind.record);
  const outdated = newest?.state === "valid" && newest.outdated === true && { outdated: newest.number };
  if (kind.record === null) return { by: "signer", role, approved: false, voided: null, ...outdated };
  const voided = newest?.state === "void" ? newest.number : null;
  // The approval numbers the letters of all who sit there then; who has none took the seat afterwards.
  const cameLater = kind.subject === "participant" && newest === null;
  if (!(kind.againByHand || voided || outdated || cameLater) || !programme) return { by: "duty" };
  const duties = dutiesIn(programme.definition, "programme");
  const approving = duties.find((duty) => recordIn(duty.row, duty) === kind.record);
  // A version in which nobody approves it leaves its number to whoever signs.
  if (!approving) return { by: "signer", role, approved: false, voided: null };
  const approved = programme.state.done.some(({ duty, undoneBySeq }) => duty === approving.id && undoneBySeq === null);
  const unreplaced = newest?.notReplaced === true && { unreplaced: true as const };
  return approved ? { by: "signer", role, approved, voided, ...unreplaced, ...outdated } : { by: "duty" };
}

/**
 * The same for all letters of a kind at once. `outdated`: the number of one of them that says another day, hour or place; those
 * that a duty numbered are then renewed by whoever signs.
 */
export function wayOfAll(kind: LetterKind, programme: Programme | null, outdated: string | undefined): NumberingWay {
  const way = numberingWay(kind, programme);
  if (way.by === "signer" || outdated === undefined) return way;
  return numberingWay(kind, programme, { state: "valid", number: outdated, outdated: true });
}
