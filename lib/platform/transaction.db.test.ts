import { describe, expect, it } from "vitest";
import { ok } from "@/lib/domain/result";
import { useDatabase } from "@/lib/testing";
import { systemContext } from "./context";
import { closeDatabase, db } from "./db";
import { env, overrideEnv } from "./env";
import { refused } from "./refusal";
import { transaction, writeTime } from "./transaction";

const ctx = systemContext("test");
const write = (key: string) => ({ data: { key, value: 1 } });

describe("transaction", () => {
  useDatabase();

  it("keeps what was written when the answer is good", async () => {
    expect(await transaction(ctx, async (tx) => ok((await tx.setting.create(write("kept"))).key))).toEqual(ok("kept"));
    expect(await db().setting.count({ where: { key: "kept" } })).toBe(1);
  });

  it("leaves nothing of a refused write and hands the refusal back", async () => {
    const answer = await transaction(ctx, async (tx) => {
      await tx.setting.create(write("refused"));
      return refused("wrong_state");
    });
    expect(answer).toEqual(refused("wrong_state"));
    expect(await db().setting.count({ where: { key: "refused" } })).toBe(0);
  });

  it("passes bugs on, rolled back", async () => {
    const bug = transaction(ctx, async (tx) => {
      await tx.setting.create(write("bug"));
      throw new TypeError("bug");
    });
    await expect(bug).rejects.toThrow(TypeError);
    expect(await db().setting.count({ where: { key: "bug" } })).toBe(0);
  });

  it("runs the loser of a deadlock again", async () => {
    await db().setting.createMany({ data: [write("a").data, write("b").data] });
    let attempts = 0;
    let arrived = 0;
    const lock = (first: string, second: string) =>
      transaction(ctx, async (tx) => {
        attempts += 1;
        await tx.$executeRaw`SELECT 1 FROM setting WHERE key = ${first} FOR UPDATE`;
        arrived += 1;
        for (let i = 0; arrived < 2 && i < 100; i += 1) await new Promise((done) => setTimeout(done, 10));
        await tx.$executeRaw`SELECT 1 FROM setting WHERE key = ${second} FOR UPDATE`;
        return ok(first);
      });
    expect(await Promise.all([lock("a", "b"), lock("b", "a")])).toEqual([ok("a"), ok("b")]);
    expect(attempts).toBe(3);
  });

  it("says busy when a lock does not come in time", async () => {
    let release = () => {};
    const held = db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(42)`;
      await new Promise<void>((done) => {
        release = done;
      });
    });
    await new Promise((done) => setTimeout(done, 100));
    const started = Date.now();
    const answer = await transaction(ctx, async (tx) => ok(await tx.$executeRaw`SELECT pg_advisory_xact_lock(42)`));
    release();
    await held;
    expect(answer).toEqual(refused("busy"));
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it("says busy when the database is away", async () => {
    const url = env().DATABASE_URL;
    await closeDatabase();
    overrideEnv({ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" });
    expect(await transaction(ctx, async (tx) => ok(await tx.setting.count()))).toEqual(refused("busy"));
    await closeDatabase();
    overrideEnv({ DATABASE_URL: url });
  });
});

describe("the time of a write", () => {
  const at = (iso: string) => systemContext("test", () => new Date(iso));
  const tx = {} as never;

  it("is now, but never before the last event", async () => {
    const last = new Date("2026-03-02T02:00:00Z");
    expect(await writeTime(tx, at("2026-03-02T03:00:00Z"), last)).toEqual(new Date("2026-03-02T03:00:00Z"));
    expect(await writeTime(tx, at("2026-03-02T01:00:00Z"), last)).toEqual(last);
    expect(await writeTime(tx, at("2026-03-02T01:00:00Z"), null)).toEqual(new Date("2026-03-02T01:00:00Z"));
  });
});
