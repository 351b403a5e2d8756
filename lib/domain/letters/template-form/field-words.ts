import type { Naming } from "../catalogue";
import { choicesOf } from "./choices";
import { BLOCK_FIELDS, BLOCK_NAMES, type BlockField } from "./fields";
import { fieldName, TICKED, type TypedBlock } from "./typed";

type Asked = { field: Exclude<BlockField, { kind: "rows" }>; row?: number };

/** Every field of these blocks by its name in the form, as somebody would call it: "isi paragraf di bagian 7". */
export function fieldLabels(blocks: readonly TypedBlock[]): Record<string, string> {
  return Object.fromEntries(
    blocks.flatMap(({ type, values }, index) =>
      Object.keys(values).flatMap((path): [string, string][] => {
        const asked = askedAt(BLOCK_FIELDS[type], path);
        if (!asked) return [];
        const row = asked.row === undefined ? "" : ` baris ${asked.row + 1}`;
        return [[fieldName(index, path), `${lowered(asked.field.label)}${row} di bagian ${index + 1}`]];
      }),
    ),
  );
}

/** What is ticked or chosen in such a field, in words; null: the text says it. */
export function fieldWords(
  blocks: readonly TypedBlock[],
  naming: Naming,
): (name: string, text: string) => string | null {
  return (name, text) => {
    const [, index = "", path = ""] = /^b(\d+)\.(.+)$/.exec(name) ?? [];
    const block = blocks[Number(index)];
    const asked = block && askedAt(BLOCK_FIELDS[block.type], path);
    if (!asked) return null;
    if (asked.field.kind === "tick") return text === TICKED ? "dicentang" : "tidak dicentang";
    if (asked.field.kind !== "choice") return null;
    const choices = choicesOf(asked.field.from, naming, block.values.source ?? "");
    return choices.find(({ value }) => value === text)?.label ?? null;
  };
}

/** What another order or another number of blocks changed: each new or rewritten one by its place, then how many went. */
export function blockChanges(before: readonly TypedBlock[], after: readonly TypedBlock[]): string[] {
  const left = before.map(textOf);
  const came = after.flatMap((block, index) => {
    const known = left.indexOf(textOf(block));
    if (known < 0) return [`bagian ${index + 1} (${BLOCK_NAMES[block.type]})`];
    left.splice(known, 1);
    return [];
  });
  const went = left.length > 0 ? [`${left.length} bagian yang dihapus atau ditulis ulang`] : [];
  return came.length + went.length > 0 ? [...came, ...went] : ["urutan bagian"];
}

function askedAt(fields: readonly BlockField[], path: string): Asked | null {
  for (const field of fields) {
    if (field.kind !== "rows") {
      if (field.key === path) return { field };
      continue;
    }
    const [own, row, ...rest] = path.split(".");
    const within = own === field.key ? askedAt(field.fields, rest.join(".")) : null;
    if (within) return { field: within.field, row: Number(row) };
  }
  return null;
}

function lowered(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function textOf({ type, values }: TypedBlock): string {
  const filled = Object.entries(values).filter(([, value]) => value !== "");
  return JSON.stringify([type, filled.sort()]);
}
