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
const SOP_TEMPLATE = readFileSync(path.join(HERE, "sop.typ"), "utf8");

/** Arimo has the measures of Arial; the others draw what it does not have. None of this machine's own is ever asked. */
const PACKED = [
  "arimo/400Regular/Arimo_400Regular.ttf",
  "arimo/700Bold/Arimo_700Bold.ttf",
  "ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf",
  "ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf",
  "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
];

/** See fonts/README.md. */
const OWN = [
  "DroidSansFallback.ttf",
  ...["Balinese", "Devanagari", "Javanese", "Thai"].flatMap((script) =>
    ["400Regular", "700Bold"].map((weight) => `NotoSans${script}_${weight}.ttf`),
  ),
];

const resolve = createRequire(import.meta.url).resolve;
const FONTS = [
  ...PACKED.map((font) => resolve(`@expo-google-fonts/${font}`)),
  ...OWN.map((font) => path.join(HERE, "fonts", font)),
];
const compiler = NodeCompiler.create({
  workspace: HERE,
  fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(font)) }],
});

/** So many letters are drawn at once; a larger file takes memory by its pages. */
const AT_ONCE = 25;

/**
 * `title` of the file; `letters`: sheets as letter.typ reads them; `pictures`: bytes by the name it calls them.
 * `sop` instead: a SOP as sop.typ reads it.
 */
async function draw({ title, letters, pictures, sop }, tell) {
  if (sop) return { pdf: new Uint8Array(tagged(sop, ROUNDS, sopPages)) };
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
    return new Uint8Array(tagged({ title, letters }, ROUNDS, compiled));
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

/** A sign may hide another one behind it, no oftener than this. */
const ROUNDS = 4;

/** The standard allows no sign that is in none of our fonts, and names each: those become an empty box that is seen. */
function tagged(input, rounds, typesetter) {
  const document = typesetter(input);
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch (error) {
    const shapeless = shapelessIn(String(error));
    if (rounds === 0 || shapeless.length === 0) throw error;
    compiler.evictCache(0);
    return tagged(boxed(input, shapeless), rounds - 1, typesetter);
  }
}

/** The texts that could not be displayed, as Rust writes them down twice over: `\"\\u{13000}\"`. */
function shapelessIn(message) {
  const texts = [...message.matchAll(/the text `\\"(.+?)\\"` could not be displayed/g)].map(([, text]) =>
    text
      .replaceAll("\\\\", "\\")
      .replace(/\\u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/\\(["'\\])/g, "$1"),
  );
  return [...new Set(texts)].sort((a, b) => b.length - a.length);
}

const BOX = "\u25a1";

/** In every text of the input; a mark that stood over a sign goes with it. */
function boxed(value, shapeless) {
  if (typeof value === "string")
    return shapeless.reduce((text, sign) => text.replaceAll(sign, /^\p{M}+$/u.test(sign) ? "" : BOX), value);
  if (Array.isArray(value)) return value.map((inner) => boxed(inner, shapeless));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, boxed(inner, shapeless)]));
}

/** A signature that its table has left alone on a page gets the table's last rows, as a table with the same head. */
function compiled(input) {
  const document = typesetPages(input);
  const alone = input.letters.some(({ blocks }) => blocks.some(isListed)) ? aloneIn(document) : [];
  if (alone.length === 0) return document;
  compiler.evictCache(0);
  const letters = input.letters.map((letter, index) => {
    const split = alone.filter((end) => end.letter === index).map(({ block }) => block);
    const blocks = letter.blocks.map((block, at) => (split.includes(at) ? { ...block, split: true } : block));
    return { ...letter, blocks };
  });
  return typesetPages({ ...input, letters });
}

const isListed = (block) => block.type === "table" && block.keep;

function aloneIn(document) {
  const ends = compiler.query(document, { selector: "<table-end>", field: "value" });
  const signatures = compiler.query(document, { selector: "<signature>", field: "value" });
  return ends.filter(({ letter, signature, page }) =>
    signatures.some((one) => one.letter === letter && one.signature === signature && one.page > page),
  );
}

/** A letter with so many words, names of their keys included, has more than one page in any case. */
const LONG = 9_000;

/** Pages of a letter are numbered from the second; letters of one page are drawn in half the time without. */
function typesetPages(input) {
  const long = input.letters.some((letter) => JSON.stringify(letter).length > LONG);
  const plain = long ? null : typeset({ ...input, numbered: false });
  if (plain?.numOfPages === input.letters.length) return plain;
  compiler.evictCache(0);
  return typeset({ ...input, numbered: true });
}

function typeset(input) {
  return pages(TEMPLATE, { letters: JSON.stringify(input) });
}

function sopPages(sop) {
  return pages(SOP_TEMPLATE, { sop: JSON.stringify(sop) });
}

function pages(mainFileContent, inputs) {
  const { result } = compiler.compile({ mainFileContent, inputs });
  if (!result) throw new Error("not drawn");
  return result;
}
