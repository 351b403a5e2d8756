import { type Answer, countTry, type FloorRequest, html, jsonAnswer } from "./answer";

const CASE = `
  SELECT a.reference, a.applicant_name, a.answers, s.slug, s.name, n.nib, r.id, r.pinned_hash, p.definition, p.requirements, p.sop_version_id,
    (SELECT json_agg(e ORDER BY e.sequence) FROM history_event e WHERE e.run_id = r.id) AS events,
    (SELECT json_agg(t ORDER BY t.gathered_at) FROM seat t WHERE t.application_id = a.id) AS seats
  FROM application a JOIN service s ON s.slug = a.service_slug JOIN run r ON r.id = a.run_id
    JOIN pinned_definition p ON p.hash = r.pinned_hash LEFT JOIN nib_issue n ON n.application_id = a.id
  WHERE a.reference = $1`;

const CALENDAR = `SELECT (SELECT json_agg(h.date) FROM holiday h) AS holidays, (SELECT json_agg(o ORDER BY o.position) FROM office_hours o) AS hours`;

const SERVICES = `SELECT slug, name, summary FROM service ORDER BY position`;

export async function tracking(asked: FloorRequest, reference: string): Promise<Answer> {
  return html(await readCase(asked, reference), asked.settings.bytes.lacak ?? 0);
}

export async function trackingJson(asked: FloorRequest, reference: string): Promise<Answer> {
  return jsonAnswer(await readCase(asked, reference));
}

export async function catalogue({ pool, settings }: FloorRequest): Promise<Answer> {
  const { rows } = await pool.query({ name: "services", text: SERVICES });
  return html(rows, settings.bytes.layanan ?? 0);
}

export async function catalogueJson({ pool }: FloorRequest): Promise<Answer> {
  const { rows } = await pool.query({ name: "services", text: SERVICES });
  return jsonAnswer({ services: rows });
}

async function readCase({ pool }: FloorRequest, reference: string) {
  await countTry(pool, `lookup:floor:${reference}`);
  const [found, calendar] = await Promise.all([
    pool.query({ name: "case", text: CASE, values: [reference] }),
    readCalendar(pool),
  ]);
  const one = found.rows[0];
  const steps = one?.definition.rows.map((row: { no: number; activity: string; output: string }) => ({
    no: row.no,
    activity: row.activity,
    output: row.output,
  }));
  const { reference: number, slug, name, events } = one ?? {};
  return {
    reference: number,
    service: { slug, name },
    steps,
    events: events?.length,
    holidays: calendar.holidays?.length,
  };
}

export async function readCalendar(pool: FloorRequest["pool"]) {
  const { rows } = await pool.query({ name: "calendar", text: CALENDAR });
  return rows[0];
}
