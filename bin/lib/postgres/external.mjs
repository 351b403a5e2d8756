import { missingSecrets } from "../secrets.mjs";
import { NOT_READY_YET, OperatorError, WRONG_SETTINGS } from "../settings.mjs";

/**
 * Secrets are made once, with the database. Were new ones made beside a database in use, its identity numbers
 * could not be read with them: such a data folder is refused before anything is written into it.
 */
export async function refuseForeignData(url, secretsFolder) {
  if (!missingSecrets(secretsFolder).includes("NIK_KEYS") || !(await isInUse(url))) return;
  throw new OperatorError(
    `Basis data pada DATABASE_URL sudah berisi portal, tetapi kunci rahasianya tidak ada di ${secretsFolder}. Salin folder itu dari mesin tempat portal pertama kali dipasang, atau periksa DATA_DIR.`,
    WRONG_SETTINGS,
  );
}

async function isInUse(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS begun");
    return rows[0].begun;
  } catch (error) {
    throw new OperatorError(
      `Basis data pada DATABASE_URL tidak dapat dihubungi (${error.code ?? error.message}). Periksa alamat, nama, dan sandinya.`,
      NOT_READY_YET,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
