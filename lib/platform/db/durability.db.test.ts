import { describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing";
import { pool } from ".";
import { assertDurable, DurabilityError, unsafeSettings } from "./durability";

const ON = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };
const rows = (settings: object) => Object.entries(settings).map(([name, setting]) => ({ name, setting }));

describe("the boot assertion", () => {
  useDatabase();

  it("refuses the test server itself, which runs without any of the three", async () => {
    await expect(assertDurable(pool() as never)).rejects.toThrow(DurabilityError);
    await expect(assertDurable(pool() as never)).rejects.toThrow(/fsync, synchronous_commit, full_page_writes/);
  });

  it("names exactly what is off or unknown", () => {
    expect(unsafeSettings(rows(ON))).toEqual([]);
    expect(unsafeSettings(rows({ ...ON, synchronous_commit: "remote_apply" }))).toEqual([]);
    expect(unsafeSettings(rows({ ...ON, synchronous_commit: "off" }))).toEqual(["synchronous_commit"]);
    expect(unsafeSettings(rows({ ...ON, fsync: "off" }))).toEqual(["fsync"]);
    expect(unsafeSettings(rows({ fsync: "on" }))).toEqual(["synchronous_commit", "full_page_writes"]);
  });
});
