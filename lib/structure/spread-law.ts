import { isNode, type Source, walk } from "./source";

/** `{ a, ...{ b, c } }` says nothing that `{ a, b, c }` does not: the formatter decides lines. */
export function spreadProblems({ file, program }: Source): string[] {
  const spreads = [...walk(program)].filter((node) => {
    const literal = SPREADS.has(node.type) && isNode(node.argument) ? node.argument.type : "";
    return literal === "ObjectExpression" || literal === "ArrayExpression";
  });
  return spreads.length > 0
    ? [`${file}: ${spreads.length} literals are spread into another: write their parts out`]
    : [];
}

const SPREADS = new Set(["SpreadElement", "JSXSpreadAttribute"]);
