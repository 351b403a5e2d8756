import { type LetterModel, letterText } from "@/lib/domain/letters/model";
import { printableDeep } from "@/lib/domain/letters/printable";

/**
 * What of the letter's words does not stand in `text` in their order, and what stands there that is none of them and no
 * fixture of a page; whitespace is folded away, as lines break elsewhere. Empty: the text equals the letter.
 */
export function missingFrom(text: string, letter: LetterModel): string[] {
  const model = printableDeep(letter);
  const all = bare(text);
  const wrong: string[] = [];
  let at = 0;
  for (const words of letterText(model).flatMap(pieces)) {
    const found = all.indexOf(words, at);
    if (found < 0) {
      wrong.push(`missing: ${words}`);
      continue;
    }
    const between = all.slice(at, found);
    if (!isFixture(between, model)) wrong.push(`added: ${between}`);
    at = found + words.length;
  }
  const rest = all.slice(at);
  if (!isFixture(rest, model)) wrong.push(`added: ${rest}`);
  return wrong;
}

const bare = (text: string) => text.normalize("NFC").replace(/\s/g, "");

/** A file may keep Arabic words in the order of the eye: they are looked for alone, and what stands beside them in order. */
function pieces(text: string): string[] {
  return bare(text)
    .split(/[\p{Script=Arabic}\p{M}]*\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*/u)
    .filter((words) => words !== "");
}

const ARABIC = /\p{Script=Arabic}/u;

const FIXTURES = [
  "DRAF",
  "TENTANG",
  "NOMOR",
  "NIP",
  "Tembusan:",
  "Jabatan",
  "Paraf",
  "Periksakeasliansuratinidi",
  "dengankode",
  "kode",
  "Lambangdaerah",
];

function isFixture(between: string, { check, initials, blocks }: LetterModel): boolean {
  const heads = blocks.flatMap((block) =>
    block.type === "table" ? block.columns.map(({ title }) => bare(title)) : [],
  );
  const own = [check?.code ?? "", check ? bare(check.address.replace(/^https?:\/\//, "")) : "", ...initials.map(bare)];
  const known = [...FIXTURES, ...heads, ...own].filter((words) => words !== "").sort((a, b) => b.length - a.length);
  let rest = between.replace(/\p{Script=Arabic}|\p{M}/gu, "");
  for (const words of known) rest = rest.replaceAll(words, "");
  return /^(-\d+-|\d+\.|[a-z]+\.|[:,•Yth.-])*$/.test(rest);
}

/** Arabic words of the letter that do not stand in `text`. */
export function missingArabic(text: string, letter: LetterModel): string[] {
  const words = letterText(printableDeep(letter)).flatMap((line) =>
    line.split(/\s+/).filter((word) => ARABIC.test(word)),
  );
  return words.filter((word) => !text.normalize("NFKC").includes(word));
}
