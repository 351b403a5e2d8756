import { type IdentitySecrets, joinSecrets, type StoredAnswers } from "@/lib/domain/answers";
import { open } from "@/lib/platform/crypto";
import type { Shown } from "../witness";
import { type Invariant, sameContent } from "./look";

type ApplicationRow = {
  id: string;
  reference: string;
  status: string;
  answers: StoredAnswers;
  identity_cipher: Buffer;
  identity_key_id: string;
};

const APPLICATIONS = "SELECT id, reference, status, answers, identity_cipher, identity_key_id FROM application";

/** I1: every number that was shown exists, with the same answers and the same files. */
export const shownReferences: Invariant = async ({ rows, witness }) => {
  const stored = new Map((await rows<ApplicationRow>(APPLICATIONS)).map((row) => [row.reference, row]));
  const files = await rows<{ application_id: string; requirement_key: string; sha256: string }>(
    "SELECT application_id, requirement_key, sha256 FROM document WHERE kind = 'requirement' AND application_id IS NOT NULL",
  );
  const problems: string[] = [];
  for (const shown of witness.shown) {
    const row = stored.get(shown.reference);
    if (!row || row.status === "draft") {
      problems.push(`I1 ${shown.reference} was shown and is not there`);
      continue;
    }
    const secrets = JSON.parse(open(row.identity_cipher, row.identity_key_id)) as IdentitySecrets;
    if (!sameContent(joinSecrets(row.answers, secrets), shown.answers))
      problems.push(`I1 ${shown.reference} holds other answers than were sent`);
    for (const file of shown.files) {
      const kept = files.some(
        (candidate) =>
          candidate.application_id === row.id &&
          candidate.requirement_key === file.requirement &&
          candidate.sha256 === file.sha256,
      );
      if (!kept) problems.push(`I1 ${shown.reference} lacks the file ${file.name} for ${file.requirement}`);
    }
  }
  return problems;
};

/** I2, I3: one request id, one application, one reference; different ids, different references. */
export const oneForEach: Invariant = async ({ rows, witness }) => {
  const twice = async (sql: string, words: (name: string) => string) =>
    (await rows<{ name: string }>(sql)).map((row) => words(row.name));
  return [
    ...(await twice(
      "SELECT id::text AS name FROM submit_request GROUP BY id HAVING count(*) > 1",
      (id) => `I2 the request ${id} was answered twice`,
    )),
    ...(await twice(
      "SELECT request_id::text AS name FROM draft GROUP BY request_id HAVING count(*) > 1",
      (id) => `I2 the request ${id} belongs to two drafts`,
    )),
    // Applicants of the kit apply once each, so two cases of one NIK are one application twice.
    ...(await twice(
      "SELECT min(reference) AS name FROM application GROUP BY nik_hash HAVING count(*) > 1",
      (reference) => `I2 ${reference} came to be twice`,
    )),
    ...(await twice(
      "SELECT reference AS name FROM application GROUP BY reference HAVING count(*) > 1",
      (reference) => `I3 ${reference} stands for two applications`,
    )),
    ...differing(witness.shown, "requestId", "reference").map((id) => `I2 the request ${id} was shown two references`),
    ...differing(witness.shown, "reference", "requestId").map((name) => `I3 ${name} was shown for two requests`),
  ];
};

/** I5: whatever came back, a sending that was carried on became exactly one application. */
export const unknownBecameOne: Invariant = async ({ rows, witness }) => {
  const ids = [
    ...new Set(witness.sendings.filter((sending) => sending.outcome === "unknown").map((sending) => sending.requestId)),
  ];
  const carriedOn = ids.filter((id) => witness.shown.some((shown) => shown.requestId === id));
  const found = await rows<{ request_id: string; applications: number }>(
    `SELECT d.request_id::text, count(a.id)::int AS applications
       FROM draft d LEFT JOIN application a ON a.id = d.application_id AND a.status <> 'draft'
      WHERE d.request_id = ANY($1::uuid[]) GROUP BY d.request_id`,
    [carriedOn],
  );
  return carriedOn.flatMap((id) => {
    const number = found.find((row) => row.request_id === id)?.applications ?? 0;
    return number === 1 ? [] : [`I5 the request ${id} with an unknown outcome became ${number} applications`];
  });
};

function differing(shown: Shown[], key: "requestId" | "reference", value: "requestId" | "reference"): string[] {
  const seen = new Map<string, string>();
  const bad = new Set<string>();
  for (const row of shown) {
    const before = seen.get(row[key]);
    if (before !== undefined && before !== row[value]) bad.add(row[key]);
    seen.set(row[key], row[value]);
  }
  return [...bad];
}
