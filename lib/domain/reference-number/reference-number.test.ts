import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SERVICES } from "../services";
import { formatReference, makeReference, parseReference, REFERENCE_ALPHABET, serviceLetterOf } from "./index";

const letters = SERVICES.map((service) => service.letter);
const references = fc
  .record({
    year: fc.integer({ min: 2026, max: 2099 }),
    serviceLetter: fc.constantFrom(...letters),
    randomBytes: fc.uint8Array({ minLength: 12, maxLength: 16 }),
  })
  .map(makeReference);

test("is the year, the service, eight random characters and a check character", () => {
  const zero = makeReference({ year: 2026, serviceLetter: "N", randomBytes: new Uint8Array(12) });
  expect(zero).toMatch(/^26N2{8}[2-9A-HJKMNP-Z]$/);
  expect(serviceLetterOf(zero)).toBe("N");
  expect(formatReference("26NK7F3Q9XMC")).toBe("26NK-7F3Q-9XMC");
});

test("is read back in any writing", () => {
  fc.assert(
    fc.property(
      references,
      fc.array(fc.constantFrom("-", " ", "–", "\t", ""), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      (reference, between, lower) => {
        const typed = [...reference].map((character, i) => character + between[i]).join("");
        expect(parseReference(lower ? typed.toLowerCase() : typed)).toEqual({ ok: true, value: reference });
        expect(parseReference(formatReference(reference))).toEqual({ ok: true, value: reference });
      },
    ),
  );
});

test.each([
  [2030, "3O"],
  [2030, "3o"],
  [2031, "3I"],
  [2031, "3l"],
  [2010, "lo"],
])("in the year %i, %s is read as digits", (year, typed) => {
  const reference = makeReference({ year, serviceLetter: "T", randomBytes: new Uint8Array(12).fill(77) });
  expect(parseReference(typed + reference.slice(2))).toEqual({ ok: true, value: reference });
});

test.each([
  ["", "reference_length"],
  ["26N", "reference_length"],
  ["26NK7F3Q9XMCC", "reference_length"],
  [" ".repeat(1_000), "reference_length"],
  ["26NK7F3Q9XM0", "reference_characters"],
  ["2XNK7F3Q9XMC", "reference_characters"],
  ["26LK7F3Q9XMC", "reference_characters"],
  ["26NK7F3Q9XM'", "reference_characters"],
])("%j is refused: %s", (text, code) => {
  expect(parseReference(text)).toEqual({ ok: false, code });
});

describe("out of what was pasted", () => {
  const reference = makeReference({ year: 2026, serviceLetter: "T", randomBytes: new Uint8Array(12).fill(77) });
  const other = makeReference({ year: 2026, serviceLetter: "N", randomBytes: new Uint8Array(12).fill(9) });
  const shown = formatReference(reference);
  test.each([
    `(${shown})`,
    `*${shown}*`,
    `_${shown}_`,
    `"${shown}".`,
    `Nomor: ${shown}`,
    `Nomor permohonan Anda ${shown}, simpan baik-baik.`,
    `No 26 permohonan ${shown.replaceAll("-", " ")}`,
    `${shown},`,
    `${shown}\u200b`,
    `\u202a${shown}\u202c`,
    `https://contoh.test/lacak/${reference}`,
    `https://contoh.test/lacak/${shown.toLowerCase()}?kabar=terkirim#atas`,
    `http://127.0.0.1:3000/lacak/${reference}/`,
    `${shown} ${reference}`,
    `[28/11/26, 09.12.33] Dinas UMKM: Nomor permohonan Anda: *${shown}*. Simpan baik-baik ya \u{1f64f}`,
    `Nomor:\n${shown}\n\nTerima kasih`,
    `> ${shown}\u{1f64f}`,
    `\u201c${shown}\u201d?`,
    `KTP-${shown}.jpg`,
    `${shown} NIK 5201014107900001, HP 081234567890`,
    `\u2066${shown}\u2069`,
    `https%3A%2F%2Fcontoh.test%2Flacak%2F${shown}%3Fx%3D1`,
    shown.replaceAll("-", " \u2013 "),
    [...reference].join(" "),
    shown.replaceAll("-", "\u2212"),
    shown.replaceAll("-", "\u00a0"),
    [...shown].join("\u00ad"),
    shown.replaceAll(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ])("%j holds the one", (text) => {
    expect(parseReference(text)).toEqual({ ok: true, value: reference });
  });

  test.each([
    `${shown} dan ${formatReference(other)}`,
    `${reference}X`,
    `${shown}${shown}`,
    `nomor${shown}`,
    `X${reference}`,
    `${reference.slice(0, -1)}`,
    `Nomor permohonan Anda`,
    `${shown}${" ".repeat(2_000)}`,
  ])("%j holds none, or more than one", (text) => {
    expect(parseReference(text).ok).toBe(false);
  });
});

describe("the check character", () => {
  const TYPABLE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  /** Never read as another valid reference; O, I and L in the year give the same one. */
  const finds = (reference: string, wrong: string) => {
    const read = parseReference(wrong);
    return read.ok ? read.value === reference : true;
  };

  test("finds every single wrong character", () => {
    fc.assert(
      fc.property(references, (reference) => {
        for (let place = 0; place < reference.length; place++)
          for (const character of TYPABLE) {
            const wrong = reference.slice(0, place) + character + reference.slice(place + 1);
            if (!finds(reference, wrong)) throw new Error(`${wrong} passes for ${reference}`);
          }
      }),
      { numRuns: 300 },
    );
  });

  test("finds every pair of changed places, neighbours or not", () => {
    fc.assert(
      fc.property(references, (reference) => {
        for (let a = 0; a < reference.length; a++)
          for (let b = a + 1; b < reference.length; b++) {
            const wrong = [...reference];
            [wrong[a], wrong[b]] = [reference.charAt(b), reference.charAt(a)];
            if (!finds(reference, wrong.join(""))) throw new Error(`${wrong.join("")} passes for ${reference}`);
          }
      }),
      { numRuns: 2_000 },
    );
  });

  test("lets one in thirty-one strangers through, not more", () => {
    const reference = makeReference({ year: 2026, serviceLetter: "N", randomBytes: new Uint8Array(12).fill(9) });
    const passing = [...REFERENCE_ALPHABET].filter((last) => parseReference(reference.slice(0, -1) + last).ok);
    expect(passing).toEqual([reference.at(-1)]);
  });
});

test("spreads over the alphabet and depends on every byte", () => {
  const seen = new Set<string>();
  for (let place = 0; place < 12; place++) {
    const randomBytes = new Uint8Array(12).fill(5);
    randomBytes[place] = 6;
    seen.add(makeReference({ year: 2026, serviceLetter: "N", randomBytes }));
  }
  expect(seen.size).toBe(12);
});

test("refuses to be made from too little randomness or a letter that is misread", () => {
  expect(() => makeReference({ year: 2026, serviceLetter: "N", randomBytes: new Uint8Array(11) })).toThrow(RangeError);
  for (const serviceLetter of ["L", "O", "I", "n", "5", "", "NN"])
    expect(() => makeReference({ year: 2026, serviceLetter, randomBytes: new Uint8Array(12) })).toThrow(RangeError);
});
