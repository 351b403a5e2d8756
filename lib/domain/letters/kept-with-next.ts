import type { Block } from "./model";

/** Lines that go to the page of a signature at least, so that none stands there alone or under a closing sentence. */
const ENOUGH = 4;
/** What is longer leaves a page too empty when it moves, and may not fit on the next with its signature. */
const MOVED_WHOLE = 25;
const LETTERS_A_LINE = 75;

/**
 * Places of the blocks that stand on the page of what follows them: up to a signature, of that to its copies, and a line
 * that announces something ("Untuk:") with what it announces.
 */
export function keptWithNext(blocks: readonly Block[]): Set<number> {
  const kept = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    if (announces(block, blocks[index + 1])) kept.add(index);
    if (block.type !== "signatures") continue;
    if (blocks[index + 1]?.type === "copies") kept.add(index);
    for (const at of before(blocks, index)) kept.add(at);
  }
  return kept;
}

function announces(block: Block, next: Block | undefined): boolean {
  if (block.type !== "paragraph" || next === undefined || next.type === "annex") return false;
  // A long one would leave its page empty.
  return /:\s*$/.test(block.text) && linesIn([block.text]) <= 2;
}

/** From the signature up: of a table its own last rows move, and what stands above it stays where it is. */
function before(blocks: readonly Block[], signature: number): number[] {
  const moved: number[] = [];
  let lines = 0;
  for (let at = signature - 1; at >= 0 && lines < ENOUGH; at -= 1) {
    const block = blocks[at];
    if (block?.type === "table") {
      moved.push(at);
      // A table in which people sign is itself a signature.
      if (block.tall) continue;
      break;
    }
    lines += block ? linesOf(block) : 0;
    if (lines > MOVED_WHOLE) break;
    moved.push(at);
  }
  return moved;
}

/** Headings stand with what follows them by themselves, and nothing moves past the head of a page or another signature. */
function linesOf(block: Block): number {
  switch (block.type) {
    case "paragraph":
      return linesIn([block.text]);
    case "points":
    case "clause":
      return linesIn(block.items);
    case "facts":
      return linesIn(block.rows.map(([, value]) => value));
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function linesIn(texts: string[]): number {
  return texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / LETTERS_A_LINE)), 0);
}
