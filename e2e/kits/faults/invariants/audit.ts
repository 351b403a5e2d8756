import type { Invariant } from "./look";

/** I10: every change has its audit row, by the same hand, in the same request. */
export const auditedChanges: Invariant = async ({ rows }) => {
  const silent = async (sql: string, words: (name: string) => string) =>
    (await rows<{ name: string }>(sql)).map((row) => words(row.name));
  return [
    // The citizen who sends is "publik" in the audit (no session yet) and "pemohon" in the history.
    ...(await silent(
      `SELECT e.run_id::text || ' ' || max(e.sequence) || ' ' || max(e.type) AS name FROM history_event e
        GROUP BY e.run_id, e.request_id, e.actor_id HAVING count(*) > (SELECT count(*) FROM audit_entry t
          WHERE t.request_id = e.request_id AND (t.actor_id = e.actor_id
            OR (e.actor_id = 'pemohon' AND t.actor_id = 'publik')
            OR (e.actor_id = 'system' AND t.actor_id LIKE 'system:%')))`,
      (name) => `I10 no audit tells of the event ${name}`,
    )),
    ...(await silent(
      `SELECT reference AS name FROM application a WHERE NOT EXISTS (SELECT 1 FROM audit_entry t
        WHERE t.subject_id = a.id::text AND t.action = 'application.submitted')`,
      (name) => `I10 no audit tells of the submission of ${name}`,
    )),
    ...(await silent(
      `SELECT d.name FROM document d WHERE NOT EXISTS (SELECT 1 FROM audit_entry t
        WHERE t.subject_id = d.id::text AND t.action = 'document.stored')`,
      (name) => `I10 no audit tells of the file ${name}`,
    )),
    ...(await silent(
      `SELECT d.id::text AS name FROM draft d WHERE d.resume_hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit_entry t
        WHERE (t.subject_id = d.id::text AND t.action = 'draft.created')
           OR (t.subject_id = d.application_id::text AND t.action LIKE 'application.recall%'))`,
      (name) => `I10 no audit tells of the draft ${name}`,
    )),
    ...(await silent(
      `SELECT a.reference AS name FROM nib_issue n JOIN application a ON a.id = n.application_id
        WHERE NOT EXISTS (SELECT 1 FROM audit_entry t WHERE t.reference = a.reference AND t.action = 'nib.recorded')`,
      (name) => `I10 no audit tells of the NIB of ${name}`,
    )),
    ...(await silent(
      `SELECT t.reference || ' ' || max(t.action) AS name FROM audit_entry t JOIN application a ON a.reference = t.reference
        WHERE t.action IN ('duty.claimed', 'duty.completed', 'requirement.decided')
        GROUP BY t.reference, t.request_id, a.run_id HAVING count(*) > (SELECT count(*) FROM history_event e
          WHERE e.request_id = t.request_id AND e.run_id = a.run_id)`,
      (name) => `I10 the audit tells of ${name}, which never happened`,
    )),
    ...(await silent(
      `SELECT t.subject_id AS name FROM audit_entry t WHERE t.action = 'application.submitted'
        AND NOT EXISTS (SELECT 1 FROM application a WHERE a.id::text = t.subject_id)`,
      (name) => `I10 the audit tells of the submission of ${name}, which never happened`,
    )),
    ...(await silent(
      `SELECT t.subject_id AS name FROM audit_entry t WHERE t.action = 'document.stored'
        AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id::text = t.subject_id)`,
      (name) => `I10 the audit tells of the file ${name}, which was never kept`,
    )),
  ];
};
