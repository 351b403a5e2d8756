import { recordIn } from "@/lib/domain/programmes/signed-record";
import type { SopRole } from "@/lib/domain/roles";
import { type Definition, dutiesIn, type State } from "@/lib/domain/workflow";
import type { LetterKind } from "./kind";
import { signingRole } from "./signing-role";

type Programme = { definition: Definition; state: Pick<State, "done"> };

/** Who gives a letter its number: the duty that approves it, or whoever signs it on its own page. */
export type NumberingWay = { by: "duty" } | { by: "signer"; role: SopRole; approved: boolean };

/** `approved`: its duty has ended, so that a number on its own page is for what came later. */
export function numberingWay(kind: LetterKind, programme: Programme | null): NumberingWay {
  const role = kind.signedBy ?? signingRole(programme?.definition ?? null, kind.record);
  if (kind.record === null) return { by: "signer", role, approved: false };
  if (!kind.againByHand || !programme) return { by: "duty" };
  const duties = dutiesIn(programme.definition, "programme");
  const approving = duties.find((duty) => recordIn(duty.row, duty) === kind.record);
  // A version in which nobody approves it leaves its number to whoever signs.
  if (!approving) return { by: "signer", role, approved: false };
  const approved = programme.state.done.some(({ duty, undoneBySeq }) => duty === approving.id && undoneBySeq === null);
  return approved ? { by: "signer", role, approved } : { by: "duty" };
}
