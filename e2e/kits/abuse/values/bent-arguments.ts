import fc from "fast-check";
import type { Sent } from "../http";
import { multipart } from "../server-action";
import { operatorShape } from "./hostile";

export type BentCall = { how: string; sent: Sent };

const TEXT = { "content-type": "text/plain;charset=UTF-8" };
/** References of Next's own encoding to things that were never sent. */
const LOOSE_ENDS = [
  "$K1",
  "$K99",
  "$F1",
  "$F99",
  "$h1",
  "$@1",
  "$Q1",
  "$W1",
  "$B1",
  "$i1",
  "$R1",
  "$r1",
  "$X1",
  "$o1",
  "$1",
  "$1:a:b",
  "$T",
  "$S",
  "$n",
  "$D",
  "$$",
];
const deep = (levels: number) => `[${"[".repeat(levels)}${"]".repeat(levels)}]`;

const BROKEN_BODIES = [
  "",
  "[",
  "{}",
  "null",
  "0",
  '"',
  "[,]",
  "\u0000",
  "[1e999]",
  '["$undefined"',
  deep(300),
  deep(4_000),
  "[".repeat(20_000),
];

/** Arguments of an action that no form of ours sends: other kinds, too few, too many, nested, in pieces. */
export function bentCalls(id: string, origin: string): fc.Arbitrary<BentCall> {
  const call = (how: string, body: string | Buffer, headers: Record<string, string> = TEXT): BentCall => ({
    how,
    sent: { method: "POST", body, headers: { "next-action": id, accept: "text/x-component", origin, ...headers } },
  });
  const state = { ok: false, errors: {}, values: {} };
  return fc.oneof(
    fc.array(operatorShape, { maxLength: 5 }).map((args) => call(`arguments ${show(args)}`, JSON.stringify(args))),
    operatorShape.map((shape) => call(`second argument ${show(shape)}`, JSON.stringify([state, shape]))),
    operatorShape.map((shape) => call(`no list but ${show(shape)}`, JSON.stringify(shape) ?? "")),
    fc.constantFrom(...LOOSE_ENDS).map((end) => call(`loose end ${end}`, JSON.stringify([state, end]))),
    fc.constantFrom(...BROKEN_BODIES).map((body) => call(`body ${show(body)}`, body)),
    fc
      .tuple(fc.constantFrom(...LOOSE_ENDS), fc.constantFrom("0", "1", "2", "_1_reference", "S1", "x"))
      .map(([end, name]) => {
        const { type, body } = multipart([
          { name, value: JSON.stringify([end, end]) },
          { name: "0", value: JSON.stringify([state, end]) },
        ]);
        return call(`pieces ${name} and ${end}`, body, { "content-type": type });
      }),
    fc
      .constantFrom("application/json", "multipart/form-data", "multipart/form-data; boundary=", "text/html", "x", "")
      .map((type) => call(`kind of body "${type}"`, JSON.stringify([state, {}]), { "content-type": type })),
  );
}

function show(value: unknown) {
  return (JSON.stringify(value) ?? "nothing").slice(0, 120);
}
