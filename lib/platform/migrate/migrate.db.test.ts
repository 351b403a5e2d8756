import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing";
import { pool } from "../db";
import { env } from "../env";
import { MigrationError, migrate, readMigrations } from ".";

const REAL = readMigrations("prisma/migrations");

describe("the migration runner", () => {
  useDatabase({ each: true, owner: true });
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-migrations-"));
    for (const { name, sql } of REAL) write(name, sql);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, sql: string) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, "migration.sql"), sql);
  }
  const run = () => migrate(env().DATABASE_URL, folder);
  const rows = async () =>
    (await pool().query("SELECT migration_name, checksum, finished_at FROM _prisma_migrations ORDER BY 1")).rows;

  it("keeps the table as Prisma's own command line would", async () => {
    const found = await rows();
    expect(found.map((row) => row.migration_name)).toEqual(REAL.map(({ name }) => name));
    const sha256 = createHash("sha256")
      .update(REAL[0]?.sql ?? "")
      .digest("hex");
    expect(found[0].checksum).toBe(sha256);
    expect(found.every((row) => row.finished_at instanceof Date)).toBe(true);
  });

  it("applies what is new once, also when two starters come at the same moment", async () => {
    write("29990101000000_new", "CREATE TABLE brand_new (id int PRIMARY KEY)");
    const applied = await Promise.all([run(), run()]);
    expect(applied.flat()).toEqual(["29990101000000_new"]);
    expect(await run()).toEqual([]);
  });

  it("leaves nothing of a migration that fails half-way, and completes it when it is mended", async () => {
    write("29990101000000_new", "CREATE TABLE half (id int); SELECT 1/0;");
    await expect(run()).rejects.toThrow(MigrationError);
    expect((await pool().query("SELECT to_regclass('half') AS half")).rows[0].half).toBeNull();
    expect(await rows()).toHaveLength(REAL.length);
    write("29990101000000_new", "CREATE TABLE half (id int);");
    expect(await run()).toEqual(["29990101000000_new"]);
  });

  it("goes on after a runner that was killed in the middle", async () => {
    write("29990101000000_new", "CREATE TABLE brand_new (id int); SELECT pg_sleep(30);");
    const killed = run().catch((error) => error);
    const other = new Client({ connectionString: env().DATABASE_URL });
    await other.connect();
    const sleeping =
      "SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)%' AND pid <> pg_backend_pid() AND datname = current_database()";
    await expect.poll(async () => (await other.query(sleeping)).rowCount, { timeout: 10_000 }).toBe(1);
    await other.query(`SELECT pg_terminate_backend(pid) FROM (${sleeping}) AS one`);
    expect(await killed).toBeInstanceOf(Error);
    await other.end();
    write("29990101000000_new", "CREATE TABLE brand_new (id int);");
    expect(await run()).toEqual(["29990101000000_new"]);
  });

  it("marks the failed row of another tool as rolled back", async () => {
    await pool().query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '29990101000000_new')",
    );
    write("29990101000000_new", "SELECT 1");
    expect(await run()).toEqual(["29990101000000_new"]);
    const { rows: failed } = await pool().query("SELECT rolled_back_at FROM _prisma_migrations WHERE id = 'x'");
    expect(failed[0].rolled_back_at).toBeInstanceOf(Date);
  });

  it("refuses a migration that was edited after it ran, and a database of a newer program", async () => {
    const first = REAL[0]?.name ?? "";
    write(first, "-- edited");
    await expect(run()).rejects.toThrow(/telah diubah/);
    rmSync(path.join(folder, first), { recursive: true });
    await expect(run()).rejects.toThrow(/lebih baru daripada program/);
  });
});
