import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { discardBody, receiveFile } from "./multipart";

const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-multipart-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

const MEGABYTE = 1024 * 1024;
const HEAD = '--x\r\nContent-Disposition: form-data; name="file"; filename="ktp.jpg"\r\n\r\n';

/** A body of pieces; without an end it stands still after the last. */
function sent(pieces: (string | Uint8Array)[], { ends = true, still = () => {} } = {}) {
  let next = 0;
  const body = new ReadableStream({
    pull(controller) {
      const piece = pieces[next++];
      if (piece !== undefined) return controller.enqueue(Buffer.from(piece as string));
      if (ends) return controller.close();
      still();
      return new Promise<void>(() => {});
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  return new Request("http://portal.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

const into = (name: string, sender = name) => ({ path: path.join(folder, name), most: 12 * MEGABYTE, sender });

test("a file is written as it comes, byte for byte", async () => {
  const bytes = new Uint8Array(300_000).map((_, index) => index % 251);
  const request = sent([HEAD, bytes.subarray(0, 100_000), bytes.subarray(100_000), "\r\n--x--\r\n"]);
  const got = await receiveFile(request, into("whole"));
  expect(got).toEqual({ filename: "ktp.jpg", size: 300_000, found: true, broken: false, busy: false });
  expect(readFileSync(into("whole").path).equals(Buffer.from(bytes))).toBe(true);
});

test("no more than the measure is kept of a longer one", async () => {
  const pieces = Array.from({ length: 40 }, () => new Uint8Array(MEGABYTE));
  const got = await receiveFile(sent([HEAD, ...pieces, "\r\n--x--\r\n"]), { ...into("long"), most: 1_000 });
  expect([got.size, readFileSync(into("long").path).length]).toEqual([1_000, 1_000]);
});

test("what came before a line that stands still is kept, and the place is given back", async () => {
  const stalled = Array.from({ length: 5 }, (_, index) =>
    receiveFile(sent([HEAD, "half"], { ends: false }), into(`half ${index}`, "one")),
  );
  expect(await receiveFile(sent([HEAD]), into("sixth", "one"))).toMatchObject({ busy: true });
  await vi.waitFor(() => expect(readFileSync(into("half 4").path, "latin1")).toBe("half"), { interval: 5 });
  await vi.advanceTimersByTimeAsync(21_000);
  for (const got of await Promise.all(stalled)) expect(got).toMatchObject({ size: 4, broken: true });
  expect(await receiveFile(sent([HEAD]), into("sixth", "one"))).toMatchObject({ busy: false });
});

test("a hundred stalled files are not held in memory, and only sixty are taken", async () => {
  const before = process.memoryUsage().arrayBuffers;
  const pieces = Array.from({ length: 16 }, () => new Uint8Array(MEGABYTE / 4));
  const stalled: Promise<unknown>[] = [];
  const all = Array.from({ length: 100 }, (_, index) => {
    const name = `stalled ${index}`;
    const still = new Promise<void>((resolve) => {
      stalled.push(receiveFile(sent([HEAD, ...pieces], { ends: false, still: resolve }), into(name)).finally(resolve));
    });
    return still;
  });
  await Promise.all(all);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MEGABYTE);
  await vi.advanceTimersByTimeAsync(21_000);
  const got = (await Promise.all(stalled)) as { busy: boolean; size: number }[];
  expect(got.filter(({ busy }) => busy)).toHaveLength(40);
  for (const { busy, size } of got) if (!busy) expect(size).toBeGreaterThan(3.9 * MEGABYTE);
});

test("a body that is forgotten is read up to a limit", async () => {
  let given = 0;
  const body = new ReadableStream({
    pull(controller) {
      given += MEGABYTE;
      controller.enqueue(new Uint8Array(MEGABYTE));
    },
  });
  const request = new Request("http://portal.test/", { method: "POST", body, duplex: "half" } as RequestInit);
  await discardBody(request, 4 * MEGABYTE);
  expect(given).toBeLessThan(8 * MEGABYTE);
});

test("a body that somebody began to read and gave up is left alone", async () => {
  const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1)) });
  const request = new Request("http://portal.test/", { method: "POST", body, duplex: "half" } as RequestInit);
  request.body?.getReader();
  await expect(discardBody(request, MEGABYTE)).resolves.toBeUndefined();
});
