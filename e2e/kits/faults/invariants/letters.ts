import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Invariant } from "./look";

/** I8: what somebody was shown as numbered is that letter for good, and the bytes that are kept are those that were hashed. */
export const lettersKept: Invariant = async ({ rows, files, witness, settled }) => {
  const letters = await rows<{ id: string; number: string; sha256: string | null; file: string | null }>(
    "SELECT id, number, sha256, storage_name AS file FROM letter",
  );
  const known = new Map(letters.map(({ id, number }) => [id, number]));
  const problems = witness.numbers
    .filter(({ letterId, number }) => known.get(letterId) !== number)
    .map(
      ({ letterId, number }) => `I8 the number ${number} was shown for the letter ${letterId}, which does not bear it`,
    );
  for (const { number, sha256, file } of letters) {
    if (!file) {
      if (settled) problems.push(`I8 nothing is kept of the letter ${number}`);
      continue;
    }
    const bytes = await readFile(path.join(files, file.slice(0, 2), file)).catch(() => null);
    if (bytes === null || createHash("sha256").update(bytes).digest("hex") !== sha256)
      problems.push(`I8 the file of the letter ${number} is not the one that was kept`);
  }
  return problems;
};
