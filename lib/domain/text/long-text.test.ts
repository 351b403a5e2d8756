import { expect, test } from "vitest";
import { cleanFileName } from "@/lib/domain/files/file-name";
import { parseNib, parseNik, parseNoKk, parseNpwp, parsePhone } from "@/lib/domain/identifiers";
import { emailHint } from "@/lib/domain/identifiers/email-hint";
import { parseCheckCode } from "@/lib/domain/letters/check-code";
import { parseRupiah, parseWhole } from "@/lib/domain/money";
import { ownAddress } from "@/lib/domain/own-address";
import { parseDay } from "@/lib/domain/parse-day";
import { properPath } from "@/lib/domain/proper-path";
import { parseReference, referenceEnd } from "@/lib/domain/reference-number";
import { searchFold, searchWords } from "./search-fold";
import { hasForbiddenSign, hasLetter, plainSigns, tidyText } from "./signs";

const READERS: Record<string, (text: string) => unknown> = {
  tidyText,
  "tidyText of lines": (text) => tidyText(text, true),
  plainSigns,
  hasForbiddenSign,
  hasLetter,
  searchFold,
  searchWords,
  parsePhone,
  parseNik,
  parseNoKk,
  parseNpwp,
  parseNib,
  emailHint,
  parseRupiah,
  parseWhole,
  parseDay,
  parseReference,
  referenceEnd,
  parseCheckCode,
  properPath,
  ownAddress: (text) => ownAddress(text, ["petugas"]),
  cleanFileName: (text) => cleanFileName(text, "image/png"),
};

/** Signs that a reader takes away at an end, or looks for there, and what is made of them. */
const PIECES = [
  " ",
  "\n ",
  "\u202a",
  "\u202a ",
  "\u200b",
  "\u0301\u0316",
  ".",
  ",",
  ",/",
  "/.",
  ")",
  "(",
  "-",
  "wa ",
  " saya",
  "1 ",
  "%20",
  "%E2%80%8B",
];

const FEW = 6_000;
/** As long as a form may be. */
const MANY = 10 * FEW;
/** Read once, ten times the signs take ten times as long; begun anew at every sign, a hundred times. */
const MOST = 40;
/** What takes less is not told from the work of the machine beside it. */
const LEAST_MS = 5;

test.each(Object.entries(READERS))(
  "%s takes no more than its share of time for a text ten times as long",
  (_, read) => {
    for (const piece of PIECES)
      for (const [before = "", behind = ""] of [
        ["x", "x"],
        ["/petugas/x", ""],
        ["1", "\u0000"],
      ]) {
        const took = (signs: number) =>
          timeOf(read, `${before}${piece.repeat(Math.floor(signs / piece.length))}${behind}`);
        const [, few, many] = [took(FEW), took(FEW), took(MANY)];
        expect(many / Math.max(few, LEAST_MS), JSON.stringify([before, piece, behind])).toBeLessThan(MOST);
      }
  },
);

function timeOf(read: (text: string) => unknown, text: string): number {
  const began = performance.now();
  read(text);
  return performance.now() - began;
}
