import "server-only";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { closeDatabase } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: string;
  }
}

const TEMPLATE = "portal_template";

let copies = 0;

/**
 * Gives the test file (or, with `each`, every test) a database of its own, migrated
 * and seeded, and an empty data folder; `db()` and `env()` point at them, in the role that serves.
 * With `owner` in the role that migrates: for tests that plant what the portal itself could never write.
 */
export function useDatabase({ each = false, owner = false } = {}) {
  let release = async () => {};
  (each ? beforeEach : beforeAll)(async () => {
    release = await takeCopy(owner);
  });
  (each ? afterEach : afterAll)(async () => {
    await release();
  });
}

async function takeCopy(owner: boolean) {
  const server = inject("databaseServer");
  if (!server) throw new Error("useDatabase() needs a file named *.db.test.ts: only those run with a database");
  copies += 1;
  const name = `test_${process.pid}_${copies}_${Date.now()}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (!owner) url.username = "portal_serve";
  const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-test-"));
  overrideEnv({ DATABASE_URL: url.toString(), DATA_DIR: folder });
  return async () => {
    await closeDatabase();
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    rmSync(folder, { recursive: true, force: true });
  };
}

async function onServer(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
