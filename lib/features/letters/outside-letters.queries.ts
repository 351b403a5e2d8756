import "server-only";
import { Handling, natureWords } from "@/lib/domain/letters/handling";
import { OUTSIDE_KIND } from "@/lib/domain/letters/outside";
import { canKeepRegister } from "@/lib/domain/letters/register-keepers";
import type { LetterState } from "@/lib/domain/letters/states";
import { canReadLetters } from "@/lib/features/desk/letter-access.policy";
import { visibleLetters } from "@/lib/features/desk/letter-access.queries";
import { canScanLetters } from "@/lib/features/documents/documents.policy";
import { type ListedDocument, listLetterScans } from "@/lib/features/documents/documents.queries";
import type { StaffContext } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";
import { type EditVersion, formVersion } from "@/lib/platform/edit-version";
import { shownOutside } from "./letters.messages";
import { canEnterOutside } from "./letters.policy";

export type OutsideLetter = {
  id: string;
  number: string;
  externalNumber: string;
  externalVersion: EditVersion;
  letterDate: Date;
  addressee: string;
  subject: string;
  signerName: string;
  signerPost: string;
  insertedReason: string;
  /** "Biasa", "Rahasia, segera" */
  nature: string;
  state: LetterState;
  stateReason: string;
  numberedAt: Date;
  signedAt: Date | null;
  scans: ListedDocument[];
  mayScan: boolean;
  mayEdit: boolean;
  version: EditVersion;
  mayKeep: boolean;
};

/** A letter of the register that was made outside the portal; null: none of that id. */
export async function findOutsideLetter(ctx: StaffContext, id: string): Promise<OutsideLetter | null> {
  if (!canReadLetters(ctx.actor)) return null;
  const where = { id, kind: OUTSIDE_KIND, ...(await visibleLetters(ctx)) };
  const row = await db().letter.findFirst({ where, select: LETTER });
  if (!row) return null;
  const { security, urgency, ...rest } = row;
  const open = row.state === "valid" && row.signedAt === null;
  const mayScan = canScanLetters(ctx.actor) && open;
  return {
    ...rest,
    nature: natureWords(Handling.parse({ security, urgency })),
    externalVersion: formVersion({ externalNumber: row.externalNumber }),
    scans: await listLetterScans(ctx, id, mayScan),
    mayScan,
    mayEdit: canEnterOutside(ctx.actor) && open,
    version: formVersion(shownOutside(row)),
    mayKeep: canKeepRegister(ctx.actor) && row.state === "valid",
  };
}

const LETTER = {
  id: true,
  number: true,
  externalNumber: true,
  letterDate: true,
  addressee: true,
  subject: true,
  signerName: true,
  signerPost: true,
  insertedReason: true,
  state: true,
  stateReason: true,
  numberedAt: true,
  signedAt: true,
  security: true,
  urgency: true,
} as const;
