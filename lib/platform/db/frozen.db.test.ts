import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { throwAwayServer } from "../../../bin/lib/postgres/throw-away.mjs";
import { overrideEnv } from "../env";
import { closeDatabase, db } from ".";
import { isBusy } from "./trouble";

const LIMIT = 10_000;

/** A disk that hangs stops the server without closing a single connection. */
describe("a frozen database", () => {
  let server: Awaited<ReturnType<typeof throwAwayServer>>;
  let processes: number[] = [];

  beforeAll(async () => {
    server = await throwAwayServer();
    overrideEnv({ DATABASE_URL: server.url() });
    await db().$executeRaw`CREATE TABLE kept (id int)`;
  });
  afterAll(async () => {
    signalAll("SIGCONT");
    await closeDatabase();
    await server.stop();
  });

  function signalAll(signal: NodeJS.Signals) {
    for (const pid of processes) process.kill(pid, signal);
  }

  it("turns into a refusal within ten seconds, and nothing of the write is left", { timeout: 60_000 }, async () => {
    const children = execFileSync("pgrep", ["-P", String(server.pid)], { encoding: "utf8" });
    processes = [server.pid, ...children.trim().split("\n").map(Number)];
    signalAll("SIGSTOP");

    const started = Date.now();
    const attempts = Array.from({ length: 15 }, () =>
      db()
        .$transaction((tx) => tx.$executeRaw`INSERT INTO kept VALUES (1)`)
        .then(
          () => ({ error: null, took: 0 }),
          (error: unknown) => ({ error, took: Date.now() - started }),
        ),
    );
    for (const { error, took } of await Promise.all(attempts)) {
      expect(isBusy(error), String(error)).toBe(true);
      expect(took).toBeLessThan(LIMIT);
    }

    signalAll("SIGCONT");
    await expect
      .poll(() => db().$queryRaw`SELECT count(*)::int AS n FROM kept`.catch(() => null), { timeout: 20_000 })
      .toEqual([{ n: 0 }]);
  });
});
