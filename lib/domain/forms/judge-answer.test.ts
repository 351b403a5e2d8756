import { describe, expect, it } from "vitest";
import { findVillage } from "../regions";
import { judgeAnswer } from "./judge-answer";
import type { Question } from "./question";

const MISSING = "Isi ini.";
const choices = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
];
const base = { key: "x", label: "X", missing: MISSING } as const;

/** Kind by kind: what is kept, and each sentence with what meets it. */
const KINDS: [Question, kept: [unknown, unknown][], said: [unknown, RegExp][]][] = [
  [
    { ...base, kind: "text", least: 3, most: 5, short: "Lebih panjang." },
    [
      [" abc  d ", "abc d"],
      ["\u{20000}".repeat(5), "\u{20000}".repeat(5)],
    ],
    [
      ["", /Isi ini/],
      ["ab", /Lebih panjang/],
      ["abcdef", /Paling banyak 5/],
      ["\u{20000}".repeat(2), /Lebih panjang/],
      ["ab\u202ec", /tidak terbaca/],
      [["abc"], /Isi ini/],
    ],
  ],
  [{ ...base, kind: "text", most: 9, letters: "Huruf saja." }, [["Siti", "Siti"]], [["5iti", /Huruf saja/]]],
  [{ ...base, kind: "long_text", most: 9 }, [["a\r\nb", "a\nb"]], [["0123456789", /Paling banyak 9/]]],
  [
    { ...base, kind: "money", least: 1, tooLittle: "Lebih dari 0." },
    [["Rp 1.500.000", 1_500_000]],
    [
      ["", /Isi ini/],
      ["0", /Lebih dari 0/],
      ["1.5", /Titik/],
    ],
  ],
  [
    { ...base, kind: "number", unit: "buah", least: 2, most: 1_500, outside: "Antara 2 dan 1.500.", digits: 5 },
    [["1.000", 1_000]],
    [
      ["1", /Antara 2/],
      ["dua", /angka bulat/],
    ],
  ],
  [{ ...base, kind: "year", from: 1900 }, [["2026", 2026]], [["2027", /antara 1900 dan 2026/]]],
  [
    { ...base, kind: "date", wrong: "Salah.", impossible: "Mustahil.", yearsBack: 10 },
    [
      ["2020-02-29", "2020-02-29"],
      [["1", "7", "2020"], "2020-07-01"],
    ],
    [
      ["31-02-2020", /Salah/],
      ["2026-11-24", /Mustahil/],
      ["2010-01-01", /Mustahil/],
      [[["x"]], /Isi ini/],
    ],
  ],
  [{ ...base, kind: "time" }, [["7.05", "07:05"]], [["25.00", /Jam belum benar/]]],
  [{ ...base, kind: "choice", choices, shown: "list" }, [["a", "a"]], [["c", /Isi ini/]]],
  [
    { ...base, kind: "many", choices },
    [
      ["a", ["a"]],
      [["a", "a"], ["a"]],
    ],
    [
      [undefined, /Isi ini/],
      [["a", "c"], /Isi ini/],
    ],
  ],
  [{ ...base, kind: "place" }, [["52.01.01.2009", "52.01.01.2009"]], [["52.01.99.2009", /Isi ini/]]],
  [{ ...base, kind: "nik" }, [["5201 0141 0790 0001", "5201014107900001"]], [["520101", /16 angka/]]],
  [{ ...base, kind: "npwp" }, [["12.345.678.2-912.000", "123456782912000"]], [["12", /15 atau 16/]]],
  [{ ...base, kind: "nib" }, [["9120001234567", "9120001234567"]], [["912", /13 angka/]]],
  [{ ...base, kind: "kbli" }, [["10794", "10794"]], [["", /Isi ini/]]],
  [{ ...base, kind: "phone" }, [["0812-3456-7890", "+6281234567890"]], [["0370 681234", /08/]]],
  [{ ...base, kind: "email" }, [[" Sari@Contoh.id", "sari@contoh.id"]], [["sari@", /belum benar/]]],
  [
    { key: "x", label: "X", kind: "tick", box: { label: "Ya" } },
    [
      ["ya", true],
      [undefined, false],
    ],
    [],
  ],
];

const judge = (question: Question, typed: unknown, demanded = false) =>
  judgeAnswer(question, typed, {
    today: "2026-11-23",
    demanded,
    places: { isVillage: (code) => findVillage(code) !== null },
  });

describe.each(KINDS)("%o", (question, kept, said) => {
  it("keeps what is right", () => {
    for (const [typed, value] of kept) expect(judge(question, typed)).toEqual({ ok: true, value });
  });

  it("says of anything else what is wrong", () => {
    for (const [typed, sentence] of said)
      expect(judge(question, typed)).toMatchObject({ ok: false, sentence: expect.stringMatching(sentence) });
  });
});

describe("an optional question", () => {
  const email = { key: "x", label: "X", kind: "email", optional: true, onDemand: { missing: MISSING } } as const;

  it("takes nothing for an answer", () => {
    for (const typed of [undefined, "", "  "]) expect(judge(email, typed)).toMatchObject({ ok: true });
    expect(judge({ key: "x", label: "X", kind: "many", choices, missing: MISSING, optional: true }, undefined)).toEqual(
      {
        ok: true,
        value: [],
      },
    );
  });

  it("must be answered where the service cannot do without it", () => {
    expect(judge(email, "", true)).toEqual({ ok: false, sentence: MISSING });
  });
});
