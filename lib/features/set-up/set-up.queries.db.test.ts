import { expect, test } from "vitest";
import { SOP_ROLES } from "@/lib/domain/roles";
import { db } from "@/lib/platform/db";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { listEmptyRoles, listNotSetUp } from "./set-up.queries";

useDatabase();

const clock = makeClock();

test("an office of one admin is told what to do, and is told no more when it is done", async () => {
  const admin = await asStaff(["admin"], clock);
  expect(await listEmptyRoles(admin)).toEqual([...SOP_ROLES]);
  const first = await listNotSetUp(admin);
  expect(first[0]).toMatchObject({ key: "roles", href: "/petugas/pengaturan/pengguna" });
  expect(first.map(({ key }) => key)).toEqual(expect.arrayContaining(["letterhead", "backup", "sop"]));
  for (const role of SOP_ROLES) await asStaff([role], clock);
  expect(await listEmptyRoles(admin)).toEqual([]);
  expect((await listNotSetUp(admin)).map(({ key }) => key)).not.toContain("roles");
});

test("a role is empty while its only holder is disabled or the grant has not begun", async () => {
  const admin = await asStaff(["admin"], clock);
  const held = await db().roleGrant.findMany({ where: { role: "kadis" }, select: { id: true, staffId: true } });
  await db().staff.updateMany({ where: { id: { in: held.map(({ staffId }) => staffId) } }, data: { active: false } });
  expect(await listEmptyRoles(admin)).toEqual(["kadis"]);
  const head = await asStaff(["kadis"], clock);
  expect(await listEmptyRoles(admin)).toEqual([]);
  await db().roleGrant.updateMany({ where: { staffId: head.actor.id }, data: { validFrom: new Date("2026-12-01") } });
  expect(await listEmptyRoles(admin)).toEqual(["kadis"]);
});

test("nobody but an admin hears of it", async () => {
  expect(await listNotSetUp(await asStaff(["kadis"], clock))).toEqual([]);
});
