import type { Invariant } from "./look";

/**
 * I6 and I10, of every single press: PostgreSQL keeps with each row the transaction that wrote it (xmin), so what was
 * written beside its transaction is found without any commit having to fail in between.
 */
export const writtenAtOnce: Invariant = async ({ rows }) => {
  const apart = async (sql: string, words: (name: string) => string) =>
    (await rows<{ name: string }>(sql)).map((row) => words(row.name));
  return [
    ...(await apart(
      `SELECT e.run_id::text || ' ' || e.sequence || ' ' || e.type AS name FROM history_event e
        WHERE NOT EXISTS (SELECT 1 FROM audit_entry t WHERE t.request_id = e.request_id AND t.xmin::text = e.xmin::text)`,
      (name) => `I10 the event ${name} and its audit were written in two transactions`,
    )),
    // A job tells the many of a programme later; what was read or delivered has been written again since.
    ...(await apart(
      `SELECT n.dedupe_key AS name FROM notice n JOIN application a ON a.run_id = n.run_id
        WHERE n.read_at IS NULL AND (n.channel = 'portal' OR (n.state = 'pending' AND n.attempts = 0))
          AND NOT EXISTS (SELECT 1 FROM history_event e WHERE e.run_id = n.run_id AND e.xmin::text = n.xmin::text)
          AND NOT EXISTS (SELECT 1 FROM escalation s WHERE s.run_id = n.run_id AND s.xmin::text = n.xmin::text)`,
      (name) => `I6 the notice ${name} and its event were written in two transactions`,
    )),
    ...(await apart(
      `SELECT s.id::text AS name FROM submit_request s JOIN application a ON a.id = s.application_id
        WHERE NOT EXISTS (SELECT 1 FROM history_event e WHERE e.run_id = a.run_id AND e.xmin::text = s.xmin::text)`,
      (name) => `I6 the answer to the request ${name} and its event were written in two transactions`,
    )),
    ...(await apart(
      `SELECT a.reference AS name FROM nib_issue n JOIN application a ON a.id = n.application_id
        WHERE NOT EXISTS (SELECT 1 FROM history_event e WHERE e.run_id = a.run_id AND e.xmin::text = n.xmin::text)`,
      (name) => `I8 the NIB of ${name} and its event were written in two transactions`,
    )),
  ];
};
