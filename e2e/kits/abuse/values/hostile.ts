import fc from "fast-check";

/** What databases, templates, shells and browsers have been fooled with; each is wrong where an id, a date or a choice is asked. */
const CLASSICS = [
  '{"not":""}',
  '{"$ne":null}',
  '{"contains":""}',
  "[]",
  "[object Object]",
  "null",
  "undefined",
  "NaN",
  "-0",
  "1e309",
  "0x10",
  "' OR '1'='1",
  "'; DROP TABLE application; --",
  "\\'; SELECT pg_sleep(5); --",
  "%' OR 1=1 --",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "{{7*7}}<%= 7*7 %>#{7*7}",
  "../../../../etc/passwd",
  "..\\..\\windows\\win.ini",
  "/etc/passwd\u0000.jpg",
  "\u0000",
  "abc\u0000def",
  "\ud800",
  "a\udc00b",
  "\u202egnp.exe",
  "\u200b\u200b\u200b",
  "\ufeffx",
  "\ufffe\uffff",
  "\r\nSet-Cookie: petugas=1",
  "%0d%0aLocation:%20//jahat.example",
  "//jahat.example",
  "https://jahat.example/",
  '=HYPERLINK("http://jahat.example")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "__proto__",
  "constructor",
  "toString",
  "9999-99-99",
  "2026-02-30",
  "-271821-04-20",
  "+275760-09-14",
  "٠١٢٣٤٥٦٧٨٩",
  "１２３４５６７８９０１２３",
  "1e3",
  "+1",
  "1_000",
  "0b11",
  "1,5e2",
  "Infinity",
  "9".repeat(400),
  "9007199254740993",
  "2147483648",
  "2026-11-26T24:00:00.999999999+99:99",
  "0000-00-00",
  "0000-01-01",
  "{}",
  '{"__proto__":{"isAdmin":true}}',
  "$1",
  "$ACTION_ID_",
  "\u2028\u2029\u0085",
  "\u{10ffff}",
  "A\u030a\u0301".repeat(30),
  "a\tb\vc\f",
  "*/ OR 1=1 /*",
  "*)(uid=*))(|(uid=*",
  "#{7*7}$(id)`id`",
  "%s%s%n%x",
  "data:text/html;base64,PHNjcmlwdD4=",
  "ZZZZZZZZ-ZZZZ-4ZZZ-8ZZZ-ZZZZZZZZZZZZ",
  "💣".repeat(30),
  "Ꙭ҉".repeat(40),
  "a".repeat(5_000),
] as const;

/** Text that no field of choice, number, date or id may take. Never blank: blank may mean "not answered". */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CLASSICS) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 60 }).map((text) => `\u0001${text}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...CLASSICS), fc.constantFrom(...CLASSICS)).map((two) => two.join("")),
  },
);

/** Well formed, but they name nothing: the nil and the highest id, one of each kind, one in capitals. */
export const strayId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
  fc.uuid(),
  fc.uuid({ version: 7 }),
  fc.uuid().map((id) => id.toUpperCase()),
);

/** The far ends of what is asked for, by the look of what a right form has there; null: nothing has ends there. */
export function extremesOf(value: string): readonly string[] | null {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return ["0001-01-01", "1899-12-31", "9999-12-31"];
  if (/^\d{1,9}$/.test(value)) return ["0", "2147483647", "2147483648", "999999999", "-1"];
  return null;
}

/** Bytes that are no UTF-8: alone, overlong, half a sign, a surrogate by itself, beyond the last sign. */
export const brokenBytes: fc.Arbitrary<Buffer> = fc.constantFrom(
  ...[[0xff, 0xfe], [0xc0, 0x80], [0xe0, 0x80, 0xaf], [0xc3], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]].map(
    (bytes) => Buffer.concat([Buffer.from("a"), Buffer.from(bytes)]),
  ),
);

/** Longer than anything that is asked for, in several alphabets. */
export const oversizedText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("a", "é", "字", "💣", " a", "1", "%"), fc.integer({ min: 4_100, max: 60_000 }))
  .map(([unit, times]) => unit.repeat(times).slice(0, 120_000));

/** What a query builder would take for a condition, a list or a missing value. */
export const operatorShape: fc.Arbitrary<unknown> = fc.letrec<{ shape: unknown }>((tie) => ({
  shape: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -1,
      1e308,
      "",
      "$undefined",
      "$NaN",
      "$-Infinity",
      "$n1",
      "$D2026-11-26",
    ),
    hostileText,
    fc.constantFrom<unknown>({}, [], [[]], { not: "" }, { contains: "" }, { in: [] }, { set: null }, { OR: [{}] }),
    fc.dictionary(
      fc.constantFrom(
        "not",
        "equals",
        "in",
        "OR",
        "AND",
        "some",
        "reference",
        "id",
        "__proto__",
        "constructor",
        "then",
        "toJSON",
      ),
      tie("shape"),
      { maxKeys: 4 },
    ),
    fc.array(tie("shape"), { maxLength: 4 }),
  ),
})).shape;
