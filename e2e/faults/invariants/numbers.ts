import type { Invariant } from "./look";

/**
 * I8: official numbers are unique, gapless and never reused. Today the office records one kind,
 * the NIB; the counter rows wait for letters, and this file must learn where those are kept.
 */
export const officialNumbers: Invariant = async ({ rows }) => {
  const doubled = await rows<{ nib: string }>("SELECT nib FROM nib_issue GROUP BY nib HAVING count(*) > 1");
  const foreign = await rows<{ reference: string }>(
    `SELECT a.reference FROM nib_issue n JOIN application a ON a.id = n.application_id
      WHERE NOT EXISTS (SELECT 1 FROM history_event e WHERE e.run_id = a.run_id AND e.type = 'duty_completed'
        AND e.payload -> 'record' ->> 'nib' = n.nib)`,
  );
  const lost = await rows<{ reference: string }>(
    `SELECT a.reference FROM application a JOIN history_event e ON e.run_id = a.run_id
      WHERE e.type = 'duty_completed' AND e.payload -> 'record' ->> 'kind' = 'nib'
        AND NOT EXISTS (SELECT 1 FROM nib_issue n WHERE n.application_id = a.id)`,
  );
  const series = await rows<{ name: string }>(
    "SELECT series || ' ' || year AS name FROM number_series WHERE last <> 0",
  );
  return [
    ...doubled.map((row) => `I8 the NIB ${row.nib} was recorded twice`),
    ...foreign.map((row) => `I8 the NIB of ${row.reference} is not the one that ended its duty`),
    ...lost.map((row) => `I8 the NIB of ${row.reference} was told and not kept`),
    ...series.map((row) => `I8 the series ${row.name} has given numbers that no register shows`),
  ];
};
