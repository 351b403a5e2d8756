import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogueOf, fieldNames, type LetterPeople } from "./catalogue";
import { LETTER_SUBJECTS } from "./fields";
import { type Phrase, parsePhrase, ph, placeholdersIn, printPhrase } from "./phrase";

const NAMES = fieldNames({ subject: "participant", people: "participants" });
const PEOPLE: LetterPeople[] = ["participants", "recipients", "either"];
const NAMINGS = LETTER_SUBJECTS.flatMap((subject) => PEOPLE.map((people) => ({ subject, people })));
const KEYS = Object.keys(NAMES);

/** Phrases as they are kept: no empty text, no two texts beside each other. */
const phrases = fc
  .array(
    fc.oneof(
      hostile(),
      fc.constantFrom(...KEYS).map((field) => ({ field })),
    ),
    { maxLength: 12 },
  )
  .map((parts) =>
    parts.reduce<Phrase>((phrase, part) => {
      const last = phrase.at(-1);
      if (part === "") return phrase;
      if (typeof part !== "string" || typeof last !== "string") phrase.push(part);
      else phrase[phrase.length - 1] = last + part;
      return phrase;
    }, []),
  );

describe("a phrase", () => {
  test("is read as it was printed", () => {
    fc.assert(
      fc.property(phrases, (phrase) => {
        expect(parsePhrase(printPhrase(phrase, NAMES), NAMES)).toEqual({ phrase, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test("of any subject is read by each of its plain names, in any case", () => {
    for (const naming of NAMINGS)
      for (const [field, { name }] of Object.entries(catalogueOf(naming).fields))
        expect(parsePhrase(`[ ${name.toUpperCase()}  ]`, fieldNames(naming)).phrase).toEqual([{ field }]);
  });

  test("hostile text stays the text that it is", () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        const { phrase, problems } = parsePhrase(printPhrase([text], NAMES), NAMES);
        expect(placeholdersIn(phrase)).toEqual([]);
        expect(problems).toEqual([]);
        expect(phrase.join("")).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("typed with brackets that are no name is refused, not guessed", () => {
    expect(parsePhrase("Yth. [constructor]", NAMES).problems).toEqual([{ code: "unknown_field", name: "constructor" }]);
    expect(parsePhrase("Yth. [Nama pemohon", NAMES).problems).toEqual([{ code: "open_bracket" }]);
    expect(parsePhrase("Yth. ]", NAMES).problems).toEqual([{ code: "open_bracket" }]);
  });
});

test("what ships names placeholders by their key", () => {
  expect(ph("Yth. {pemohon_nama}, {usaha_nama}")).toEqual([
    "Yth. ",
    { field: "pemohon_nama" },
    ", ",
    { field: "usaha_nama" },
  ]);
});

/** A function, for it is used above. */
function hostile(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom(
          "[",
          "]",
          "[[",
          "]]",
          "{",
          "}",
          "{nomor}",
          "[Nomor surat]",
          "{{7*7}}",
          '#read("x")',
          "<img>",
          "\\",
          " ",
          "a",
        ),
        { maxLength: 10 },
      )
      .map((parts) => parts.join("")),
  );
}
