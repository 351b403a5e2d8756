import { expect, test } from "vitest";
import { pool } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { failCommits } from "./failing-commits";
import type { Town } from "./town";

useDatabase({ each: true, owner: true });

const town = { witness: { tally: { trouble: 0 } } } as unknown as Town;

/** One transaction that writes something of its own and an audit row; how it ended. */
async function write(name: string): Promise<string> {
  const line = await pool().connect();
  try {
    await line.query("BEGIN");
    await line.query("INSERT INTO setting (key, value) VALUES ($1, 'true')", [name]);
    await line.query(
      "INSERT INTO audit_entry (actor_id, action, request_id, roles) VALUES ('system:kit', 'kit.wrote', 'kit', '{}')",
    );
    // All of it was done before it is refused.
    await line.query("COMMIT");
    return "done";
  } catch (error) {
    await line.query("ROLLBACK");
    return (error as { code?: string }).code ?? String(error);
  } finally {
    line.release();
  }
}

test("most writes fail at their very end, whole, in both ways; afterwards none does", async () => {
  const failing = failCommits(town, 1_500);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const ended = new Map<string, string>();
  for (let index = 0; index < 40; index += 1) ended.set(`kit-${index}`, await write(`kit-${index}`));
  await failing;
  expect(new Set(ended.values())).toEqual(new Set(["done", "40001", "57P01"]));
  const { rows } = await pool().query<{ key: string }>("SELECT key FROM setting WHERE key LIKE 'kit-%'");
  expect(rows.map(({ key }) => key).sort()).toEqual(
    [...ended]
      .filter(([, how]) => how === "done")
      .map(([name]) => name)
      .sort(),
  );
  for (let index = 0; index < 15; index += 1) expect(await write(`after-${index}`)).toBe("done");
}, 20_000);
