/** @import { Client } from "pg" */

/**
 * Every table in short: how many rows a drawer of 256 holds, and the exclusive or of the rows' hashes.
 * Two equal censuses mean equal content; where drawers differ, their rows are looked at.
 * @typedef {Map<string, Map<number, string>>} Census
 */
const DRAWERS = 256;

/**
 * @param {Client} client
 * @returns {Promise<Census>}
 */
export async function takeCensus(client) {
  const census = new Map();
  for (const table of await tablesOf(client)) {
    const { rows } = await client.query(
      `SELECT ${drawerOf(table)} AS drawer, count(*) || ':' || bit_xor(hashtextextended(t::text, 1)) AS digest
       FROM ${table.name} t GROUP BY 1`,
    );
    census.set(table.name, new Map(rows.map(({ drawer, digest }) => [drawer, digest])));
  }
  return census;
}

/**
 * The rows of one drawer: the key, and the hash of the whole row.
 * @param {Client} client
 * @param {string} table
 * @param {number} drawer
 * @returns {Promise<Map<string, string>>}
 */
export async function rowsIn(client, table, drawer) {
  const found = (await tablesOf(client)).find(({ name }) => name === table);
  if (!found) return new Map();
  const { rows } = await client.query(
    `SELECT ${keyOf(found)} AS key, hashtextextended(t::text, 1)::text AS hash FROM ${table} t WHERE ${drawerOf(found)} = $1`,
    [drawer],
  );
  return new Map(rows.map(({ key, hash }) => [key, hash]));
}

/** As it is written into the manifest. @param {Census} census */
export function censusAsJson(census) {
  return Object.fromEntries([...census].map(([table, drawers]) => [table, Object.fromEntries(drawers)]));
}

/**
 * The tables whose content is not that of the manifest.
 * @param {Record<string, Record<string, string>>} written
 * @param {Census} census
 */
export function differingTables(written, census) {
  const found = censusAsJson(census);
  const names = new Set([...Object.keys(written), ...Object.keys(found)]);
  return [...names].filter((name) => sorted(written[name] ?? {}) !== sorted(found[name] ?? {}));
}

/** @param {Record<string, string>} drawers */
function sorted(drawers) {
  return JSON.stringify(Object.entries(drawers).sort());
}

/** @typedef {{ name: string, key: string[] }} Table */

/**
 * The office's own tables and the queue's; names as SQL.
 * @param {Client} client
 * @returns {Promise<Table[]>}
 */
async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT c.oid::regclass::text AS name,
       COALESCE((SELECT array_agg(quote_ident(a.attname)::text ORDER BY a.attnum) FROM pg_index i
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey) WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS key
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker') ORDER BY 1`,
  );
  return rows;
}

/** @param {Table} table */
function keyOf({ key }) {
  return key.length > 0 ? `ROW(${key.map((column) => `t.${column}`).join(", ")})::text` : "t::text";
}

/** @param {Table} table */
function drawerOf(table) {
  return `(hashtextextended(${keyOf(table)}, 0) & ${DRAWERS - 1})::int`;
}
