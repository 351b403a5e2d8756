import { fieldNames, type Naming } from "../catalogue";
import { checkTemplate } from "../check-template";
import { type Template, TemplateBlock } from "../template";
import { BLOCK_FIELDS, BLOCK_NAMES, type BlockField, WHOLE_PARTS } from "./fields";
import { readValue } from "./read-value";
import { fieldName, MOST_BLOCKS, type TypedBlock } from "./typed";

/** What is wrong, by the name of its field in the form. */
export type FormProblems = Record<string, string>;

export type ReadTemplate = { ok: true; template: Template } | { ok: false; problems: FormProblems };

/** The template that was filled in, or what is wrong with it; nothing of it is drawn or kept before all of it is right. */
export function readTemplateForm(blocks: readonly TypedBlock[], naming: Naming): ReadTemplate {
  if (blocks.length === 0) return { ok: false, problems: { tambah: "Surat perlu paling sedikit satu bagian." } };
  if (blocks.length > MOST_BLOCKS)
    return { ok: false, problems: { tambah: `Paling banyak ${MOST_BLOCKS} bagian dalam satu surat.` } };
  const problems: FormProblems = {};
  const read = blocks.map((block, index) => readBlock(block, index, { naming, problems }));
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const template = read.flatMap((block) => (block ? [block] : []));
  // The last word is the check that letters themselves go by.
  for (const { block, name } of checkTemplate(template, naming.subject))
    problems[firstField(blocks, block)] ??= `Bagian ini memakai "${name}", yang tidak ada untuk surat ini.`;
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, template };
}

type Reading = { naming: Naming; problems: FormProblems };

function readBlock({ type, values }: TypedBlock, index: number, { naming, problems }: Reading): TemplateBlock | null {
  const names = fieldNames(naming);
  const table = values.source ?? "";
  const before = Object.keys(problems).length;
  const block = readFields(BLOCK_FIELDS[type], {
    value: (path) => values[path] ?? "",
    judge: (field, path) => {
      const found = readValue(field, values[path] ?? "", { naming, names, table });
      if (found.problem) problems[fieldName(index, path)] ??= found.problem;
      return found.value;
    },
  });
  for (const [path, sentence] of lackingParts(type, block)) problems[fieldName(index, path)] ??= sentence;
  if (Object.keys(problems).length > before) return null;
  const parsed = TemplateBlock.safeParse({ type, ...block });
  if (parsed.success) return parsed.data;
  problems[fieldName(index, BLOCK_FIELDS[type][0]?.key ?? "type")] ??=
    `${BLOCK_NAMES[type]}: isiannya terlalu banyak atau terlalu panjang.`;
  return null;
}

type Part = Record<string, unknown>;
type Reader = { value: (path: string) => string; judge: (field: BlockField, path: string) => unknown };

function readFields(fields: readonly BlockField[], reader: Reader, before = ""): Part {
  const part: Part = {};
  for (const field of fields) {
    const path = `${before}${field.key}`;
    const value = field.kind === "rows" ? readRows(field, reader, path) : reader.judge(field, path);
    const [own, inner] = field.key.split(".") as [string, string?];
    if (inner === undefined) {
      if (value !== undefined) part[own] = value;
    } else part[own] = { ...(part[own] as Part | undefined), [inner]: value };
  }
  for (const whole of WHOLE_PARTS) if (isPart(part[whole]) && isBlank(part[whole])) part[whole] = null;
  return part;
}

function readRows({ fields, most }: Extract<BlockField, { kind: "rows" }>, reader: Reader, path: string): Part[] {
  const rows: Part[] = [];
  for (let row = 0; row < most; row += 1) {
    const here = `${path}.${row}.`;
    const typed = fields.filter(({ kind }) => kind !== "tick").map(({ key }) => reader.value(`${here}${key}`));
    if (typed.some((text) => text.trim() !== "")) rows.push(readFields(fields, reader, here));
  }
  return rows;
}

function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isBlank(part: Part): boolean {
  return Object.values(part).every((value) => Array.isArray(value) && value.length === 0);
}

/** What a block must have and no single field says. */
function lackingParts(type: TypedBlock["type"], block: Part): [path: string, sentence: string][] {
  const none = (key: string) => (block[key] as unknown[] | undefined)?.length === 0;
  switch (type) {
    case "table":
      return none("columns") ? [["columns.0.column", "Pilih paling sedikit satu kolom."]] : [];
    case "facts":
      return none("rows") ? [["rows.0.label", "Tulis paling sedikit satu baris rincian."]] : [];
    case "points":
    case "clause":
      return none("items") && !block.source
        ? [["items", "Tulis paling sedikit satu butir, atau pilih isinya dari data."]]
        : [];
    default:
      return [];
  }
}

function firstField(blocks: readonly TypedBlock[], index: number): string {
  const type = blocks[index]?.type ?? "paragraph";
  return fieldName(index, BLOCK_FIELDS[type][0]?.key ?? "type");
}
