import type { Invariant } from "./look";

/** I4: a refusal left nothing. */
export const refusalsLeftNothing: Invariant = async (look) => [
  ...(await refusedApplications(look)),
  ...(await refusedFiles(look)),
  ...(await refusedEvents(look)),
  ...(await rests(look)),
];

/** A request that was only ever refused has no application, no answer and no act in the audit. */
const refusedApplications: Invariant = async ({ rows, witness }) => {
  const other = new Set(
    witness.sendings.filter((sending) => sending.outcome !== "refused").map((sending) => sending.requestId),
  );
  const ids = witness.refused.flatMap((item) =>
    item.kind === "application" && !other.has(item.requestId) ? [item.requestId] : [],
  );
  const left = await rows<{ id: string }>(
    `SELECT request_id::text AS id FROM draft
      WHERE request_id = ANY($1::uuid[]) AND (sent_at IS NOT NULL OR application_id IS NOT NULL)
     UNION SELECT id::text FROM submit_request WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return left.map((row) => `I4 the refused request ${row.id} left an application`);
};

const refusedFiles: Invariant = async ({ rows, witness }) => {
  const files = witness.refused.filter((item) => item.kind === "file");
  const left = await rows<{ name: string }>("SELECT name FROM document WHERE name = ANY($1) OR sha256 = ANY($2)", [
    files.map((file) => file.name),
    files.map((file) => file.sha256),
  ]);
  return left.map((row) => `I4 the refused file ${row.name} was kept`);
};

/** Presses are refused to somebody who never did that to the case. */
const refusedEvents: Invariant = async ({ rows, witness }) => {
  const problems: string[] = [];
  for (const refusal of witness.refused) {
    if (refusal.kind !== "event") continue;
    const left = await rows(
      `SELECT 1 FROM history_event e JOIN application a ON a.run_id = e.run_id
        WHERE a.reference = $1 AND e.actor_id = $2 AND e.type = $3`,
      [refusal.reference, refusal.actorId, refusal.type],
    );
    if (left.length > 0)
      problems.push(`I4 the refused ${refusal.type} of ${refusal.actorId} stands in ${refusal.reference}`);
  }
  return problems;
};

/** Half of a write: a run that is nobody's or never began, an application that is not in its draft. */
const rests: Invariant = async ({ rows }) => {
  const runs = await rows<{ id: string }>(
    `SELECT r.id::text FROM run r
      WHERE NOT EXISTS (SELECT 1 FROM application a WHERE a.run_id = r.id)
        AND NOT EXISTS (SELECT 1 FROM programme p WHERE p.run_id = r.id)`,
  );
  const requests = await rows<{ id: string }>(
    `SELECT s.id::text FROM submit_request s JOIN application a ON a.id = s.application_id
      WHERE s.answer ->> 'reference' IS DISTINCT FROM a.reference`,
  );
  const drafts = await rows<{ id: string }>(
    "SELECT id::text FROM draft WHERE sent_at IS NOT NULL AND application_id IS NULL",
  );
  return [
    ...runs.map((row) => `I4 the run ${row.id} belongs to nobody`),
    ...requests.map((row) => `I4 the request ${row.id} was answered with another reference`),
    ...drafts.map((row) => `I4 the draft ${row.id} counts as sent and led to nothing`),
  ];
};
