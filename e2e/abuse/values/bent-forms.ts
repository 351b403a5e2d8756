import fc from "fast-check";
import type { ActionRow, Fields } from "../rights/words";
import { type FormPart, partsOf } from "../server-action";
import { hostileText, oversizedText } from "./hostile";

/** A form that its action would take, bent in exactly one place, so that nothing else can be the reason of the refusal. */
export type BentForm = { how: string; parts: FormPart[] };

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
];

/** One kind of bend after the other, each field for itself: whoever takes one of each has left out no field. */
function bends(row: ActionRow, fields: Fields): fc.Arbitrary<BentForm>[] {
  const names = Object.keys(fields);
  const { optional = [], lists = [], free = [] } = row;
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
    ...without(free).map((name) =>
      hostileText.map((text) => ({ how: `${name} = ${JSON.stringify(text).slice(0, 80)}`, parts: at(name, text) })),
    ),
    ...names.map((name) =>
      oversizedText.map((text) => ({ how: `${name} of ${text.length} letters`, parts: at(name, text) })),
    ),
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

/** One of each bend, then as many more as are wished for. */
export function bentForms(row: ActionRow, fields: Fields, more: number, seed: number): BentForm[] {
  const all = bends(row, fields);
  const each = all.flatMap((bend, index) => fc.sample(bend, { numRuns: 1, seed: seed + index }));
  return [...each, ...(more > 0 ? fc.sample(fc.oneof(...all), { numRuns: more, seed }) : [])];
}
