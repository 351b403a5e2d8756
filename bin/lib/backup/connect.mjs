import { codeOf } from "../error-code.mjs";
import { OperatorError } from "../settings.mjs";

/**
 * A connection of the owner, who alone may copy, compare and write the backup's row.
 * @param {string} url
 * @returns {Promise<import("pg").Client>}
 */
export async function connectOwner(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new OperatorError(`Basis data tidak dapat dihubungi (${codeOf(error) ?? error}).`);
  }
  // The portal keeps its statements short; a backup reads everything.
  await client.query("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0");
  return client;
}
