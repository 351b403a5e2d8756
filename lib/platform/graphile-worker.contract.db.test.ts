import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, readSources } from "@/lib/structure/source";
import { useDatabase } from "@/lib/testing";
import { pool } from "./db";

/** What the outbox, the jobs and the watch over workers ask of graphile-worker; docs/vendor-hooks.md. */
describe("graphile-worker", () => {
  useDatabase({ each: true, owner: true });
  const ask = async (sql: string, values: unknown[] = []) => (await pool().query(sql, values)).rows;
  const add = (key: string | null) =>
    ask("SELECT graphile_worker.add_job('contract', '{}'::json, max_attempts := 20, job_key := $1)", [key]);

  it("shows jobs in a public view with the columns we read", async () => {
    await add("a");
    expect(
      await ask(`SELECT task_identifier, key, attempts::int, max_attempts::int, locked_at, locked_by, run_at <= now() AS due,
        updated_at IS NOT NULL AS dated FROM graphile_worker.jobs`),
    ).toEqual([
      {
        task_identifier: "contract",
        key: "a",
        attempts: 0,
        max_attempts: 20,
        locked_at: null,
        locked_by: null,
        due: true,
        dated: true,
      },
    ]);
  });

  it("adds a job inside a transaction, and takes it back with it", async () => {
    const client = await pool().connect();
    await client.query("BEGIN");
    await client.query("SELECT graphile_worker.add_job('contract')");
    await client.query("ROLLBACK");
    client.release();
    expect(await ask("SELECT 1 FROM graphile_worker.jobs")).toEqual([]);
  });

  it("keeps one waiting job per key, also when the key comes as a bare duplicate", async () => {
    await add("a");
    await add("a");
    await ask("SELECT graphile_worker.add_job('contract', job_key := 'a', job_key_mode := 'unsafe_dedupe')");
    expect(await ask("SELECT key FROM graphile_worker.jobs")).toEqual([{ key: "a" }]);
  });

  it("fails, revives and completes jobs by id, and removes one by key", async () => {
    await add("a");
    const [{ id }] = (await ask("SELECT id FROM graphile_worker.jobs")) as [{ id: string }];
    const tries = () => ask("SELECT attempts < max_attempts AS left FROM graphile_worker.jobs");
    await ask("SELECT graphile_worker.permanently_fail_jobs($1::bigint[])", [[id]]);
    expect(await tries()).toEqual([{ left: false }]);
    await ask("SELECT graphile_worker.reschedule_jobs($1::bigint[], run_at := now(), attempts := 0)", [[id]]);
    expect(await tries()).toEqual([{ left: true }]);
    await ask("SELECT graphile_worker.complete_jobs($1::bigint[])", [[id]]);
    expect(await tries()).toEqual([]);
    await add("b");
    await ask("SELECT graphile_worker.remove_job('b')");
    expect(await tries()).toEqual([]);
  });

  it("unlocks the jobs of workers by their id", async () => {
    await add(null);
    await ask("UPDATE graphile_worker._private_jobs SET locked_by = 'worker-dead', locked_at = now()");
    await ask("SELECT graphile_worker.force_unlock_workers($1::text[])", [["worker-dead"]]);
    expect(await ask("SELECT locked_by FROM graphile_worker.jobs")).toEqual([{ locked_by: null }]);
  });

  it("is used by its public face alone", () => {
    const sources = readSources().filter(({ file }) => !/\.test\.tsx?$/.test(file));
    const inside = sources.filter(({ file }) => readFileSync(path.join(ROOT, file), "utf8").includes("_private_"));
    expect(sources.length).toBeGreaterThan(100);
    expect(inside.map(({ file }) => file)).toEqual([]);
  });
});
