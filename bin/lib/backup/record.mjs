import { connectOwner } from "./connect.mjs";

/**
 * What the admin page and the health route say of backups: one row each, kept in the portal's own database.
 * A write that fails stops no backup.
 * @param {string} ownerUrl
 */
export function backupRecord(ownerUrl) {
  /**
   * @param {string} statement
   * @param {unknown[]} values
   */
  const write = async (statement, values) => {
    const client = await connectOwner(ownerUrl).catch(() => undefined);
    await client?.query(statement, values).catch(() => {});
    await client?.end().catch(() => {});
  };
  return {
    /**
     * @param {string} id
     * @param {string} place
     */
    begun: (id, place) =>
      write(
        `WITH over AS (UPDATE backup SET state = 'failed', finished_at = now(), sentence = 'Terhenti sebelum selesai.'
           WHERE state = 'running' AND id <> $1)
         INSERT INTO backup (id, place, started_at) VALUES ($1, $2, now())
         ON CONFLICT (id) DO UPDATE SET state = 'running', finished_at = NULL, sentence = 'Dilanjutkan setelah terhenti.'`,
        [id, place],
      ),
    /**
     * @param {string} id
     * @param {string} sentence
     */
    progress: (id, sentence) => write("UPDATE backup SET sentence = $2 WHERE id = $1", [id, sentence]),
    /**
     * @param {string} id
     * @param {{ moment: string, bytes: number, files: number, cases: number, sentence: string }} facts
     */
    whole: (id, { moment, bytes, files, cases, sentence }) =>
      write(
        `UPDATE backup SET state = 'whole', finished_at = now(), moment = $2, bytes = $3, files = $4, cases = $5, sentence = $6
         WHERE id = $1`,
        [id, moment, bytes, files, cases, sentence],
      ),
    /**
     * @param {string} id
     * @param {string} sentence
     */
    failed: (id, sentence) =>
      write("UPDATE backup SET state = 'failed', finished_at = now(), sentence = $2 WHERE id = $1", [id, sentence]),
  };
}
