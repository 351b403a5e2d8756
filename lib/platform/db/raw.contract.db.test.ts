import { PrismaPg } from "@prisma/adapter-pg";
import { describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing";
import { overrideEnv } from "../env";
import { closeDatabase, db, Prisma, PrismaClient, pool, type Tx } from ".";
import { statementName } from "./raw";
import { isBusy } from "./trouble";

useDatabase({ owner: true });

/** The client as Prisma makes it, without the short way. */
const plain = () => new PrismaClient({ adapter: new PrismaPg(pool()) });

const EVERYTHING = Prisma.sql`
  SELECT 1::int2 AS small, 2::int4 AS whole, 9007199254740993::int8 AS big, 1.50::numeric AS exact, 0.5::float8 AS double,
    true AS yes, 'x'::text AS words, 'c'::char(3) AS padded, '2026-03-04'::date AS day,
    '2026-03-04 05:06:07.089+08'::timestamptz AS instant, '2026-03-04 05:06:07'::timestamp AS local,
    '{"a": [1, null, "é"]}'::jsonb AS json, 'null'::jsonb AS nothing, '\\x00ff'::bytea AS bytes,
    '019ab000-0000-7000-8000-000000000001'::uuid AS id, NULL::text AS missing, 'mail'::notice_channel AS channel,
    ARRAY['a', NULL, 'b,"c'] AS texts, ARRAY[1, 2] AS wholes, ARRAY[9007199254740993] AS bigs, ARRAY['2026-03-04'::date] AS days,
    ARRAY['019ab000-0000-7000-8000-000000000001'::uuid] AS ids, ARRAY[true, false] AS flags, ARRAY['{"a": 1}'::jsonb] AS jsons,
    ARRAY['2026-03-04 05:06:07+00'::timestamptz] AS instants, count(*) AS many`;

describe("statements written by hand", () => {
  it("give what Prisma's own way gives, for every type", async () => {
    const client = plain();
    const [slow] = await client.$queryRaw<object[]>(EVERYTHING);
    await client.$disconnect();
    const [quick] = await db().$queryRaw<object[]>(EVERYTHING);
    const [inside] = await db().$transaction((tx) => tx.$queryRaw<object[]>(EVERYTHING));
    const bytes = (row: object | undefined) => ({ ...row, bytes: [...(row as { bytes: Uint8Array }).bytes] });
    expect(bytes(quick)).toEqual(bytes(slow));
    expect(bytes(inside)).toEqual(bytes(slow));
  });

  it("take what Prisma's own way takes", async () => {
    const at = new Date("2026-03-04T20:30:00.123Z");
    const values = [at, "it's", 7, 9007199254740993n, true, null, Buffer.from([0, 255])] as const;
    const ask = (on: Pick<Tx, "$queryRaw">) => on.$queryRaw<object[]>`
      SELECT ${values[0]}::timestamptz AS instant, ${values[0]}::date AS day, ${values[1]} AS words, ${values[2]}::int AS whole, ${values[3]}::int8 AS big,
        ${values[4]}::bool AS yes, ${values[5]}::text AS missing, encode(${values[6]}::bytea, 'hex') AS bytes, ${["a", 'b"c', "d,e"]}::text[] AS texts,
        ${[1, 2]}::int[] AS wholes, ${[]}::text[] AS none, ${JSON.stringify({ a: 1 })}::jsonb AS json`;
    const client = plain();
    const slow = await ask(client);
    await client.$disconnect();
    expect(await ask(db())).toEqual(slow);
    expect(slow).toMatchObject([{ instant: at, day: new Date("2026-03-04"), bytes: "00ff" }]);
  });

  it("do not mistake a missing value for NULL", async () => {
    await expect(db().$queryRaw`SELECT ${undefined}::text`).rejects.toThrow(/undefined/);
  });

  it("count the rows they changed, and put their parts together", async () => {
    const keys = ["raw-1", "raw-2"].map((key) => Prisma.sql`(${key}, 'true'::jsonb)`);
    expect(await db().$executeRaw`INSERT INTO setting (key, value) VALUES ${Prisma.join(keys)}`).toBe(2);
    const only = Prisma.sql`WHERE key LIKE ${"raw-%"} ${Prisma.empty}`;
    expect(await db().$executeRaw`DELETE FROM setting ${only}`).toBe(2);
  });
});

describe("inside a transaction", () => {
  const keyed = (key: string) => ({ where: { key } });

  it("see what the client wrote, and the other way round", async () => {
    await db().$transaction(async (tx) => {
      await tx.setting.create({ data: { key: "by-client", value: 1 } });
      expect(await tx.$queryRaw`SELECT key FROM setting WHERE key = 'by-client'`).toEqual([{ key: "by-client" }]);
      await tx.$executeRaw`INSERT INTO setting (key, value) VALUES ('by-hand', '2')`;
      expect(await tx.setting.findUnique(keyed("by-hand"))).toMatchObject({ value: 2 });
      expect(await db().setting.count({ where: { key: { in: ["by-client", "by-hand"] } } })).toBe(0);
    });
    expect(await db().setting.deleteMany({ where: { key: { in: ["by-client", "by-hand"] } } })).toEqual({ count: 2 });
  });

  it("are undone with it", async () => {
    const failing = db().$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO setting (key, value) VALUES ('undone', '1')`;
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await db().setting.findUnique(keyed("undone"))).toBeNull();
  });

  it("never run after its end, when the line belongs to somebody else", async () => {
    const ended = await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`;
      return { tx };
    });
    const tooLate = ended.tx.$executeRaw`INSERT INTO setting (key, value) VALUES ('late', '1')`;
    await expect(tooLate).rejects.toSatisfy(isBusy);
    expect(await db().setting.findUnique(keyed("late"))).toBeNull();
  });

  it("stay in their own one of several at once", async () => {
    const write = (key: string, fail: boolean) =>
      db().$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_sleep(0.02)`;
        await tx.$executeRaw`INSERT INTO setting (key, value) VALUES (${key}, '1')`;
        await tx.$executeRaw`SELECT pg_sleep(0.02)`;
        if (fail) throw new Error(key);
      });
    const keys = Array.from({ length: 8 }, (_, index) => `at-once-${index}`);
    await Promise.allSettled(keys.map((key, index) => write(key, index % 2 === 1)));
    const kept = await db().setting.findMany({ where: { key: { in: keys } }, orderBy: { key: "asc" } });
    expect(kept.map(({ key }) => key)).toEqual(keys.filter((_, index) => index % 2 === 0));
    await db().setting.deleteMany({ where: { key: { in: keys } } });
  });
});

describe("prepared statements", () => {
  it("are named by their text, the same in every process", async () => {
    const text = (rows: { statement: string }[]) => rows.map(({ statement }) => statement);
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT ${1}::int AS first_of_two`;
      await tx.$queryRaw`SELECT ${1}::int AS second_of_two`;
      await tx.$queryRaw`SELECT ${2}::int AS first_of_two`;
      const known = await tx.$queryRawUnsafe<{ name: string; statement: string }[]>(
        "SELECT name, statement FROM pg_prepared_statements WHERE statement ~ '_of_two$'",
      );
      expect(text(known).toSorted()).toEqual(["SELECT $1::int AS first_of_two", "SELECT $1::int AS second_of_two"]);
      for (const { name, statement } of known) expect(name).toBe(statementName(statement));
    });
    // Counted names would differ: this is what any other process gives to the same text.
    expect(statementName("SELECT 1")).toBe("s4ATr1bVTKkuFmEpi-K1IqBqj");
  });

  it("are given up when a table changes under them, and the transaction that met it can run again", async () => {
    const read = () => db().$transaction((tx) => tx.$queryRaw`SELECT * FROM changing`);
    await pool().query("CREATE TABLE changing (a int)");
    try {
      for (let turn = 0; turn < 12; turn += 1) await read();
      await pool().query("ALTER TABLE changing ADD COLUMN b int");
      const tries = [];
      for (let turn = 0; turn < 12; turn += 1)
        tries.push(
          await read().then(
            () => true,
            () => false,
          ),
        );
      expect(tries.filter((went) => !went).length).toBeLessThanOrEqual(1);
      expect(tries.at(-1)).toBe(true);
    } finally {
      await pool().query("DROP TABLE changing");
    }
  });
});

describe("with DIRECT_STATEMENTS=0 Prisma does it all", () => {
  const use = async (value: string) => {
    await closeDatabase();
    overrideEnv({ DIRECT_STATEMENTS: value });
  };

  it("and the answers are the same, in a transaction and outside, prepared by nobody", async () => {
    const bytes = (row: object | undefined) => ({ ...row, bytes: [...(row as { bytes: Uint8Array }).bytes] });
    const read = async () => {
      const [outside] = await db().$queryRaw<object[]>(EVERYTHING);
      const [inside] = await db().$transaction((tx) => tx.$queryRaw<object[]>(EVERYTHING));
      return [bytes(outside), bytes(inside)];
    };
    const direct = await read();
    await use("0");
    try {
      expect(await read()).toEqual(direct);
      const named = await db().$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 3 AS of_prisma`;
        return tx.$queryRaw`SELECT name FROM pg_prepared_statements WHERE statement = 'SELECT 3 AS of_prisma'`;
      });
      expect(named).toEqual([]);
    } finally {
      await use("1");
    }
  });

  it("and a duplicate is told from a transaction that took too long, as ever", async () => {
    await use("0");
    try {
      const write = () => db().$executeRaw`INSERT INTO setting (key, value) VALUES ('twice', '1')`;
      await write();
      await expect(write()).rejects.not.toSatisfy(isBusy);
      const late = db().$transaction((tx) => tx.$queryRaw`SELECT 1 FROM pg_sleep(0.3)`, { timeout: 100 });
      await expect(late).rejects.toSatisfy(isBusy);
    } finally {
      await use("1");
      await db().setting.deleteMany({ where: { key: "twice" } });
    }
  });
});
