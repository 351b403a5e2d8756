import { randomUUID } from "node:crypto";
import { utimesSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing";
import { db } from "../db";
import { env } from "../env";
import { storage } from "../uploads/storage";
import { cleanUp } from ".";

const NOW = new Date("2026-03-02T01:00:00Z");
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

describe("cleaning up", () => {
  useDatabase({ each: true });

  async function givenDraft(expiresAt: Date) {
    return db().draft.create({
      data: {
        resumeHash: randomUUID(),
        serviceSlug: "nib",
        answersCipher: new Uint8Array([1]),
        answersKeyId: "test",
        expiresAt,
      },
    });
  }

  /** A stored file last written `at`; with a draft it has a row, without it is an orphan. */
  async function givenFile(at: Date, draftId?: string) {
    const stored = await storage().put(new Uint8Array([1, 2, 3]));
    utimesSync(path.join(env().DATA_DIR, "files", stored.storageName.slice(0, 2), stored.storageName), at, at);
    if (draftId) {
      await db().document.create({
        data: {
          draftId,
          kind: "requirement",
          name: "ktp.jpg",
          contentType: "image/jpeg",
          uploadedBy: "pemohon",
          ...stored,
        },
      });
    }
    return stored.storageName;
  }
  const isThere = (name: string) =>
    storage()
      .read(name)
      .then(
        () => true,
        () => false,
      );

  it("removes an expired draft with its documents and files, and keeps the others", async () => {
    const old = await givenDraft(hours(-1));
    const young = await givenDraft(hours(1));
    const oldFile = await givenFile(hours(-48), old.id);
    const youngFile = await givenFile(hours(-48), young.id);
    await cleanUp(NOW);
    expect((await db().draft.findMany({ select: { id: true } })).map(({ id }) => id)).toEqual([young.id]);
    expect(await isThere(oldFile)).toBe(false);
    expect(await isThere(youngFile)).toBe(true);
  });

  it("removes a file without a row only when it is a day old", async () => {
    const old = await givenFile(hours(-25));
    const young = await givenFile(hours(-23));
    await cleanUp(NOW);
    expect([await isThere(old), await isThere(young)]).toEqual([false, true]);
  });

  it("forgets uploads after a day, finished or not: their addresses are good for an hour", async () => {
    const upload = { fileKey: "k", slug: "s", name: "a", size: 1, type: "image/png", metadata: {} };
    await db().upload.createMany({
      data: [
        { ...upload, customId: randomUUID(), updatedAt: hours(-25) },
        { ...upload, customId: randomUUID(), updatedAt: hours(-23) },
        { ...upload, customId: randomUUID(), updatedAt: hours(-25), state: "done" },
      ],
    });
    await cleanUp(NOW);
    expect(await db().upload.count()).toBe(1);
  });

  it("can be repeated", async () => {
    await givenDraft(hours(-1));
    await cleanUp(NOW);
    await cleanUp(NOW);
    expect(await db().draft.count()).toBe(0);
  });
});
