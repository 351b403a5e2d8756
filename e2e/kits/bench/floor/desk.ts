import { type Answer, type FloorRequest, html } from "./answer";
import { readCalendar } from "./pages";

const SESSION = `
  SELECT s.session_version, s.last_seen_at, f.id, f.name, (SELECT json_agg(g) FROM role_grant g WHERE g.staff_id = f.id) AS grants
  FROM staff_session s JOIN staff f ON f.id = s.staff_id
  WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now() AND f.active`;

const QUEUE = `
  SELECT d.*, s.name AS service, a.reference, a.applicant_name, a.business_name, p.title, h.name AS holder
  FROM (
    SELECT d.* FROM unnest($1::text[]) AS wanted(role)
    CROSS JOIN LATERAL (SELECT o.* FROM open_duty o WHERE o.role = wanted.role ORDER BY o.place, o.due_at, o.run_id LIMIT 31) AS d
    ORDER BY d.place, d.due_at, d.run_id LIMIT 31) AS d
  JOIN service s ON s.slug = d.service_slug LEFT JOIN application a ON a.id = d.application_id
  LEFT JOIN programme p ON p.id = d.programme_id LEFT JOIN staff h ON h.id = d.claimed_by_id`;

const counted = (condition: string) =>
  `(SELECT count(*)::int FROM (SELECT 1 FROM open_duty o WHERE o.role = ANY($1::text[]) ${condition} LIMIT 1001) AS c)`;
const COUNTS = `SELECT ${counted("")} AS "all", ${counted("AND o.claimed_by_id = $2")} AS mine,
  ${counted("AND o.claimed_by_id IS NULL")} AS free, ${counted("AND NOT o.waits_for_applicant AND o.due_at < now()")} AS late`;

const NOTICES = `
  SELECT id, subject, body, link, created_at, read_at FROM notice
  WHERE staff_id = $1 AND channel = 'portal' ORDER BY created_at DESC, id DESC LIMIT 30`;
const UNREAD = `SELECT count(*) FROM (SELECT 1 FROM notice WHERE staff_id = $1 AND channel = 'portal' AND read_at IS NULL LIMIT 100) AS u`;

const RIGHTS = `SELECT s.slug, s.rows, (SELECT json_agg(v.definition) FROM sop_version v WHERE v.sop_key = s.sop_key) AS definitions FROM service s`;
const FOUND = `
  SELECT a.reference, a.applicant_name, a.business_name, a.nik_masked, s.name, a.status, a.submitted_at
  FROM application a JOIN service s ON s.slug = a.service_slug
  WHERE (lower(a.applicant_name) LIKE $1 OR lower(a.business_name) LIKE $1) AND a.service_slug = ANY($2) AND a.status <> 'draft'
  ORDER BY a.submitted_at DESC LIMIT 50`;

/** Pelaksana's: their own duties, and those that wait for an applicant. */
const ROLES = ["pelaksana", "pemohon"];

export async function queue(asked: FloorRequest): Promise<Answer> {
  const { pool, settings } = asked;
  const { id } = await session(asked);
  const [duties, counts, notices, unread, calendar] = await Promise.all([
    pool.query({ name: "queue", text: QUEUE, values: [ROLES] }),
    pool.query({ name: "counts", text: COUNTS, values: [ROLES, id] }),
    pool.query({ name: "notices", text: NOTICES, values: [id] }),
    pool.query({ name: "unread", text: UNREAD, values: [id] }),
    readCalendar(pool),
  ]);
  const shown = [duties.rows, counts.rows, notices.rows, unread.rows, calendar.holidays?.length];
  return html(shown, settings.bytes.petugas ?? 0);
}

export async function search(asked: FloorRequest): Promise<Answer> {
  const { pool, settings, url } = asked;
  await session(asked);
  const services = await pool.query({ name: "rights", text: RIGHTS });
  const words = `%${(url.searchParams.get("cari") ?? "").toLowerCase()}%`;
  const values = [words, services.rows.map(({ slug }) => slug)];
  const { rows } = await pool.query({ name: "found", text: FOUND, values });
  return html(rows, settings.bytes.petugas ?? 0);
}

async function session({ pool, settings }: FloorRequest): Promise<{ id: string }> {
  const { rows } = await pool.query({ name: "session", text: SESSION, values: [settings.sessionId] });
  return rows[0];
}
