import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { recordStatements } from "./statements";

useDatabase({ owner: true });

test("sees every statement with its time, alone and inside a transaction", async () => {
  const { statements } = await recordStatements(async () => {
    await db().$queryRaw`SELECT pg_sleep(0.05)::text`;
    await db().$transaction(async (tx) => void (await tx.$queryRaw`SELECT ${7}::int AS seven`));
  });
  expect(statements.map(({ text }) => text)).toEqual([
    "SELECT pg_sleep(0.05)::text",
    "BEGIN",
    "SELECT $1::int AS seven",
    "COMMIT",
  ]);
  expect(statements[0]?.milliseconds).toBeGreaterThanOrEqual(50);
  expect(statements[2]?.values).toEqual([7]);
});
