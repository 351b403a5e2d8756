import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parsePdf } from "./pdf-parse.mjs";
import { TooComplex, unfolded } from "./pdf-unfold.mjs";
import { objectStream, pdfOf } from "./sample-files";

/** The copy of the library that the check itself loads. */
const { PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef }: typeof import("@cantoo/pdf-lib") =
  createRequire(import.meta.url)("@cantoo/pdf-lib");

/**
 * The check of PDFs stands on classes that @cantoo/pdf-lib exports and on four methods of theirs which ours override:
 * parseName, parseDict, parseObject, parseIndirectObject. Here it is proved that the installed version still calls them. What is
 * refused in the end is tested in content-pdf.test.ts. See docs/vendor-hooks.md.
 */
async function namesIn(bytes: Uint8Array) {
  const names: string[] = [];
  const { failure, objectStreams } = await parsePdf(bytes, (name) => names.push(name));
  return { names, failure, objectStreams };
}

describe("the parser shows every name", () => {
  it.each([
    ["in an object", pdfOf({ objects: ["<</Key/Value>>"] })],
    ["in an array of an object", pdfOf({ objects: ["[1[/Value]<</Key[(x)]>>]"] })],
    ["in the head of a stream", pdfOf({ objects: ["<</Key/Value/Length 3>>stream\nabc\nendstream"] })],
    ["in the trailer", pdfOf({ trailer: "/Key/Value" })],
    ["in an object stream", pdfOf({ objects: [objectStream({ 9: "<</Key/Value>>" })] })],
    ["of a key that stands twice", pdfOf({ objects: [objectStream({ 9: "<</Key/Value/Key/Other>>" })] })],
    ["of an object that is replaced", pdfOf({ objects: ["<</Key/Value>>\nendobj\n4 0 obj\n<<>>"] })],
    ["however it is spelt", pdfOf({ objects: ["<</#4bey/V#61lue>>"] })],
  ])("%s", async (_where, bytes) => {
    const { names, failure } = await namesIn(bytes);
    expect(failure).toBeNull();
    expect(names.filter((name) => name === "Key" || name === "Value").length).toBeGreaterThanOrEqual(1);
    expect(names).toContain("Value");
  });

  it("and knows how many object streams it opened", async () => {
    const bytes = pdfOf({ objects: [objectStream({ 9: "<<>>" }), objectStream({ 10: "<<>>" })] });
    expect((await namesIn(bytes)).objectStreams).toBe(2);
  });

  it("and every dictionary, with the keys that stand in it twice, and all that a number stood for", async () => {
    const inside = objectStream({ 9: "<</Deep[<</Key/Key/Key 1>>]>>" });
    const { seen } = await parsePdf(pdfOf({ objects: [inside, "<</B 1>>\nendobj\n5 0 obj\n<</C 1>>"] }), () => {});
    const keys = seen.dicts.map(({ dict }) => dict.keys().map(String).join(""));
    for (const found of ["/Key", "/Deep", "/B", "/C"]) expect(keys).toContain(found);
    expect(seen.dicts.flatMap(({ twice }) => [...twice].map(String))).toEqual(["/Key"]);
    expect(seen.resolve(PDFRef.of(5))).toHaveLength(2);
    expect(seen.resolve(PDFRef.of(9))).toHaveLength(1);
  });

  it("and reports an error inside of an object or of an object stream", async () => {
    expect((await namesIn(pdfOf({ objects: ["<</A ]>>"] }))).failure).not.toBeNull();
    expect((await namesIn(pdfOf({ objects: [objectStream({ 9: "<</A ]>>" })] }))).failure).not.toBeNull();
  });
});

describe("streams are unfolded within bounds", () => {
  const streamOf = (contents: Uint8Array, ...filters: string[]) => {
    const context = PDFContext.create();
    const dict = PDFDict.withContext(context);
    dict.set(PDFName.of("Filter"), context.obj(filters));
    dict.set(PDFName.of("N"), PDFNumber.of(1));
    return PDFRawStream.of(dict, contents);
  };
  const text = "9 0 <</Key/Value>>";
  const flat = deflateSync(Buffer.from(text));
  const hex = (bytes: Uint8Array) => Buffer.from(`${Buffer.from(bytes).toString("hex")}>`);

  it.each([
    ["as FlateDecode", flat, ["FlateDecode"]],
    ["with bytes behind its end", Buffer.concat([flat, Buffer.from("\r\n")]), ["FlateDecode"]],
    ["as ASCIIHexDecode", hex(Buffer.from(text)), ["ASCIIHexDecode"]],
    ["as ASCII85Decode", Buffer.from('87cURD]i,"Ebo80~>'), ["ASCII85Decode"]],
    ["one in the other", hex(flat), ["ASCIIHexDecode", "FlateDecode"]],
    ["none", Buffer.from(text), []],
  ])("%s", (_name, contents, filters) => {
    const plain = unfolded(streamOf(contents, ...filters), 1_000);
    const expected = filters[0] === "ASCII85Decode" ? "Hello World!" : text;
    expect(Buffer.from(plain.contents).toString()).toBe(expected);
    expect(plain.dict.has(PDFName.of("Filter"))).toBe(false);
    expect(plain.dict.has(PDFName.of("N"))).toBe(true);
  });

  it("a bomb ends at the bound, in one step or in two", () => {
    const bomb = deflateSync(Buffer.alloc(2_000_000));
    expect(() => unfolded(streamOf(bomb, "FlateDecode"), 1_000_000)).toThrow(TooComplex);
    expect(() => unfolded(streamOf(deflateSync(bomb), "FlateDecode", "FlateDecode"), 1_000_000)).toThrow(TooComplex);
    expect(unfolded(streamOf(bomb, "FlateDecode"), 2_000_000).contents).toHaveLength(2_000_000);
  });

  it.each(["LZWDecode", "RunLengthDecode"])("%s, which knows no bound, is not opened", (filter) => {
    expect(() => unfolded(streamOf(Buffer.from("x"), filter), 1_000)).toThrow(TooComplex);
  });

  it.each(["Crypt", "constructor", "__proto__"])("an unknown filter %s is an error", (filter) => {
    expect(() => unfolded(streamOf(Buffer.from("x"), filter), 1_000)).toThrow(/unknown filter/);
  });
});

it("nothing of the library is patched or taken from its inside", () => {
  for (const file of ["child-pdf.mjs", "pdf-parse.mjs", "pdf-unfold.mjs"]) {
    const text = readFileSync(path.join(import.meta.dirname, file), "utf8");
    expect(text, file).not.toMatch(/\.prototype|pdf-lib\//);
  }
});
