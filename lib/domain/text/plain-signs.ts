/** Every blank that somebody's keyboard or sheet knows. Apart from signs.ts, so that a browser gets what it uses and no more. */
export const BLANKS = /[\u2800\p{Zs}\t]/gu;

/**
 * What was typed where digits are meant: no unseen and no direction signs, every blank a blank, every dash and
 * minus a hyphen, full-width signs as on our keyboards. Digits of other scripts stay what they are.
 */
export function plainSigns(typed: string): string {
  return typed
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Pd}\u2212\u2043]/gu, "-")
    .replace(BLANKS, " ")
    .trim();
}
