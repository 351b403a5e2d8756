import { rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing";
import { closeDatabase, pool } from "./db";
import { env, overrideEnv } from "./env";
import { getHealth } from "./health";

const FINE = {
  status: "ok",
  database: "ok",
  migrations: "ok",
  storage: "ok",
  queue: "ok",
  disk: "ok",
  backup: { state: "none", ageHours: null },
};

describe("health", () => {
  useDatabase({ each: true, owner: true });

  it("says that every part works", async () => {
    expect(await getHealth()).toEqual(FINE);
  });

  it("notices a migration that is missing", async () => {
    await pool().query("DELETE FROM _prisma_migrations WHERE migration_name LIKE '%_rules'");
    expect(await getHealth()).toEqual({ ...FINE, status: "error", migrations: "error" });
  });

  it("notices a queue that nobody works on", async () => {
    await pool().query("SELECT graphile_worker.add_job('deliver_notice', run_at := now() - interval '6 minutes')");
    expect(await getHealth()).toEqual({ ...FINE, status: "error", queue: "error" });
  });

  it("notices storage that cannot be written", async () => {
    rmSync(`${env().DATA_DIR}/files`, { recursive: true, force: true });
    writeFileSync(`${env().DATA_DIR}/files`, "a file where the folder should be");
    expect(await getHealth()).toEqual({ ...FINE, status: "error", storage: "error" });
  });

  it("answers in the same shape when the database is gone", async () => {
    await closeDatabase();
    overrideEnv({ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" });
    expect(await getHealth()).toEqual({
      ...FINE,
      status: "error",
      database: "error",
      backup: { state: "unknown", ageHours: null },
      migrations: "error",
      queue: "error",
    });
  });
});
