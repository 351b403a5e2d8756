import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { useDatabase } from "@/lib/testing";
import { pool } from ".";

useDatabase();

/** One rule a line, as PostgreSQL writes it down; a new one takes its line, in the order of the alphabet. */
const KNOWN = path.join(import.meta.dirname, "sql-rules.txt");

const RULES = `
  SELECT 'unique ' || pg_get_indexdef(i.indexrelid) AS rule
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND (i.indpred IS NOT NULL OR i.indexprs IS NOT NULL)
  UNION ALL
  SELECT 'check ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x')
  UNION ALL
  SELECT 'trigger ' || pg_get_triggerdef(oid)
    FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A') AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`;

/**
 * prisma/schema cannot say these: a unique index over a part of the rows, a check, a trigger. Where a migration loses
 * one, the comparison of schemas sees nothing, and two people sit on one chair.
 */
test("no rule that only SQL states has gone from the migrations", async () => {
  const { rows } = await pool().query<{ rule: string }>(RULES);
  const standing = new Set(rows.map(({ rule }) => rule.replaceAll(/\s+/g, " ")));
  const known = readFileSync(KNOWN, "utf8").trimEnd().split("\n");
  expect(known.filter((rule) => !standing.has(rule))).toEqual([]);
});
