import "server-only";
import { createHash } from "node:crypto";
import {
  type ArgType,
  type ColumnType,
  ColumnTypeEnum,
  type SqlQuery,
  type SqlQueryable,
} from "@prisma/driver-adapter-utils";
import { Prisma, type PrismaClient } from "./generated/client";
import { hasLostPlan } from "./trouble";

/** What runs SQL as it is written. */
export type Raw = Pick<PrismaClient, "$queryRaw" | "$executeRaw">;

/**
 * `$queryRaw` and `$executeRaw` straight through the driver adapter. The client would carry every statement through
 * its query compiler first, which costs several times what the statement itself does; the values come out the same.
 * A statement that the database refuses throws the adapter's own error (see trouble.ts).
 */
export function rawOver(connection: Pick<SqlQueryable, "queryRaw" | "executeRaw">): Raw {
  const raw = {
    $queryRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
      const answer = await connection.queryRaw(toStatement(query, values)).catch(noticeLostPlans);
      const { columnNames, columnTypes, rows } = answer;
      const readers = columnTypes.map((type) => READERS[type] ?? asItIs);
      return rows.map((row) => {
        const read: Record<string, unknown> = {};
        for (const [index, name] of columnNames.entries()) {
          const value = row[index];
          read[name] = value === null ? null : (readers[index] ?? asItIs)(value);
        }
        return read;
      });
    },
    $executeRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      connection.executeRaw(toStatement(query, values)).catch(noticeLostPlans),
  };
  // Prisma's own promises wait until somebody awaits them; these have begun. Nobody here keeps one for later.
  return raw as unknown as Raw;
}

type NamedQuery = SqlQuery & { name?: string };

function toStatement(query: TemplateStringsArray | Prisma.Sql, values: unknown[]): NamedQuery {
  const sql = "strings" in query ? query : Prisma.sql(query, ...values);
  const plain = { sql: sql.text, args: sql.values.map(argument), argTypes: sql.values.map(typeOf) };
  const name = nameFor(plain.sql);
  return name ? { ...plain, name } : plain;
}

/** The driver takes "" for no name, which is what Prisma's own statements have. */
export function nameOf(query: SqlQuery): string {
  return (query as NamedQuery).name ?? "";
}

/** Each connection keeps what it has prepared, so texts that differ from call to call must not fill it. */
const MOST_NAMES = 300;
const names = new Map<string, string>();
let preparing = true;

/** The server keeps the plan of a statement with a name. One that looks for a pattern is planned for the pattern at hand. */
function nameFor(text: string): string | undefined {
  if (!preparing) return undefined;
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES || /LIKE|similarity|<->|%/i.test(text)) return known;
  const name = statementName(text);
  names.set(text, name);
  return name;
}

/**
 * The same text has the same name in every process, and two texts never share one: behind a pooler that hands one
 * connection to several processes a name that was counted would stand for another statement.
 */
export function statementName(text: string): string {
  return `s${createHash("sha256").update(text).digest("base64url").slice(0, 24)}`;
}

/**
 * A connection no longer knows what it prepared, or a table has changed under it: a pooler in between, a migration
 * beside a running process. From then on nothing is prepared; a transaction runs again (trouble.ts).
 */
function noticeLostPlans(error: unknown): never {
  if (hasLostPlan(error)) preparing = false;
  throw error;
}

/** An instant as text with its zone, whatever the session's zone is; a missing value is a mistake of ours, not NULL. */
function argument(value: unknown): unknown {
  if (value === undefined) throw new TypeError("A value of this statement is undefined");
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(argument);
  return value;
}

function typeOf(value: unknown): ArgType {
  return { scalarType: "unknown", arity: Array.isArray(value) ? "list" : "scalar" };
}

type Read = (value: unknown) => unknown;

const asItIs: Read = (value) => value;
const each =
  (read: Read): Read =>
  (values) =>
    (values as unknown[]).map((value) => (value === null ? null : read(value)));
const toBigInt: Read = (value) => BigInt(value as string);
const toDecimal: Read = (value) => new Prisma.Decimal(value as string);
const toDate: Read = (value) => new Date(value as string);
const toJson: Read = (value) => JSON.parse(value as string);

const READERS: Partial<Record<ColumnType, Read>> = {
  [ColumnTypeEnum.Int64]: toBigInt,
  [ColumnTypeEnum.Int64Array]: each(toBigInt),
  [ColumnTypeEnum.Numeric]: toDecimal,
  [ColumnTypeEnum.NumericArray]: each(toDecimal),
  [ColumnTypeEnum.Date]: toDate,
  [ColumnTypeEnum.DateArray]: each(toDate),
  [ColumnTypeEnum.DateTime]: toDate,
  [ColumnTypeEnum.DateTimeArray]: each(toDate),
  [ColumnTypeEnum.Json]: toJson,
  [ColumnTypeEnum.JsonArray]: each(toJson),
};
