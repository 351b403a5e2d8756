import type { Invariant } from "./look";

/** I9: seats given ≤ seats there are, and all of them when enough people were gathered. */
export const seatsAddUp: Invariant = async ({ rows, witness, settled }) => {
  const programmes = await rows<{ id: string; title: string; quota: number; counted: number; held: number }>(
    `SELECT p.id::text, p.title, p.quota, p.seats_taken AS counted,
            (SELECT count(*)::int FROM seat s WHERE s.programme_id = p.id AND s.released_at IS NULL) AS held
       FROM programme p`,
  );
  const problems: string[] = [];
  for (const { id, title, quota, counted, held } of programmes) {
    if (held > quota) problems.push(`I9 ${title} gave ${held} of ${quota} seats`);
    if (held !== counted) problems.push(`I9 ${title} counts ${counted} seats and gave ${held}`);
    const crowded = witness.crowded.some((candidate) => candidate.programmeId === id);
    if (settled && crowded && held < quota) problems.push(`I9 ${title} left ${quota - held} seats empty`);
  }
  const doubled = await rows<{ reference: string }>(
    `SELECT a.reference FROM seat s JOIN application a ON a.id = s.application_id
      WHERE s.released_at IS NULL GROUP BY a.reference HAVING count(*) > 1`,
  );
  const unfounded = await rows<{ reference: string; title: string }>(
    `SELECT a.reference, p.title FROM seat s
       JOIN application a ON a.id = s.application_id JOIN programme p ON p.id = s.programme_id
      WHERE NOT EXISTS (SELECT 1 FROM history_event e WHERE e.run_id = a.run_id AND e.type = 'gathered'
        AND e.payload ->> 'programmeId' = p.id::text AND (e.payload ->> 'programmeSequence')::int = s.gathered_sequence)`,
  );
  const seatless = await rows<{ reference: string }>(
    `SELECT a.reference FROM application a JOIN history_event e ON e.run_id = a.run_id AND e.type = 'gathered'
      WHERE NOT EXISTS (SELECT 1 FROM seat s WHERE s.application_id = a.id
        AND s.programme_id::text = e.payload ->> 'programmeId')`,
  );
  return [
    ...problems,
    ...doubled.map((row) => `I9 ${row.reference} sits on two seats`),
    ...unfounded.map((row) => `I9 ${row.reference} sits in ${row.title} without having been gathered`),
    ...seatless.map((row) => `I9 ${row.reference} was gathered and has no seat`),
  ];
};
