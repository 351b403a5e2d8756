import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, givenApplication, makeClock } from "@/lib/testing/office";
import { openCaseFile } from "./case-file.queries";

useDatabase();

test("who takes a case on paper is kept; who may not open it takes nothing, and the NIK stays masked", async () => {
  const clock = makeClock();
  const { reference } = await givenApplication("nib", clock);
  const printed = () => db().auditEntry.count({ where: { action: "case.printed", reference } });
  expect(await openCaseFile(await asStaff(["seksi"], clock), reference)).toBeNull();
  expect(await printed()).toBe(0);
  const view = await openCaseFile(await asStaff(["pelaksana"], clock), reference);
  expect([view?.reference, await printed()]).toEqual([reference, 1]);
  expect(JSON.stringify(view, (_key, value) => (typeof value === "bigint" ? `${value}` : value))).not.toMatch(
    /5201014107900001/,
  );
});
