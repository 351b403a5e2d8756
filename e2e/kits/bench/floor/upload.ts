import { createHash, randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import { type Answer, countTry, type FloorRequest, seeOther } from "./answer";

const DRAFT = "SELECT id FROM draft WHERE resume_hash = $1 AND sent_at IS NULL AND expires_at > now()";
const LOCK = "SELECT id FROM draft WHERE id = $1 FOR UPDATE";
const COUNT = "SELECT count(*) FROM document WHERE draft_id = $1 AND requirement_key = $2 AND removed_at IS NULL";
const DOCUMENT = `
  INSERT INTO document (id, draft_id, kind, requirement_key, name, content_type, size, sha256, storage_name, uploaded_by)
  VALUES ($1, $2, 'requirement', $3, 'foto.jpg', 'image/jpeg', $4, $5, $6, 'pemohon')`;
const AUDIT = `
  INSERT INTO audit_entry (actor_id, actor_name, roles, action, subject_type, subject_id, detail, request_id)
  VALUES ('publik', 'Publik', '{}', 'document.stored', 'document', $1, '{}', $2)`;

/** One file of a multipart form, kept as it came: on the disk first, then in the database. */
export async function upload({ pool, settings, url, cookie }: FloorRequest, body: Buffer): Promise<Answer> {
  const resumeHash = createHash("sha256").update(cookie("draf_nib")).digest("hex");
  const draft = (await pool.query({ name: "draft-open", text: DRAFT, values: [resumeHash] })).rows[0];
  await countTry(pool, `upload:floor:${draft.id}`);
  const bytes = fileIn(body);
  const name = randomUUID();
  await keep(path.join(settings.filesDir, name), bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");

  const requirement = url.searchParams.get("requirement");
  const id = randomUUID();
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query({ name: "draft-lock", text: LOCK, values: [draft.id] });
    await client.query({ name: "count-files", text: COUNT, values: [draft.id, requirement] });
    const values = [id, draft.id, requirement, bytes.length, sha256, name];
    await client.query({ name: "document", text: DOCUMENT, values });
    await client.query({ name: "audit-file", text: AUDIT, values: [id, randomUUID()] });
    await client.query("COMMIT");
  } finally {
    client.release();
  }
  return seeOther(url.searchParams.get("back") ?? "/");
}

/** Between the first empty line and the last boundary. */
export function fileIn(body: Buffer): Buffer {
  const boundary = body.subarray(0, body.indexOf("\r\n"));
  const start = body.indexOf("\r\n\r\n") + 4;
  const end = body.indexOf(Buffer.concat([Buffer.from("\r\n"), boundary]), start);
  return body.subarray(start, end);
}

async function keep(file: string, bytes: Buffer) {
  const handle = await open(file, "wx", 0o600);
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  const folder = await open(path.dirname(file), "r");
  await folder.sync();
  await folder.close();
}
