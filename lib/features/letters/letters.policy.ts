import type { LetterKind } from "@/lib/domain/letters/kind";
import type { NumberingWay } from "@/lib/domain/letters/numbering-way";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import { isSopRole, type Role } from "@/lib/domain/roles";

type Staff = { roles: readonly Role[] };

/** Whoever signs numbers what no duty of a SOP does: number and signature belong together [usulan]. */
export function canNumber({ roles }: Staff, { series }: LetterKind, way: NumberingWay): boolean {
  return series !== null && way.by === "signer" && roles.includes(way.role);
}

/** A certificate is a person's own: whoever approved the letter signs it, and nobody for them [usulan]. */
export function canSignElectronically({ id }: { id: string }, { numberedBy }: { numberedBy: string }): boolean {
  return id === numberedBy;
}

/** Whoever works in a SOP has its letters put together; who only reads gets what was. */
export function canBundle({ roles }: Staff): boolean {
  return roles.some(isSopRole);
}

/** A letter that was made outside the portal is entered by those who take letters in and out [usulan]. */
export function canEnterOutside({ roles }: Staff): boolean {
  return roles.includes("pelaksana") || canKeepRegister({ roles });
}
