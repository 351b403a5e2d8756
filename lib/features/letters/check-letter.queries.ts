import "server-only";
import { findLetterKind } from "@/lib/domain/letters/kinds";
import type { LetterState } from "@/lib/domain/letters/states";
import { maskName } from "@/lib/domain/mask-name";
import type { Context } from "@/lib/platform/context";
import { db } from "@/lib/platform/db";

/** What anybody who holds the paper may know of it: enough to tell it from a forgery. */
export type CheckedLetter = {
  code: string;
  kindName: string;
  number: string;
  /** YYYY-MM-DD */
  letterDate: Date;
  signerName: string;
  signerPost: string;
  /** Citizens are masked; an office, a class or a month is not. */
  addressee: string;
  state: LetterState;
  stateReason: string;
  stateAt: Date | null;
  /** "" for the moment between its number and the drawing of its file. */
  sha256: string;
};

/** By its printed code; null: no letter of ours bears it. */
export async function checkLetter(_ctx: Context, code: string): Promise<(CheckedLetter & { id: string }) | null> {
  const row = await db().letter.findUnique({
    where: { checkCode: code },
    select: {
      id: true,
      kind: true,
      number: true,
      letterDate: true,
      signerName: true,
      signerPost: true,
      addressee: true,
      state: true,
      stateReason: true,
      stateAt: true,
      sha256: true,
      security: true,
    },
  });
  if (!row) return null;
  const { kind: key, sha256, addressee, security, ...rest } = row;
  const kind = findLetterKind(key);
  const isPerson = !kind || PERSONAL.includes(kind.subject);
  return {
    ...rest,
    code,
    kindName: kind?.name ?? key,
    addressee: isSecret(security) ? "Tidak ditampilkan" : isPerson ? maskName(addressee) : addressee,
    sha256: sha256 ?? "",
  };
}

/** A closed letter is told from a forgery without the name of whom it is for. */
function isSecret(security: string): boolean {
  return security !== "B";
}

const PERSONAL = ["application", "participant", "speaker"];
