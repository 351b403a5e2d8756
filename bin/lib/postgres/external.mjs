import { codeOf } from "../error-code.mjs";
import { missingSecrets } from "../secrets.mjs";
import { NOT_READY_YET, OperatorError, WRONG_SETTINGS } from "../settings.mjs";

/**
 * Secrets are made once, with the database. Were new ones made beside a database in use, its identity numbers
 * could not be read with them: such a data folder is refused before anything is written into it.
 * @param {string} url
 * @param {string} secretsFolder
 */
export async function refuseForeignData(url, secretsFolder) {
  if (!missingSecrets(secretsFolder).includes("NIK_KEYS") || !(await isInUse(url))) return;
  throw new OperatorError(
    `Basis data pada DATABASE_URL sudah berisi portal, tetapi kunci rahasianya tidak ada di ${secretsFolder}. Salin folder itu dari mesin tempat portal pertama kali dipasang, atau periksa DATA_DIR.`,
    WRONG_SETTINGS,
  );
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
async function isInUse(url) {
  const client = await connect(url);
  try {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS begun");
    return rows[0].begun;
  } finally {
    await client.end();
  }
}

/**
 * Throws away everything the portal keeps in an external database that nobody is using.
 * @param {string} url
 */
export async function emptyExternal(url) {
  const client = await connect(url);
  try {
    const { rowCount } = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    if (rowCount)
      throw new OperatorError(
        `Basis data pada DATABASE_URL masih dipakai oleh ${rowCount} sambungan. Hentikan web dan pekerja lebih dahulu.`,
      );
    await client.query("BEGIN");
    await client.query("DROP SCHEMA IF EXISTS graphile_worker CASCADE");
    await client.query("DROP SCHEMA public CASCADE");
    await client.query("CREATE SCHEMA public");
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** @param {string} url */
async function connect(url) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new OperatorError(
      `Basis data pada DATABASE_URL tidak dapat dihubungi (${codeOf(error) ?? error}). Periksa alamat, nama, dan sandinya.`,
      NOT_READY_YET,
    );
  }
}
