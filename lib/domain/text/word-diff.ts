import { commonSequence } from "./common-sequence";

export type DiffPart = { text: string; kind: "same" | "gone" | "new" };

/** Beyond so many words the table of pairs would be large; the whole text is then gone and new. */
const MOST_WORDS = 400;

/** What changed between two texts, word by word: the longest common row of words stays. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return joined([...gone(old), ...added(now)]);
  const parts: DiffPart[] = [];
  let [left, right] = [0, 0];
  for (const [inOld, inNow] of commonSequence(old, now)) {
    parts.push(...gone(old.slice(left, inOld)), ...added(now.slice(right, inNow)));
    parts.push({ text: old[inOld] ?? "", kind: "same" });
    [left, right] = [inOld + 1, inNow + 1];
  }
  return joined([...parts, ...gone(old.slice(left)), ...added(now.slice(right))]);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function gone(words: string[]): DiffPart[] {
  return words.map((text) => ({ text, kind: "gone" }));
}

function added(words: string[]): DiffPart[] {
  return words.map((text) => ({ text, kind: "new" }));
}

/** Neighbours of one kind are one piece. */
function joined(parts: DiffPart[]): DiffPart[] {
  const pieces: DiffPart[] = [];
  for (const { text, kind } of parts) {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += ` ${text}`;
    else pieces.push({ text, kind });
  }
  return pieces;
}
