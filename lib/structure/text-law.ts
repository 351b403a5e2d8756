import { isNode, type Source, walk } from "./source";

/** Whatever anybody writes passes one rule (lib/domain/text): a schema that trims by itself has made its own. */
export function textProblems({ file, program }: Source): string[] {
  if (!file.endsWith(".schema.ts")) return [];
  const trims = [...walk(program)].some(
    (node) =>
      node.type === "MemberExpression" &&
      isNode(node.property) &&
      "name" in node.property &&
      node.property.name === "trim",
  );
  return trims ? [`${file}: trims what was typed: use mandatoryText, freeText, tidyText or plainSigns`] : [];
}
