import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { serveLane } from "../lane/serve.mjs";
import { merge } from "./child-merge.mjs";

/**
 * The process that draws letters, see pdf.ts. It reads its own template and fonts at the start and the arms it is
 * handed, and nothing else.
 */
serveLane(draw, () => ({ failure: "broken" }));

const HERE = import.meta.dirname;
const TEMPLATE = readFileSync(path.join(HERE, "letter.typ"), "utf8");

/** Arimo has the measures of Arial; the others draw what it does not have. */
const FONTS = [
  "arimo/400Regular/Arimo_400Regular.ttf",
  "arimo/700Bold/Arimo_700Bold.ttf",
  "ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf",
  "ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf",
  "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
];

const resolve = createRequire(import.meta.url).resolve;
const compiler = NodeCompiler.create({
  workspace: HERE,
  fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(resolve(`@expo-google-fonts/${font}`))) }],
});

/** So many letters are drawn at once; a larger file takes memory by its pages. */
const AT_ONCE = 25;

/** `title` of the file; `letters`: sheets as letter.typ reads them; `pictures`: bytes by the name it calls them. */
async function draw({ title, letters, pictures }, tell) {
  const parts = [];
  for (let from = 0; from < letters.length; from += AT_ONCE) {
    parts.push(drawPart(title, letters.slice(from, from + AT_ONCE), pictures));
    if (letters.length > AT_ONCE) await tell(Math.min(from + AT_ONCE, letters.length));
  }
  return { pdf: parts.length === 1 ? parts[0] : await merge(parts) };
}

function drawPart(title, letters, pictures) {
  for (const [name, bytes] of pictures) compiler.mapShadow(path.join(HERE, name), Buffer.from(bytes));
  try {
    return new Uint8Array(
      taggedPdf({ title, letters, fallback: false }) ?? lastResort({ title, letters, fallback: true }),
    );
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

/** null when a sign is in none of our fonts: the standard allows no empty box. */
function taggedPdf(input) {
  const document = compiled(input);
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch {
    return null;
  }
}

/** With what fonts this machine has; a sign that none of them has is an empty box, and the file is tagged all the same. */
function lastResort(input) {
  return taggedPdf(input) ?? compiler.pdf(compiled(input));
}

/** A letter with so many words, names of their keys included, has more than one page in any case. */
const LONG = 9_000;

/** Pages of a letter are numbered from the second; letters of one page are drawn in half the time without. */
function compiled(input) {
  const long = input.letters.some((letter) => JSON.stringify(letter).length > LONG);
  const plain = long ? null : typeset({ ...input, numbered: false });
  if (plain?.numOfPages === input.letters.length) return plain;
  compiler.evictCache(0);
  return typeset({ ...input, numbered: true });
}

function typeset(input) {
  const { result } = compiler.compile({ mainFileContent: TEMPLATE, inputs: { letters: JSON.stringify(input) } });
  if (!result) throw new Error("not drawn");
  return result;
}
