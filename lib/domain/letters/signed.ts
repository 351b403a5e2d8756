import type { LetterState } from "./states";

/** A numbered letter that somebody has brought back signed, or that a certificate signed. */
type Signable = { state: LetterState; signed: boolean };

/** Which of the letters in force bear their signature, as far as the portal knows. */
export const SIGNED_CHOICES = ["sudah", "belum"] as const;

/** How many of those in force are signed; null: none is in force. Who keeps the signed sheets on paper leaves it so. */
export function signedWords(letters: readonly Signable[]): string | null {
  const valid = letters.filter(({ state }) => state === "valid");
  if (valid.length === 0) return null;
  return `Bertanda tangan: ${valid.filter(({ signed }) => signed).length} dari ${valid.length}`;
}

/** One of those in force is not signed yet, as far as the portal knows. */
export function lacksSignature(letters: readonly Signable[]): boolean {
  return letters.some(({ state, signed }) => state === "valid" && !signed);
}

/** Of one of them, as the register says it; null: it is not in force, and nobody signs it any more. */
export function signedMark({ state, signed }: Signable): string | null {
  if (state !== "valid") return null;
  return signed ? "Bertanda tangan" : "Pindaian bertanda tangan belum ada";
}
