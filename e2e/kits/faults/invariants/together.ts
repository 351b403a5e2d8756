import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { RequirementEntry } from "@/lib/domain/service-definition";
import type { Invariant } from "./look";

/** I6: application ⇔ first event ⇔ files ⇔ notices, together or not at all. */
export const bornTogether: Invariant = async (look) => [
  ...(await firstEvents(look)),
  ...(await requiredFiles(look)),
  ...(await firstNotices(look)),
  ...(await storedFiles(look)),
];

const firstEvents: Invariant = async ({ rows }) => {
  const missing = await rows<{ reference: string }>(
    `SELECT reference FROM application a WHERE NOT EXISTS
       (SELECT 1 FROM history_event e WHERE e.run_id = a.run_id AND e.sequence = 1 AND e.type = 'submitted')`,
  );
  const homeless = await rows<{ id: string }>(
    `SELECT DISTINCT e.run_id::text AS id FROM history_event e
      WHERE e.type = 'submitted' AND NOT EXISTS (SELECT 1 FROM application a WHERE a.run_id = e.run_id)`,
  );
  const unsent = await rows<{ reference: string }>(
    `SELECT a.reference FROM application a JOIN draft d ON d.application_id = a.id
      WHERE a.status <> 'draft' AND d.sent_at IS NULL`,
  );
  return [
    ...missing.map((row) => `I6 ${row.reference} has no first event`),
    ...homeless.map((row) => `I6 the history of run ${row.id} has no application`),
    ...unsent.map((row) => `I6 ${row.reference} was sent and its draft is still open`),
  ];
};

const requiredFiles: Invariant = async ({ rows }) => {
  const cases = await rows<{ reference: string; requirements: RequirementEntry[]; given: string[] }>(
    `SELECT a.reference, p.requirements,
            coalesce(array_agg(DISTINCT d.requirement_key) FILTER (WHERE d.id IS NOT NULL), '{}') AS given
       FROM application a JOIN run r ON r.id = a.run_id JOIN pinned_definition p ON p.hash = r.pinned_hash
       LEFT JOIN document d ON d.application_id = a.id AND d.removed_at IS NULL
      WHERE a.status <> 'draft' GROUP BY a.reference, p.requirements`,
  );
  return cases.flatMap(({ reference, requirements, given }) =>
    requirements
      .filter(
        (requirement) => requirement.kind === "document" && requirement.required && !given.includes(requirement.key),
      )
      .map((requirement) => `I6 ${reference} was accepted without ${requirement.key}`),
  );
};

const firstNotices: Invariant = async ({ rows }) => {
  const missing = await rows<{ reference: string; channel: string }>(
    `SELECT a.reference, c.channel FROM application a
       CROSS JOIN (VALUES ('portal'), ('mail')) AS c(channel)
      WHERE (c.channel = 'portal' OR a.email IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.application_id = a.id AND n.channel::text = c.channel)`,
  );
  const jobless = await rows<{ id: string }>(
    `SELECT n.id::text FROM notice n WHERE n.channel = 'mail' AND n.state = 'pending'
        AND NOT EXISTS (SELECT 1 FROM graphile_worker.jobs j WHERE j.key = 'notice:' || n.id)`,
  );
  // A notice is named after the event it tells of and bears its time, also when a job writes it later; a sweep's after
  // the duty it tells of, and the row that lets it be told of once bears its time.
  const unfounded = await rows<{ name: string }>(
    `SELECT n.dedupe_key AS name FROM notice n WHERE n.run_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM history_event e
        WHERE e.run_id = n.run_id AND e.sequence::text = split_part(n.dedupe_key, ':', 2) AND e.at = n.created_at)
        AND NOT EXISTS (SELECT 1 FROM escalation s
          WHERE s.run_id = n.run_id AND s.duty_id = split_part(n.dedupe_key, ':', 3)
            AND n.created_at BETWEEN s.told_at AND s.told_at + interval '1 minute')`,
  );
  return [
    ...unfounded.map((row) => `I6 the notice ${row.name} tells of what never happened`),
    ...missing.map((row) => `I6 ${row.reference} was born without its ${row.channel} notice`),
    ...jobless.map((row) => `I6 nobody will deliver the pending mail ${row.id}`),
  ];
};

/** Every row names a whole file, and what it holds never changes. */
const storedFiles: Invariant = async ({ rows, files, witness }) => {
  const documents = await rows<{ name: string; storage_name: string; size: number; sha256: string }>(
    "SELECT name, storage_name, size, sha256 FROM document",
  );
  const problems: string[] = [];
  for (const document of documents) {
    const file = path.join(files, document.storage_name.slice(0, 2), document.storage_name);
    const facts = await stat(file).catch(() => null);
    const before = witness.knownFiles.get(document.storage_name);
    if (before !== undefined && before !== document.sha256)
      problems.push(`I6 the row of ${document.name} tells another content`);
    witness.knownFiles.set(document.storage_name, document.sha256);
    if (!facts) problems.push(`I6 the file of ${document.name} is missing`);
    else if (facts.size !== document.size)
      problems.push(`I6 the file of ${document.name} has ${facts.size} of ${document.size} bytes`);
    else if ((await hashOf(file)) !== document.sha256)
      problems.push(`I6 the file of ${document.name} holds something else`);
  }
  return problems;
};

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
