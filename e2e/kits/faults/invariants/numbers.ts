import type { Invariant } from "./look";

/**
 * I8: official numbers are unique, gapless and never reused. The NIB is recorded; decrees and letters take theirs from the
 * portal's register, where each serial of a year stands once, from the first to the last that was given; so do letters
 * that came in, in the agenda.
 */
export const officialNumbers: Invariant = async (look) => {
  const { rows } = look;
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
  const series = await rows<{ name: string; last: number; kept: number; most: number }>(
    `SELECT * FROM (SELECT s.series || ' ' || s.year AS name, s.last, count(DISTINCT l.serial)::int AS kept, coalesce(max(l.serial), 0) AS most
       FROM number_series s LEFT JOIN (
         SELECT series, year, serial FROM letter WHERE inserted = 0
         UNION ALL SELECT 'masuk', year, agenda FROM incoming_letter) l ON l.series = s.series AND l.year = s.year
      GROUP BY s.series, s.year, s.last) x WHERE last <> kept OR last <> most`,
  );
  return [
    ...(await letterNumbers(look)),
    ...doubled.map((row) => `I8 the NIB ${row.nib} was recorded twice`),
    ...foreign.map((row) => `I8 the NIB of ${row.reference} is not the one that ended its duty`),
    ...lost.map((row) => `I8 the NIB of ${row.reference} was told and not kept`),
    ...series.map((row) => `I8 the series ${row.name} has given ${row.last} numbers, and ${row.kept} letters bear one`),
  ];
};

/** A number stands for one decree or letter, every letter that a duty told of is there, and nobody gets two. */
const letterNumbers: Invariant = async ({ rows }) => {
  const doubled = await rows<{ number: string }>(
    `SELECT payload -> 'record' ->> 'number' AS number FROM history_event
      WHERE type = 'duty_completed' AND payload -> 'record' ? 'number' GROUP BY 1 HAVING count(DISTINCT (run_id, payload ->> 'duty')) > 1`,
  );
  const lost = await rows<{ title: string; told: number; kept: number }>(
    `SELECT * FROM (SELECT p.title, (e.payload -> 'record' ->> 'made')::int AS told,
            (SELECT count(*)::int FROM programme_letter l WHERE l.programme_id = p.id) AS kept
       FROM programme p JOIN history_event e ON e.run_id = p.run_id
      WHERE e.type = 'duty_completed' AND e.payload -> 'record' ->> 'kind' = 'letters') x WHERE told > kept`,
  );
  const twice = await rows<{ title: string; addressee: string }>(
    `SELECT p.title, min(l.addressee) AS addressee FROM programme_letter l JOIN programme p ON p.id = l.programme_id
      GROUP BY p.id, l.kind, coalesce(l.application_id::text, l.addressee) HAVING count(*) > 1`,
  );
  return [
    ...doubled.map((row) => `I8 the letter number ${row.number} ended two duties`),
    ...lost.map((row) => `I8 ${row.told} letters of ${row.title} were told of and ${row.kept} are kept`),
    ...twice.map((row) => `I8 ${row.addressee} of ${row.title} got two letters`),
  ];
};
