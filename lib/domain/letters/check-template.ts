import { CATALOGUES, type LetterSubject } from "./fields";
import { type Phrase, placeholdersIn } from "./phrase";
import type { Template, TemplateBlock } from "./template";

/** What a template names and its subject does not have; empty: it can be filled. */
export function checkTemplate(template: Template, subject: LetterSubject): { block: number; name: string }[] {
  const { fields, lists, tables } = CATALOGUES[subject];
  return template.flatMap((block, index) => {
    const unknown = phrasesOf(block)
      .flatMap(placeholdersIn)
      .filter((field) => !Object.hasOwn(fields, field));
    if ((block.type === "points" || block.type === "clause") && block.source && !Object.hasOwn(lists, block.source))
      unknown.push(block.source);
    if (block.type === "table") unknown.push(...unknownColumns(block, tables));
    return unknown.map((name) => ({ block: index, name }));
  });
}

/** Every piece of words in a block, in reading order. */
export function phrasesOf(block: TemplateBlock): Phrase[] {
  switch (block.type) {
    case "correspondence":
      return [block.nature, block.attachment, block.subject, ...block.to];
    case "title":
      return block.about ? [...block.lines, block.about] : block.lines;
    case "heading":
    case "paragraph":
      return [block.text];
    case "points":
    case "clause":
    case "copies":
      return block.items;
    case "facts":
      return block.rows.map((row) => row.value);
    case "table":
      return [
        block.caption,
        ...(block.footer ? [block.footer.label, block.footer.value] : []),
        ...(block.empty ? [block.empty] : []),
      ];
    case "signatures":
      return [...block.above, ...block.others.flatMap(({ above, post, name }) => [above, post, name])];
    case "annex":
      return block.lines;
  }
}

type TableBlock = Extract<TemplateBlock, { type: "table" }>;

function unknownColumns(
  { source, columns }: TableBlock,
  tables: (typeof CATALOGUES)[LetterSubject]["tables"],
): string[] {
  const known = Object.hasOwn(tables, source) ? tables[source] : undefined;
  if (!known) return [source];
  return columns
    .map(({ column }) => column)
    .filter((column) => column !== "" && !Object.hasOwn(known.columns, column))
    .map((column) => `${source}.${column}`);
}
