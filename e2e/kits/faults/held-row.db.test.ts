import { beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { givenApplication, givenService, makeClock } from "@/lib/testing/office";
import { holdRow, meetAt } from "./held-row";

useDatabase({ each: true });

let reference: string;
beforeEach(async () => {
  const { slug } = await givenService("single");
  ({ reference } = await givenApplication(slug, makeClock()));
});

const touch = () =>
  pool().query("UPDATE run SET id = id WHERE id = (SELECT run_id FROM application WHERE reference = $1)", [reference]);

test("whoever comes while a row is held waits for it, and goes on when it is let go", async () => {
  const release = await holdRow("run", reference);
  let done = false;
  const writing = touch().then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(done).toBe(false);
  await release();
  await writing;
  expect(done).toBe(true);
});

test("all who act meanwhile meet at the row; what they say is handed on, and nothing stays held", async () => {
  const from = performance.now();
  const answers = await meetAt("run", reference, () => Promise.all([touch(), touch()]));
  expect(answers).toHaveLength(2);
  expect(performance.now() - from).toBeGreaterThan(350);
  const free = performance.now();
  await touch();
  expect(performance.now() - free).toBeLessThan(300);
});

test("who meets nobody there is not kept waiting, and a failure is theirs", async () => {
  const from = performance.now();
  expect(await meetAt("run", "26N000000000", async () => "done")).toBe("done");
  await expect(meetAt("run", reference, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(performance.now() - from).toBeLessThan(350);
});
