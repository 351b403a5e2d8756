import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import { describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing";
import { pool } from "./db";
import { env } from "./env";
import { standWatch } from "./worker-watch";

describe("the watch over workers", () => {
  useDatabase({ each: true });
  const events = () => new EventEmitter() as WorkerEvents;

  async function jobTakenBy(worker: string) {
    await pool().query("SELECT graphile_worker.add_job('deliver_notice')");
    await pool().query("UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now()", [worker]);
  }
  const holder = async () => (await pool().query("SELECT locked_by FROM graphile_worker.jobs")).rows[0].locked_by;

  it("gives back the job of a killed worker at once", async () => {
    await jobTakenBy("worker-dead");
    const watch = await standWatch(env().DATABASE_URL, events(), () => {});
    expect(await holder()).toBeNull();
    await watch.end();
  });

  it("leaves the job of a living worker alone, until that one ends", async () => {
    const living = events();
    const first = await standWatch(env().DATABASE_URL, living, () => {});
    living.emit("worker:create", { worker: { workerId: "worker-living" } } as never);
    await jobTakenBy("worker-living");

    const second = await standWatch(env().DATABASE_URL, events(), () => {});
    expect(await holder()).toBe("worker-living");
    await first.end();
    const third = await standWatch(env().DATABASE_URL, events(), () => {});
    expect(await holder()).toBeNull();
    await Promise.all([second.end(), third.end()]);
  });

  it("says when its connection is lost, for then its locks are gone", async () => {
    let lost = 0;
    const watch = await standWatch(env().DATABASE_URL, events(), () => {
      lost += 1;
    });
    await pool().query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await expect.poll(() => lost).toBe(1);
    await watch.end();
  });
});
