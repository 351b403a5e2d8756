import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Invariant } from "./look";

/** After the clean-up of a later day: what lies on the disk is named by a row, and nothing is half-way. */
export const nothingLeftOver: Invariant = async ({ rows, files }) => {
  const kept = await rows<{ name: string }>(
    `SELECT storage_name AS name FROM document UNION ALL SELECT storage_name FROM letter WHERE storage_name IS NOT NULL
      UNION ALL SELECT storage_name FROM letter_bundle WHERE storage_name IS NOT NULL`,
  );
  const named = new Set(kept.map(({ name }) => name));
  const found = await readdir(files, { withFileTypes: true, recursive: true });
  const orphans = found.filter((entry) => entry.isFile() && !named.has(entry.name));
  const [uploads] = await rows<{ left: number }>("SELECT count(*)::int AS left FROM upload");
  return [
    ...orphans.map(
      (orphan) =>
        `I6 the clean-up left ${path.relative(files, path.join(orphan.parentPath, orphan.name))}, which no row names`,
    ),
    ...(uploads?.left ? [`I6 the clean-up left ${uploads.left} uploads that nobody goes on with`] : []),
  ];
};
