import "server-only";
import type { Client } from "pg";

/** Off, each of these loses accepted applications when the power goes. */
const MUST_BE_ON = ["fsync", "synchronous_commit", "full_page_writes"] as const;

/** The database would forget what it confirmed; the message is written for the operator. */
export class DurabilityError extends Error {}

export async function assertDurable(client: Pick<Client, "query">) {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name = ANY($1)",
    [MUST_BE_ON],
  );
  const off = unsafeSettings(rows);
  if (off.length === 0) return;
  throw new DurabilityError(
    `Portal tidak dijalankan: pada PostgreSQL ini ${off.join(", ")} dimatikan, sehingga permohonan yang sudah diterima dapat hilang bila listrik padam. Nyalakan kembali pada postgresql.conf.`,
  );
}

/** `remote_write`, `remote_apply` and `local` of synchronous_commit all wait for this server's own disk. */
export function unsafeSettings(rows: { name: string; setting: string }[]): string[] {
  const values = new Map(rows.map((row) => [row.name, row.setting]));
  return MUST_BE_ON.filter((name) => {
    const value = values.get(name) ?? "off";
    return name === "synchronous_commit" ? value === "off" : value !== "on";
  });
}
