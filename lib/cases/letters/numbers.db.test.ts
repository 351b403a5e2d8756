import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { takeSerials } from "./numbers";

useDatabase();

test("fifty at once, some of which are undone: no gap and no double", async () => {
  const kept: number[] = [];
  await Promise.all(
    Array.from({ length: 50 }, async (_, place) => {
      const count = (place % 3) + 1;
      try {
        await db().$transaction(
          async (tx) => {
            const first = await takeSerials(tx, { series: "surat", year: 2026, count });
            if (place % 5 === 0) throw new Error("undone");
            kept.push(...Array.from({ length: count }, (_unused, at) => first + at));
          },
          { maxWait: 20_000, timeout: 20_000 },
        );
      } catch (error) {
        expect((error as Error).message).toBe("undone");
      }
    }),
  );
  expect(kept.sort((a, b) => a - b)).toEqual(kept.map((_, place) => place + 1));
});

test("each register and each year counts by itself, from one", async () => {
  const take = (series: "surat" | "keputusan", year: number) =>
    db().$transaction((tx) => takeSerials(tx, { series, year, count: 1 }));
  expect([
    await take("keputusan", 2027),
    await take("keputusan", 2027),
    await take("keputusan", 2028),
    await take("surat", 2027),
  ]).toEqual([1, 2, 1, 1]);
});
