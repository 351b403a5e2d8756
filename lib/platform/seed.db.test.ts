import { describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing";
import { hashToken } from "./crypto";
import { db } from "./db";
import { inviteFirstAdmin } from "./seed";

describe("the first admin", () => {
  useDatabase({ each: true });
  const now = new Date("2026-03-02T01:00:00Z");

  it("gets a link whose token is stored only as a hash", async () => {
    const first = await inviteFirstAdmin(now);
    const [invite] = await db().staffInvite.findMany({ include: { staff: { include: { grants: true } } } });
    expect(invite?.tokenHash).toBe(hashToken(first?.token ?? ""));
    expect(invite?.staff.passwordHash).toBeNull();
    expect(invite?.staff.grants.map((grant) => grant.role)).toEqual(["admin"]);
  });

  it("gets a new link while no password is set, and the old one dies", async () => {
    const first = await inviteFirstAdmin(now);
    const second = await inviteFirstAdmin(now);
    expect(second?.email).toBe(first?.email);
    const hashes = (await db().staffInvite.findMany()).map((invite) => invite.tokenHash);
    expect(hashes).toEqual([hashToken(second?.token ?? "")]);
    expect(await db().staff.count()).toBe(1);
  });

  it("is created once by two starters at the same moment", async () => {
    await Promise.all([inviteFirstAdmin(now), inviteFirstAdmin(now)]);
    expect(await db().staff.count()).toBe(1);
    expect(await db().staffInvite.count()).toBe(1);
  });

  it("is not invited again once an admin has a password", async () => {
    await inviteFirstAdmin(now);
    await db().staff.updateMany({ data: { passwordHash: "x" } });
    expect(await inviteFirstAdmin(now)).toBeNull();
  });
});
