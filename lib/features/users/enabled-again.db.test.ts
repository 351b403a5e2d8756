import { expect, test } from "vitest";
import { checkSession } from "@/lib/platform/auth/session";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { setStaffActive } from "./users.commands";

useDatabase();

test("a disabled account that is enabled again finds no session of before", async () => {
  const clock = makeClock(new Date().toISOString());
  const [admin, clerk] = [await asStaff(["admin"], clock), await asStaff(["pelaksana"], clock)];
  await db().staff.update({ where: { id: admin.actor.id }, data: { passwordHash: "set" } });
  const staffId = clerk.actor.id;
  const { sessionVersion } = await db().staff.findUniqueOrThrow({ where: { id: staffId } });
  const expiresAt = new Date(Date.now() + 3_600_000);
  const session = await db().staffSession.create({ data: { staffId, sessionVersion, expiresAt } });
  const isLive = async () => (await checkSession(session.id, new Date())) !== null;
  expect(await isLive()).toBe(true);

  expect(await setStaffActive(admin, { staffId, active: "tidak" })).toMatchObject({ ok: true });
  expect(await isLive()).toBe(false);
  // The row is ended and of an older version: either alone would do.
  const ended = await db().staffSession.findUniqueOrThrow({ where: { id: session.id } });
  expect(ended.endedAt).not.toBeNull();
  const { sessionVersion: now } = await db().staff.findUniqueOrThrow({ where: { id: staffId } });
  expect(ended.sessionVersion).toBeLessThan(now);

  expect(await setStaffActive(admin, { staffId, active: "ya" })).toMatchObject({ ok: true });
  expect(await isLive()).toBe(false);
});
