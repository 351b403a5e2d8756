import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Invariant } from "./look";

/**
 * I8: what somebody was shown as numbered is that letter for good, the bytes that are kept are those that were hashed,
 * and what was shown as signed is, with its scan.
 */
export const lettersKept: Invariant = async ({ rows, files, witness, settled }) => {
  const letters = await rows<{
    id: string;
    number: string;
    sha256: string | null;
    file: string | null;
    signed: boolean;
  }>(
    `SELECT id, number, sha256, storage_name AS file, signed_at IS NOT NULL
      AND EXISTS (SELECT 1 FROM document d WHERE d.letter_id = l.id AND d.removed_at IS NULL) AS signed FROM letter l`,
  );
  const known = new Map(letters.map(({ id, number }) => [id, number]));
  const problems = witness.numbers
    .filter(({ letterId, number }) => known.get(letterId) !== number)
    .map(
      ({ letterId, number }) => `I8 the number ${number} was shown for the letter ${letterId}, which does not bear it`,
    );
  const signed = new Set(letters.filter((letter) => letter.signed).map(({ id }) => id));
  for (const id of new Set(witness.signed))
    if (!signed.has(id)) problems.push(`I8 the letter ${id} was shown as signed, and no scan shows it`);
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
