import { BLOCK_FIELDS, type BlockField, type BlockType, isBlockType } from "./fields";

/** A block as it stands in the form: its fields by their path ("text", "rows.0.label"), all of it text; a tick is TICKED. */
export type TypedBlock = { type: BlockType; values: Record<string, string> };

export const TICKED = "ya";
/** More is no template, only a load. */
export const MOST_BLOCKS = 80;
/** Rows that stand ready to be filled in after those that are. */
const SPARE_ROWS = 1;

/** Name of a field in the form: "b3.rows.0.label"; "b3.type" says what the block is. */
export function fieldName(block: number, path: string): string {
  return `b${block}.${path}`;
}

/** All that the form of these blocks holds, by the names of its fields. */
export function toFields(blocks: readonly TypedBlock[]): Record<string, string> {
  return Object.fromEntries(
    blocks.flatMap(({ type, values }, index) => [
      [fieldName(index, "type"), type],
      ...Object.entries(values).map(([path, value]) => [fieldName(index, path), value]),
    ]),
  );
}

/** The blocks that such a form holds; what is none of their fields is passed over, so that no name but ours comes in. */
export function fromFields(posted: Readonly<Record<string, unknown>>): TypedBlock[] {
  const blocks = new Map<number, Map<string, string>>();
  for (const [name, value] of Object.entries(posted)) {
    const [, index, path] = NAME.exec(name) ?? [];
    if (index === undefined || path === undefined || typeof value !== "string") continue;
    const at = Number(index);
    const found = blocks.get(at) ?? new Map<string, string>();
    blocks.set(at, found.set(path, value));
  }
  return [...blocks.entries()].sort(([left], [right]) => left - right).flatMap(([, posted]) => typedBlock(posted));
}

const NAME = /^b(\d{1,2})\.([a-z]+(?:\.(?:[a-z]+|\d{1,2}\.[a-z]+))?)$/;

function typedBlock(posted: Map<string, string>): TypedBlock[] {
  const type = posted.get("type") ?? "";
  if (!isBlockType(type)) return [];
  const known = [...posted].filter(([path]) => isFieldOf(type, path));
  return [{ type, values: Object.fromEntries(known) }];
}

function isFieldOf(type: BlockType, path: string): boolean {
  return BLOCK_FIELDS[type].some((field) => (field.kind === "rows" ? isRowField(field, path) : field.key === path));
}

type Rows = Extract<BlockField, { kind: "rows" }>;

function isRowField({ key, most, fields }: Rows, path: string): boolean {
  const [own, row, part, ...more] = path.split(".");
  return own === key && more.length === 0 && Number(row) < most && fields.some((field) => field.key === part);
}

/** How many rows the form shows: those that hold something, and one to add. */
export function rowsShown({ key, most }: Rows, values: Readonly<Record<string, string>>): number {
  const used = Object.entries(values).flatMap(([path, value]) => {
    const [own, row] = path.split(".");
    return own === key && value !== "" ? [Number(row) + 1] : [];
  });
  return Math.min(most, Math.max(0, ...used) + SPARE_ROWS);
}

/** A block as it begins: what most of its kind have. */
export function emptyBlock(type: BlockType): TypedBlock {
  const begun: Partial<Record<BlockType, Record<string, string>>> = {
    paragraph: { align: "justify" },
    points: { style: "1.", source: "" },
    clause: { style: "none", source: "" },
    table: { counted: TICKED },
    signatures: { office: TICKED },
    title: { numbered: TICKED },
  };
  return { type, values: begun[type] ?? {} };
}
