import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { diskStorage } from "./disk-storage";
import { type Storage, StoredFileMissing } from "./storage-port";

const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-storage-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whoever adds a store of another kind adds it here. */
const STORES: [string, () => Storage][] = [["local disk", () => diskStorage(folder)]];

const bytes = new Uint8Array([1, 2, 3, 0, 255]);
const soon = () => new Date(Date.now() + 60_000);
const longAgo = new Date("2020-01-01T00:00:00Z");

async function namesOlderThan(store: Storage, before: Date) {
  const names: string[] = [];
  for await (const name of store.listOlderThan(before)) names.push(name);
  return names;
}

describe.each(STORES)("storage on %s", (_kind, open) => {
  const store = open();

  it("gives back what it was given, whole and as a stream", async () => {
    const stored = await store.put(bytes);
    expect(stored).toMatchObject({ size: 5, sha256: createHash("sha256").update(bytes).digest("hex") });
    expect([...(await store.read(stored.storageName))]).toEqual([...bytes]);
    const { size, body } = await store.stream(stored.storageName);
    expect(size).toBe(5);
    expect([...new Uint8Array(await new Response(body).arrayBuffer())]).toEqual([...bytes]);
  });

  it("never gives two files one name", async () => {
    const [first, second] = await Promise.all([store.put(bytes), store.put(bytes)]);
    expect(first?.storageName).not.toBe(second?.storageName);
  });

  it("says in one way that a file is not there, also to a name that it never gave", async () => {
    for (const name of [randomUUID(), "../secrets/auth", ""]) {
      await expect(store.read(name)).rejects.toThrow(StoredFileMissing);
      await expect(store.stream(name)).rejects.toThrow(StoredFileMissing);
    }
  });

  it("removes a file, and does not mind when it is gone", async () => {
    const { storageName } = await store.put(bytes);
    await store.remove(storageName);
    await store.remove(storageName);
    await expect(store.read(storageName)).rejects.toThrow(StoredFileMissing);
  });

  it("lists finished files by their age, and no parts", async () => {
    const { storageName } = await store.put(bytes);
    await store.parts.write(randomUUID(), 0, bytes);
    const names = await namesOlderThan(store, soon());
    expect(names).toContain(storageName);
    expect(names).toHaveLength(new Set(names).size);
    expect(await namesOlderThan(store, longAgo)).toEqual([]);
    for (const name of names) await store.read(name);
  });

  it("keeps the bytes of an upload under way: in order, replaced from where a sender goes on", async () => {
    const id = randomUUID();
    await store.parts.write(id, 0, new Uint8Array([1, 2, 3, 4]));
    await store.parts.write(id, 2, new Uint8Array([9, 9, 9]));
    expect([...(await store.parts.read(id))]).toEqual([1, 2, 9, 9, 9]);
    await store.parts.write(id, 0, new Uint8Array([7]));
    expect([...(await store.parts.read(id))]).toEqual([7]);
    await store.parts.remove(id);
    await store.parts.remove(id);
    await expect(store.parts.read(id)).rejects.toThrow();
    await expect(store.parts.write("../../secrets", 0, bytes)).rejects.toThrow();
  });

  it("forgets old parts and says how many", async () => {
    const id = randomUUID();
    await store.parts.write(id, 0, bytes);
    expect(await store.parts.removeOlderThan(longAgo)).toBe(0);
    expect(await store.parts.removeOlderThan(soon())).toBeGreaterThanOrEqual(1);
    await expect(store.parts.read(id)).rejects.toThrow();
  });

  it("tells whether it can be written, without leaving a trace, and how much room there is", async () => {
    const before = await namesOlderThan(store, soon());
    await store.probe();
    expect(await namesOlderThan(store, soon())).toEqual(before);
    const free = await store.freeBytes();
    expect(free === null || free > 0).toBe(true);
  });
});
