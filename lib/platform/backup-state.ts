import "server-only";
import type { BackupFacts } from "@/lib/domain/backup-age";
import { pool } from "./db";

/** The newest whole backup, and whether one that began later failed: for health, metrics and the admin page alike. */
export async function readBackupFacts(): Promise<BackupFacts> {
  const { rows } = await pool().query<BackupFacts>(
    `SELECT w.moment, EXISTS (SELECT 1 FROM backup f WHERE f.state = 'failed' AND f.started_at > COALESCE(w.started_at, '-infinity')) AS "failedSince"
     FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT moment, started_at FROM backup WHERE state = 'whole' ORDER BY started_at DESC LIMIT 1) w ON true`,
  );
  return rows[0] ?? { moment: null, failedSince: false };
}
