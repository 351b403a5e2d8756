import { stat } from "node:fs/promises";
import path from "node:path";
import type { Invariant, Look } from "./look";

/** I1, I6 of files sent to a signed address: what was acknowledged is there, and bytes, row and answer go together. */
export const uploadsKept: Invariant = async (look) => [
  ...(await acknowledged(look)),
  ...(await endedTogether(look)),
  ...(await countedBytes(look)),
];

const acknowledged: Invariant = async ({ rows, witness }) => {
  const stored = await rows<{ id: string; sha256: string }>(
    "SELECT id::text, sha256 FROM document WHERE id = ANY($1::uuid[])",
    [witness.uploads.map((upload) => upload.documentId)],
  );
  const hashes = new Map(stored.map((row) => [row.id, row.sha256]));
  return witness.uploads.flatMap(({ documentId, name, sha256 }) => {
    const kept = hashes.get(documentId);
    if (kept === undefined) return [`I1 the upload of ${name} was acknowledged and is not there`];
    return kept === sha256 ? [] : [`I1 the upload of ${name} was acknowledged and holds something else`];
  });
};

/** An upload that has ended has its document, and a file sent by an address ends one upload: no more, no fewer. */
const endedTogether: Invariant = async ({ rows }) => {
  const counted = await rows<{ name: string; ended: number; kept: number }>(
    `SELECT u.name, count(*) FILTER (WHERE u.state = 'done')::int AS ended,
            (SELECT count(*)::int FROM document d WHERE d.name = u.name) AS kept FROM upload u GROUP BY u.name`,
  );
  const untrue = await rows<{ name: string }>(
    `SELECT u.name FROM upload u WHERE u.state = 'done' AND NOT EXISTS (SELECT 1 FROM document d
        WHERE d.id = u.document_id AND u.answer ->> 'documentId' = d.id::text)`,
  );
  return [
    ...counted
      .filter(({ ended, kept }) => ended !== kept)
      .map(({ name, ended, kept }) => `I6 ${ended} uploads of ${name} ended and ${kept} files of it are kept`),
    ...untrue.map(({ name }) => `I6 the upload of ${name} was answered with a file that is not there`),
  ];
};

/** Only the rest is sent again, so bytes that count must lie on the disk. */
const countedBytes: Invariant = async (look) => {
  const before = await openParts(look);
  const lacking = before.filter(({ size, received }) => size < received);
  // One that was just ended by a late request has no part any more, and needs none.
  const still = lacking.length > 0 ? await openParts(look) : [];
  return lacking
    .filter(({ id }) => still.some((candidate) => candidate.id === id))
    .map(({ name, size, received }) => `I6 the upload of ${name} counts ${received} bytes and has ${size}`);
};

async function openParts({ rows, files }: Look) {
  const open = await rows<{ id: string; name: string; received: number }>(
    "SELECT custom_id::text AS id, name, received FROM upload WHERE state = 'open' AND received > 0",
  );
  return Promise.all(
    open.map(async (item) => ({
      ...item,
      size: await stat(path.join(files, "parts", item.id)).then(
        (facts) => facts.size,
        () => 0,
      ),
    })),
  );
}
