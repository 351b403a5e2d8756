import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { MAX_FILE_BYTES } from "@/lib/domain/files";
import { cleanContent } from "./index";
import { heicPhoto, pdfOf, phonePhoto } from "./sample-files";
import { weigh } from "./weigh";

const folder = mkdtempSync(path.join(os.tmpdir(), "umkm-portal-budget-"));
afterAll(() => rmSync(folder, { recursive: true }));

function onDisk(bytes: Uint8Array) {
  const file = path.join(folder, randomUUID());
  writeFileSync(file, bytes);
  return file;
}

/** A picture whose last scan is told again and again: each is read over all of it. */
async function manyScans(times: number) {
  const flat = sharp({ create: { width: 4_000, height: 4_000, channels: 3, background: "#888" } });
  const photo = await flat.jpeg({ progressive: true }).toBuffer();
  const scan = photo.subarray(photo.lastIndexOf(Buffer.from([0xff, 0xda])), photo.length - 2);
  return new Uint8Array(Buffer.concat([photo.subarray(0, -2), ...Array(times).fill(scan), photo.subarray(-2)]));
}

/** 32 bytes, 7,000 × 7,000 pixels of one colour. */
function smallestWebp(width = 7_000, height = 7_000) {
  const bits = Buffer.alloc(4);
  bits.writeUInt32LE((width - 1) | ((height - 1) << 14));
  const data = Buffer.concat([Buffer.from([0x2f]), bits, Buffer.from("88880888", "hex"), Buffer.alloc(3)]);
  const file = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBPVP8L\0\0\0\0", "latin1"), data]);
  file.writeUInt32LE(file.length - 8, 4);
  file.writeUInt32LE(data.length, 16);
  return new Uint8Array(file);
}

test("a picture of thousands of scans is refused before anything of it is unfolded", async () => {
  const bomb = await manyScans(3_000);
  expect(bomb.byteLength).toBeLessThan(MAX_FILE_BYTES);
  for (const source of [bomb, onDisk(bomb)]) {
    const started = performance.now();
    expect(await cleanContent(source)).toMatchObject({ ok: false, code: "image_too_complex" });
    expect(performance.now() - started).toBeLessThan(2_000);
  }
  expect((await weigh(await manyScans(0), "image/jpeg")).tooManyScans).toBe(false);
});

test("what unfolds to much weighs on no process but the one that ends", async () => {
  const before = process.memoryUsage().rss;
  await cleanContent(smallestWebp());
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  expect(await weigh(smallestWebp(), "image/webp")).toMatchObject({ weight: 98_000_000 });
});

test("beside ten senders of the heaviest files an ordinary photo waits at most three seconds", async () => {
  const photo = await phonePhoto("jpeg", 2_600, 1_950);
  const heavy = smallestWebp(3_000, 3_000);
  await cleanContent(await phonePhoto());
  const bombs = Array.from({ length: 10 }, (_, number) => cleanContent(onDisk(heavy), `sender ${number}`));
  const started = performance.now();
  expect(await cleanContent(onDisk(photo), "citizen")).toMatchObject({ ok: true });
  expect(performance.now() - started).toBeLessThan(3_000);
  await Promise.all(bombs);
}, 120_000);

test.each([
  ["JPEG", "image/jpeg", () => phonePhoto("jpeg", 300, 200), 60_000],
  ["PNG", "image/png", () => phonePhoto("png", 300, 200), 60_000],
  ["WebP", "image/webp", () => phonePhoto("webp", 300, 200), 120_000],
  ["HEIC", "image/heic", async () => heicPhoto(), 4 * 64 * 64],
  ["PDF", "application/pdf", async () => pdfOf(), 8_000_000],
])("%s is weighed by its head, in memory and on the disk", async (_name, type, make, least) => {
  const bytes = await make();
  const { weight } = await weigh(bytes, type);
  expect(weight).toBeGreaterThanOrEqual(least);
  expect(weight).toBeLessThanOrEqual(least * 1.25);
  expect(await weigh(onDisk(bytes), type)).toEqual(await weigh(bytes, type));
});

test("a file on the disk is judged like the same bytes", async () => {
  expect(await cleanContent(onDisk(await phonePhoto()))).toMatchObject({
    ok: true,
    value: { contentType: "image/jpeg" },
  });
  expect(await cleanContent(onDisk(pdfOf()))).toMatchObject({ ok: true, value: { bytes: Buffer.from(pdfOf()) } });
  expect(await cleanContent(onDisk(new Uint8Array()))).toMatchObject({ code: "file_empty" });
  expect(await cleanContent(onDisk(new Uint8Array(MAX_FILE_BYTES + 1)))).toMatchObject({ code: "file_too_large" });
});
