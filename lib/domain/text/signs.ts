import { fewMarks } from "./few-marks";
import { BLANKS } from "./plain-signs";
import { trimSigns } from "./trim-signs";

/** Emoji whose invisible parts belong to them: joined ones, coloured ones, flags of regions, keycaps. */
const PICTURE = String.raw`\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?`;
const EMOJI = String.raw`${PICTURE}(?:\u200d${PICTURE})+|\p{Extended_Pictographic}\ufe0f|\u{1f3f4}[\u{e0061}-\u{e007a}]+\u{e007f}|[0-9#*]\ufe0f\u20e3`;

/** Direction signs make "Siti" read as something else; they are never dropped from the middle without a word. */
const DIRECTION = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
const UNSEEN = new RegExp(
  String.raw`(${EMOJI})|(?![${DIRECTION}])[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
  "gu",
);
const AT_AN_END = new RegExp(String.raw`[\s${DIRECTION}]`);
const FORBIDDEN = new RegExp(String.raw`(${EMOJI})|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]`, "gu");

/** Text without what nobody sees: signs of no width, variation selectors, fillers; the parts of an emoji stay. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, (_, emoji?: string) => emoji ?? "");
}

/** One line, or several with `lines`: composed, unseen signs gone, blanks single, nothing at the ends. */
export function tidyText(typed: string, lines = false): string {
  const whole = withoutUnseen(
    fewMarks(typed)
      .normalize("NFC")
      .replace(/\r\n?|[\u2028\u2029]/g, "\n"),
  );
  const blanks = (lines ? whole : whole.replaceAll("\n", " ")).replace(BLANKS, " ").replace(/ +/g, " ");
  return trimSigns(blanks.replace(/\n{3,}/g, "\n\n"), AT_AN_END, AT_AN_END);
}

export const FORBIDDEN_SIGN = "Ada tanda yang tidak terbaca di dalam isian ini. Hapus, lalu ketik ulang.";

/** Control signs, direction signs and what no font shows; a line break is none of them. */
export function hasForbiddenSign(text: string): boolean {
  return [...text.replaceAll("\n", " ").matchAll(FORBIDDEN)].some(([, emoji]) => emoji === undefined);
}

/** A letter that can be seen; an apostrophe or a lengthening sign, letters to Unicode, is none. */
export function hasLetter(text: string): boolean {
  return /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u.test(withoutUnseen(text));
}

export { plainSigns } from "./plain-signs";
