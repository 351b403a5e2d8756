import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { useDatabase } from "@/lib/testing";
import { asStaff, makeClock } from "@/lib/testing/office";
import { db } from "../db";
import { senderOf } from "./uploader";

useDatabase();

const AT_THE_DESK = { kind: "output", by: "", applicationId: randomUUID() };

/** An address for one file, signed for whoever `by` is. */
async function signedFor(by: string) {
  const customId = randomUUID();
  const file = { fileKey: customId, slug: "document", name: "nib.pdf", size: 10, type: "application/pdf" };
  await db().upload.create({ data: { customId, ...file, metadata: { ...AT_THE_DESK, by } } });
  return customId;
}

test("an address that was signed for staff sends nothing once the account is disabled or has no role", async () => {
  const { actor } = await asStaff(["pelaksana"], makeClock());
  const customId = await signedFor(actor.id);
  expect((await senderOf(customId)).actor).toMatchObject({ kind: "staff", id: actor.id, roles: ["pelaksana"] });

  await db().roleGrant.updateMany({ where: { staffId: actor.id }, data: { validTo: new Date("2026-01-02") } });
  expect((await senderOf(customId)).actor).toMatchObject({ kind: "staff", roles: [] });

  await db().staff.update({ where: { id: actor.id }, data: { active: false } });
  expect((await senderOf(customId)).actor).toEqual({ kind: "public" });
});

test("nor does one that was never signed, or for somebody who is not there", async () => {
  for (const customId of [randomUUID(), await signedFor(randomUUID()), await signedFor("")])
    expect((await senderOf(customId)).actor).toEqual({ kind: "public" });
});
