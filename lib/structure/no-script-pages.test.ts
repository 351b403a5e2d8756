import { expect, it } from "vitest";
import { readSources, type Source } from "./source";

/** Pages that may send scripts, or may for some who ask, and what for. Every other page of the public side sends none. */
const WITH_SCRIPTS: Record<string, string> = {
  "lacak/[ref]": "the applicant's own forms; strangers get none",
  "lacak/[ref]/langkah": "the applicant's own button",
  lanjut: "a form",
  "layanan/[slug]/ajukan": "a form",
  "layanan/[slug]/ajukan/berkas": "photos, shrunk and sent in pieces",
  "layanan/[slug]/ajukan/selesai": "copies the number",
  "verifikasi/[kode]": "compares a file with the letter; whoever typed a wrong code gets none",
};

const sources = new Map(readSources().map((source) => [source.file.replace(/\.(tsx?|mjs|mts)$/, ""), source]));
const PAGE = /^app\/\((?:public|form)\)\/(?:(.*)\/)?page$/;
const pages = [...sources].flatMap(([file, source]) => {
  const found = PAGE.exec(file);
  return found ? [{ address: found[1] ?? "", source }] : [];
});

const declares = ({ text }: Source) => /^ {2}sendNoScript\(\);$/m.test(text);

/** Everything that the page brings along, as the bundler follows it: components and what they take as values. */
function islandsOf(source: Source, seen = new Set<string>()): string[] {
  return source.imports
    .filter(({ own, typeOnly }) => own && !typeOnly)
    .flatMap(({ to }) => {
      const found = sources.get(to) ?? sources.get(`${to}/index`);
      if (!found || seen.has(found.file)) return [];
      seen.add(found.file);
      const own = found.text.startsWith('"use client"') ? [found.file] : [];
      return [...own, ...islandsOf(found, seen)];
    });
}

it("every page of the public side says that it needs no script, or is known to need one", () => {
  expect(pages.length).toBeGreaterThan(10);
  const silent = pages.filter(({ source }) => !declares(source)).map(({ address }) => address);
  expect(silent.filter((address) => !Object.hasOwn(WITH_SCRIPTS, address))).toEqual([]);
  expect(Object.keys(WITH_SCRIPTS).filter((known) => !pages.some(({ address }) => address === known))).toEqual([]);
});

it("on a page that says so nothing waits for a script", () => {
  const plain = pages.filter(({ address }) => !Object.hasOwn(WITH_SCRIPTS, address));
  expect(plain.length).toBeGreaterThan(7);
  for (const { address, source } of plain) expect({ [address]: islandsOf(source) }).toEqual({ [address]: [] });
});

it("nor does anything in the frame around them", () => {
  const frame = sources.get("app/(public)/layout");
  expect(frame && islandsOf(frame)).toEqual([]);
});

it("an island is found however deep it lies", () => {
  const [form] = pages.filter(({ address }) => address === "verifikasi/[kode]");
  expect(form && islandsOf(form.source)).toContain("components/letters/compare-file.tsx");
});
