import { expect, test } from "vitest";
import { quotedIn, readLog } from "@/lib/testing/log-lines";
import { logger } from "./logger";

/** Errors as libraries make them of what somebody typed. */
const QUOTING: [string, () => unknown][] = [
  ["an error whose message quotes", () => new Error("no match for 5201014107900001, sari@contoh.id, +6281234567890")],
  ["a text that is no JSON", () => thrown(() => JSON.parse("Siti Aminah"))],
  ["a number that is none", () => thrown(() => BigInt("5201014107900001x"))],
  ["an address that is none", () => thrown(() => new URL("5201014107900001"))],
  ["a cause that quotes", () => new Error("failed", { cause: new Error("5201014107900001 Siti Aminah") })],
  ["no error at all", () => "5201014107900001"],
  [
    "an error with what it was given",
    () => Object.assign(new Error("failed"), { answers: { nik: "5201014107900001" } }),
  ],
];

for (const [name, make] of QUOTING)
  test(`the log tells nothing of people: ${name}`, async () => {
    const log = await readLog(async () => logger.error({ err: make() }, "failed"));
    expect(log).toContain('"msg":"failed"');
    expect(quotedIn(log)).toEqual([]);
  });

test("what an engineer needs stays: kind, code, place and plain words", async () => {
  const error = Object.assign(new TypeError("Cannot read properties of undefined (reading 'row')"), { code: "X1" });
  const [line] = (await readLog(async () => logger.error({ err: error }, "failed"))).split("\n");
  expect(JSON.parse(line ?? "")).toMatchObject({
    err: { type: "TypeError", code: "X1", message: expect.stringContaining("reading 'row'") },
  });
  expect(line).toContain("logger.test.ts");
});

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
