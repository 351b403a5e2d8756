import { appendFileSync, copyFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { useDatabase } from "@/lib/testing";
import type { Look } from "./look";
import { check as checkPlanted, type Office, type Planted } from "./planted";
import { PLANTS } from "./plants";
import { smallOffice } from "./small-office";

useDatabase({ owner: true });

let office: Office;
beforeAll(async () => {
  office = await smallOffice();
});
const check = (plant: (planted: Planted) => unknown, changes: Partial<Look> = {}) =>
  checkPlanted(office, plant, changes);

const fileOf = async ({ look }: Planted) => {
  const [row] = await look.rows<{ name: string }>("SELECT storage_name AS name FROM document ORDER BY id LIMIT 1");
  return path.join(office.files, (row?.name ?? "").slice(0, 2), row?.name ?? "");
};

/** Spoils a stored file for the length of a check. */
async function checkSpoilt(spoil: (file: string) => void): Promise<string[]> {
  let file = "";
  try {
    return await check(async (planted) => {
      file = await fileOf(planted);
      copyFileSync(file, `${file}.kept`);
      spoil(file);
    });
  } finally {
    copyFileSync(`${file}.kept`, file);
    rmSync(`${file}.kept`);
  }
}

test("an office in order has nothing to be found", async () => {
  expect(await check(() => {})).toEqual([]);
  expect((await check(() => {}, { settled: true })).every((candidate) => / is pending$/.test(candidate))).toBe(true);
});

describe("a planted violation in the database is found", () => {
  for (const [name, plant, sentence] of PLANTS)
    test(name, async () => {
      const found = await check(async ({ run }) => {
        for (const sql of plant) await run(sql);
      });
      expect(found).toContainEqual(expect.stringMatching(sentence));
    });
});

describe("a spoilt file is found", () => {
  test("missing", async () => {
    expect(await checkSpoilt((file) => rmSync(file))).toEqual([
      expect.stringMatching(/^I6 the file of \S+ is missing/),
    ]);
  });
  test("short", async () => {
    const found = await checkSpoilt((file) => truncateSync(file, 10));
    expect(found).toEqual([expect.stringMatching(/^I6 the file of \S+ has 10 of/)]);
  });
  test("long", async () => {
    const found = await checkSpoilt((file) => appendFileSync(file, "x"));
    expect(found).toEqual([expect.stringMatching(/^I6 the file of \S+ has \d+ of/)]);
  });
  test("other bytes of the same length", async () => {
    const found = await checkSpoilt((file) => writeFileSync(file, Buffer.alloc(statSync(file).size, 7)));
    expect(found).toEqual([expect.stringMatching(/^I6 the file of \S+ holds something else/)]);
  });
  test("exchanged together with its hash", async () => {
    await check(() => {});
    const found = await check(({ run }) => run("UPDATE document SET sha256 = repeat('0', 64)"));
    expect(found).toContainEqual(expect.stringMatching(/^I6 the row of \S+ tells another content/));
  });
});
