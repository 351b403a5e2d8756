import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { tryLock } from "./lock.mjs";
import { portalState } from "./portal-state.mjs";
import { removeSystemFolder } from "./postgres/cluster.mjs";
import { throwAwayServer } from "./postgres/throw-away.mjs";
import { runCommand, sql } from "./testing/command-process";

describe("npm run db:reset", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-reset-"));
  const dataDir = path.join(folder, ".data-dev");
  const server = throwAwayServer({ durable: true });
  const reset = (settings: Record<string, string> = {}, ...args: string[]) =>
    runCommand("db-reset", { DATA_DIR: dataDir, ...settings }, args);

  afterAll(async () => {
    await (await server).stop();
    removeSystemFolder(dataDir);
    rmSync(folder, { recursive: true, force: true });
  });

  it("makes the embedded database anew, and keeps the secrets", async () => {
    const first = await reset();
    expect(first).toMatchObject({ code: 0, printed: expect.stringContaining("Basis data dibuat baru") });
    const cluster = readFileSync(path.join(dataDir, "run/postgres-folder"), "utf8").trim();
    const secret = readFileSync(path.join(dataDir, "secrets/NIK_KEYS"), "utf8");
    const old = [path.join(cluster, "old"), path.join(dataDir, "files/old")];
    for (const file of old) writeFileSync(file, "");
    expect((await reset()).code).toBe(0);
    expect(old.filter((file) => existsSync(file))).toEqual([]);
    expect(existsSync(path.join(cluster, "PG_VERSION"))).toBe(true);
    expect(readFileSync(path.join(dataDir, "secrets/NIK_KEYS"), "utf8")).toBe(secret);
  }, 120_000);

  it("is refused while a portal runs", async () => {
    mkdirSync(path.join(dataDir, "run"), { recursive: true });
    const lock = tryLock(path.join(dataDir, "run/lock"));
    const state = portalState(path.join(dataDir, "run/portal.json"));
    state.update({ ready: true, address: "http://127.0.0.1:3000" });
    try {
      const { code, printed } = await reset();
      expect(printed).toContain("Portal sedang berjalan di http://127.0.0.1:3000");
      expect(code).toBe(1);
    } finally {
      state.forget();
      lock.release?.();
    }
  });

  it("touches no folder but that of development, unless told twice", async () => {
    const { code, printed } = await reset({ DATA_DIR: path.join(folder, "office") });
    expect(printed).toContain("bukan folder data pengembangan");
    expect(code).toBe(1);
    expect(existsSync(path.join(folder, "office"))).toBe(false);
  });

  it("touches an external database only when told so, and while nobody uses it", async () => {
    const { url: at, servingUrl } = await server;
    await sql(at(), "CREATE DATABASE reset");
    const url = at("reset");
    const roles = { DATABASE_URL: servingUrl("reset"), DATABASE_OWNER_URL: url };
    await sql(url, "CREATE TABLE mine (id int)");
    const mine = async () => (await sql(url, "SELECT to_regclass('mine') IS NOT NULL AS there"))[0].there;

    const untold = await reset(roles);
    expect(untold).toMatchObject({ code: 1, printed: expect.stringContaining("di luar portal") });
    const user = new Client({ connectionString: url });
    await user.connect();
    const used = await reset(roles, "--external");
    await user.end();
    expect(used).toMatchObject({ code: 1, printed: expect.stringContaining("masih dipakai oleh 1 sambungan") });
    expect(await mine()).toBe(true);

    expect((await reset(roles, "--external")).code).toBe(0);
    expect(await mine()).toBe(false);
    expect(await sql(url, "SELECT 1 FROM service")).toHaveLength(5);
  }, 120_000);
});
