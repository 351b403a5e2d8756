import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { isTest } from "./rooms";
import { filesUnder, type Node, parseSource, ROOT, type Source, walk } from "./source";

/** What citizens read, besides the messages, which are asked where they are made (prisma/seed/messages.test.ts). */
const READ_BY_CITIZENS = [
  "components/catalogue",
  "components/documents",
  "components/drafts",
  "components/public-programmes",
  "components/tracking",
  "lib/domain/application-card",
  "lib/domain/files",
  "lib/domain/forms",
  "lib/domain/pre-screen",
];
/** Said in other words: HP, berkas, petugas, masuk, kata sandi, lacak. */
const FOREIGN = /\b(ponsel|dokumen\w*|login|password|tracking|user id|pelaksana|dipegang|submit|upload|dashboard)\b/i;

const sources = READ_BY_CITIZENS.flatMap((folder) => filesUnder(folder))
  .filter((file) => /\.tsx?$/.test(file) && !isTest(file))
  .map((file) => parseSource(file, readFileSync(path.join(ROOT, file), "utf8")));

/** Texts of several words: names and keys of the code are single ones. */
function sentencesIn({ program }: Pick<Source, "program">): string[] {
  return [...walk(program)].flatMap(textOf).filter((text) => /\S\s+\S/.test(text));
}

function textOf({ type, value }: Node): string[] {
  if (type === "TemplateElement") return [(value as { cooked: string }).cooked];
  return ["Literal", "JSXText"].includes(type) && typeof value === "string" ? [value] : [];
}

it("no sentence to citizens has a word of the office or of the machine", () => {
  const said = sources.flatMap((source) => sentencesIn(source).map((text) => `${source.file}: ${text.trim()}`));
  expect(said.length).toBeGreaterThan(300);
  expect(said.filter((line) => FOREIGN.test(line.slice(line.indexOf(": "))))).toEqual([]);
});

it.each([
  'const a = "Foto ulang dokumennya";',
  `const a = \`oleh Pelaksana \${b}\`;`,
  "const a = <p>Tulis nomor ponsel</p>;",
])("finds one in %s", (code) => {
  expect(sentencesIn(parseSource("a.tsx", code)).some((text) => FOREIGN.test(text))).toBe(true);
});
