import fc from "fast-check";
import type { ActionRow, Fields } from "../rights/words";
import { type FormPart, partsOf } from "../server-action";
import { brokenBytes, extremesOf, hostileText, oversizedText, strayId } from "./hostile";

/**
 * A form that its action would take, bent in exactly one place, so that nothing else can be the reason of the refusal.
 * `harmless`: what stands there now is an answer like any other; it may be taken or not, but it breaks nothing.
 */
export type BentForm = { how: string; parts: FormPart[]; harmless?: true };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
/** Ids that a page makes up itself: any other is as good. */
const MADE_BY_PAGES = ["requestId", "tab"];

const hostileWord = fc.oneof({ weight: 8, arbitrary: hostileText }, { weight: 1, arbitrary: brokenBytes });
const show = (value: FormPart["value"]) =>
  Buffer.isBuffer(value) ? `the bytes ${value.toString("hex")}` : JSON.stringify(value).slice(0, 80);

/** For a field that the right form leaves out, so that nothing tells what it asks for. */
const FAR = ["0000-01-01", "9999-12-31", "2147483648", "-1", "00000000-0000-0000-0000-000000000000"];

const STRANGE_NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "reference[not]",
  "where",
  "id[]",
  "isAdmin",
  "actor",
  "roles[0]",
  "then",
  "a".repeat(5_000),
  "\u0000",
  "$where",
  "_1_reference",
  "0",
  " reference",
  "reference\r\nX: y",
  "toString",
  "length",
];

/** One kind of bend after the other, each field for itself: whoever takes one of each has left out no field. */
function bends(row: ActionRow, fields: Fields): fc.Arbitrary<BentForm>[] {
  const names = Object.keys(fields);
  const { optional = [], lists = [], free = [], lenient = [] } = row;
  const unsaid = unsaidOf(row, fields).filter((name) => !lenient.includes(name));
  const whole = partsOf(fields);
  const at = (name: string, value: FormPart["value"]) =>
    whole.map((part) => (part.name === name ? { ...part, value } : part));
  const without = (some: readonly string[]) => names.filter((name) => !some.includes(name));

  return [
    ...without(optional).map((name) =>
      fc.constant({ how: `without ${name}`, parts: whole.filter((part) => part.name !== name) }),
    ),
    ...without(lists).map((name) =>
      hostileText.map((text) => ({ how: `${name} twice`, parts: [...whole, { name, value: text }] })),
    ),
    ...without([...free, ...lenient]).map((name) =>
      hostileWord.map((word) => ({ how: `${name} = ${show(word)}`, parts: at(name, word) })),
    ),
    ...without([...free, ...MADE_BY_PAGES])
      .filter((name) => ID.test([fields[name]].flat()[0] ?? ""))
      .map((name) =>
        strayId.map((id) => ({
          how: `${name} = ${id}, which names nothing`,
          parts: at(name, id),
          harmless: true as const,
        })),
      ),
    ...without(lenient).map((name) =>
      oversizedText.map((text) => ({ how: `${name} of ${text.length} letters`, parts: at(name, text) })),
    ),
    ...unsaid.map((name) =>
      oversizedText.map((text) => ({
        how: `${name} besides, of ${text.length} letters`,
        parts: [...whole, { name, value: text }],
      })),
    ),
    // Every word is an answer there, but this is none: no database holds it.
    ...free
      .filter((name) => name in fields)
      .map((name) => fc.constant({ how: `NUL in ${name}`, parts: at(name, "Kata\u0000kata") })),
    ...names.map((name) =>
      fc.constantFrom("ktp.jpg", "../../x", "\u202egpj.exe").map((filename) => ({
        how: `a file as ${name}`,
        parts: whole.map((part) => (part.name === name ? { name, value: "isi", filename, type: "image/jpeg" } : part)),
      })),
    ),
    fc.tuple(fc.constantFrom(...STRANGE_NAMES), hostileText).map(([name, value]) => ({
      how: `with ${name.slice(0, 40)}`,
      parts: [...whole, { name, value }],
    })),
    fc.integer({ min: 200, max: 1_500 }).map((many) => ({
      how: `${many} fields more`,
      parts: [...whole, ...Array.from({ length: many }, (_, index) => ({ name: `f${index}`, value: "x" }))],
    })),
  ];
}

/** What the right form leaves out, though it may say it. */
function unsaidOf({ optional = [], lists = [] }: ActionRow, fields: Fields): string[] {
  return [...new Set([...optional, ...lists])].filter((name) => !(name in fields));
}

/** What may well be taken: hostile words where every word is an answer or none was needed, far ends of days and numbers. It does no harm. */
export function hostileWords(row: ActionRow, fields: Fields, more: number, seed: number): BentForm[] {
  const { free = [], lenient = [] } = row;
  const whole = partsOf(fields);
  const instead = (name: string, value: FormPart["value"]): BentForm => ({
    how: `${name} = ${show(value)}`,
    parts: [...whole.filter((part) => part.name !== name), { name, value }],
    harmless: true,
  });
  const ends = Object.entries(fields).flatMap(([name, value]) =>
    free.includes(name)
      ? []
      : [value]
          .flat()
          .flatMap((item) => extremesOf(item) ?? [])
          .map((end) => instead(name, end)),
  );
  const unsaid = unsaidOf(row, fields);
  const said = [...new Set([...[...free, ...lenient].filter((name) => name in fields), ...unsaid])].flatMap(
    (name, index) =>
      fc.sample(hostileWord, { numRuns: 1 + more, seed: seed + index }).map((value) => instead(name, value)),
  );
  const far = unsaid.map((name, index) => instead(name, FAR[(seed + index) % FAR.length] ?? ""));
  return [...said, ...far, ...ends];
}

/** One of each bend, then as many more as are wished for. */
export function bentForms(row: ActionRow, fields: Fields, more: number, seed: number): BentForm[] {
  const all = bends(row, fields);
  const each = all.flatMap((bend, index) => fc.sample(bend, { numRuns: 1, seed: seed + index }));
  return [...each, ...(more > 0 ? fc.sample(fc.oneof(...all), { numRuns: more, seed }) : [])];
}
