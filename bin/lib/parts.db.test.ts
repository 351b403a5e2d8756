import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { throwAwayServer } from "./postgres/throw-away.mjs";
import { endOf, runCommand, sql, startCommand } from "./testing/command-process";

/** The commands as an operator runs them, on an external PostgreSQL; the pages are a matter of the browser tests. */
describe("parts of the portal as processes of their own", () => {
  const server = throwAwayServer({ durable: true });
  const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-parts-"));
  const dataDir = path.join(folder, "data");
  const running = new Set<ChildProcess>();
  let url: string;
  let owner: string;

  beforeAll(async () => {
    const { url: at, servingUrl } = await server;
    // As an office would have it: whoever migrates is no superuser either.
    await sql(at(), "CREATE ROLE office_owner LOGIN PASSWORD 'throw-away'");
    await sql(at(), "CREATE DATABASE office OWNER office_owner");
    owner = Object.assign(new URL(at("office")), { username: "office_owner" }).href;
    url = servingUrl("office");
  });
  afterAll(async () => {
    for (const child of running) child.kill("SIGTERM");
    await Promise.all([...running].map(endOf));
    await (await server).stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(name: string, settings: Record<string, string>) {
    const started = startCommand(name, { DATA_DIR: dataDir, ...settings });
    running.add(started.child);
    started.child.once("exit", () => running.delete(started.child));
    return started;
  }

  const finish = (name: string, settings: Record<string, string>) =>
    runCommand(name, { DATA_DIR: dataDir, ...settings });

  it.each(["web", "worker", "migrate"])("%s asks for an external database", async (name) => {
    const { code, printed } = await finish(name, {});
    expect(printed).toContain("DATABASE_URL tidak diisi");
    expect(code).toBe(78);
  });

  it.each(["web", "worker", "build"])("%s makes no secrets of its own", async (name) => {
    const { code, printed } = await finish(name, { DATABASE_URL: url });
    expect(printed).toMatch(/Kunci rahasia AUTH_SECRET, NIK_KEYS, .* tidak ada/);
    expect(printed).not.toContain("DATABASE_PASSWORD");
    expect(code).toBe(78);
    expect(readdirSync(path.join(dataDir, "secrets"))).toEqual([]);
  });

  it("migrate says when nobody listens there, and makes no secrets yet", async () => {
    const { code, printed } = await finish("migrate", { DATABASE_URL: "postgresql://portal@127.0.0.1:1/office" });
    expect(printed).toContain("tidak dapat dihubungi (ECONNREFUSED)");
    expect(code).toBe(75);
    expect(readdirSync(path.join(dataDir, "secrets"))).toEqual([]);
  });

  it("two migrations at once leave one set of secrets and one database", async () => {
    const both = await Promise.all(
      [1, 2].map(() => finish("migrate", { DATABASE_URL: url, DATABASE_OWNER_URL: owner })),
    );
    expect(both.map(({ printed }) => printed).join("\n")).toMatch(/\d+ migrasi dijalankan/);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(readdirSync(path.join(dataDir, "secrets"))).toHaveLength(6);
    expect(await sql(url, "SELECT 1 FROM service")).toHaveLength(5);
  }, 120_000);

  it.each(["web", "worker", "migrate"])("%s refuses to serve as the owner", async (name) => {
    const { code, printed } = await finish(name, { DATABASE_URL: owner });
    expect(printed).toMatch(
      /peran basis data "office_owner" pada DATABASE_URL memiliki tabel.*isi DATABASE_OWNER_URL/s,
    );
    expect(code).toBe(78);
  });

  it("migrate without the owner looks whether everything is there", async () => {
    const { code, printed } = await finish("migrate", { DATABASE_URL: url });
    expect(printed).toContain("Tidak ada migrasi baru.");
    expect(code).toBe(0);
  });

  it("a data folder without the secrets of that database is refused", async () => {
    const { code, printed } = await finish("migrate", { DATABASE_URL: url, DATA_DIR: path.join(folder, "other") });
    expect(printed).toContain("sudah berisi portal, tetapi kunci rahasianya tidak ada");
    expect(code).toBe(78);
  });

  it.each(["web", "worker"])("%s does not start on a database that is not migrated", async (name) => {
    const { url: at, servingUrl } = await server;
    await sql(at(), "DROP DATABASE IF EXISTS empty");
    await sql(at(), "CREATE DATABASE empty");
    const { code, printed } = await finish(name, { DATABASE_URL: servingUrl("empty") });
    expect(printed).toContain("migrasi belum dijalankan");
    expect(code).toBe(75);
    expect(await sql(at("empty"), "SELECT to_regclass('_prisma_migrations') AS made")).toEqual([{ made: null }]);
  });

  it("two workers carry out what waits in the queue; asked to stop they end, and leave the rest waiting", async () => {
    const job = () => sql(url, "SELECT graphile_worker.add_job('clean_up', '{}')");
    const left = async () =>
      (await sql(url, "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'clean_up'")).length;
    const workers = [1, 2].map(() => start("worker", { DATABASE_URL: url }));
    await expect
      .poll(() => workers.every(({ printed }) => printed().includes("ready")), { timeout: 60_000 })
      .toBe(true);
    await job();
    await expect.poll(left, { timeout: 20_000 }).toBe(0);

    for (const { child } of workers) child.kill("SIGTERM");
    expect(await Promise.all(workers.map(({ child }) => endOf(child)))).toEqual([0, 0]);
    await job();
    expect(
      await sql(url, "SELECT 1 FROM pg_stat_activity WHERE datname = 'office' AND pid <> pg_backend_pid()"),
    ).toEqual([]);
    expect(await left()).toBe(1);
  }, 120_000);

  it("a worker whose starter was killed ends, too", async () => {
    const { child, printed } = start("worker", { DATABASE_URL: url });
    await expect.poll(() => printed().includes("ready"), { timeout: 60_000 }).toBe(true);
    child.kill("SIGKILL");
    const connected = "SELECT 1 FROM pg_stat_activity WHERE datname = 'office' AND pid <> pg_backend_pid()";
    await expect.poll(async () => (await sql(url, connected)).length, { timeout: 20_000 }).toBe(0);
  }, 120_000);
});
