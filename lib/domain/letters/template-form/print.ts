import { type FieldNames, type Phrase, printPhrase } from "../phrase";
import type { Template, TemplateBlock } from "../template";
import { BY_HAND } from "./choices";
import { BLOCK_FIELDS, type BlockField } from "./fields";
import { TICKED, type TypedBlock } from "./typed";

/** The template as it stands in the form; readTemplateForm gives the same template back. */
export function printTemplate(template: Template, names: FieldNames): TypedBlock[] {
  return template.map((block) => ({ type: block.type, values: printFields(BLOCK_FIELDS[block.type], block, names) }));
}

function printFields(fields: readonly BlockField[], part: unknown, names: FieldNames): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field): [string, string][] => {
      const value = at(part, field.key);
      if (field.kind !== "rows") return [[field.key, printValue(field, value, names)]];
      return (value as TemplateBlock[]).flatMap((row, index) =>
        Object.entries(printFields(field.fields, row, names)).map(([key, text]): [string, string] => [
          `${field.key}.${index}.${key}`,
          text,
        ]),
      );
    }),
  );
}

/** The property of a block that the field speaks of; it goes by the table of fields, whose keys are those of the schema. */
function at(part: unknown, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name] ?? null, part);
}

function printValue(field: BlockField, value: unknown, names: FieldNames): string {
  switch (field.kind) {
    case "words":
    case "long":
      return value === null ? "" : printPhrase(value as Phrase, names);
    case "lines":
      return (value as Phrase[]).map((phrase) => printPhrase(phrase, names)).join("\n");
    case "tick":
      return value === true ? TICKED : "";
    case "choice":
      return field.from === "column" && value === "" ? BY_HAND : String(value ?? "");
    default:
      return String(value ?? "");
  }
}
