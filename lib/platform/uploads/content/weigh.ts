import "server-only";
import { open } from "node:fs/promises";
import type { FileSource } from "./file-source";

/** No camera and no program makes more; each is read again over the whole picture. */
const MAX_SCANS = 100;
const CHUNK = 256 * 1024;

/** What a file will cost as far as its head tells, in pixels of an ordinary photo. */
export type Weight = { weight: number; tooManyScans: boolean };

/** Read here in plain code, a piece at a time: nothing is decoded before it is known what it costs. */
export async function weigh(source: FileSource, type: string): Promise<Weight> {
  if (type === "application/pdf") return { weight: PDF_WEIGHT, tooManyScans: false };
  const file = await reader(source);
  try {
    const head = await file.at(0, CHUNK);
    if (type === "image/png") return { weight: head.length < 24 ? 0 : area(head, 16, 20), tooManyScans: false };
    if (type === "image/webp") return { weight: 2 * webpArea(head), tooManyScans: false };
    if (type !== "image/jpeg") return { weight: 4 * heicArea(head), tooManyScans: false };
    const scans = await countScans(file);
    return { weight: (await jpegArea(file)) * (1 + scans / 5), tooManyScans: scans > MAX_SCANS };
  } finally {
    await file.close();
  }
}

/** More than an ordinary photo: what a PDF costs only reading it tells. */
const PDF_WEIGHT = 8_000_000;

type Reader = { at(offset: number, length: number): Promise<Buffer>; close(): Promise<void> };

async function reader(source: FileSource): Promise<Reader> {
  if (typeof source !== "string")
    return {
      at: async (offset, length) =>
        Buffer.from(source.buffer, source.byteOffset, source.byteLength).subarray(offset, offset + length),
      close: async () => {},
    };
  const file = await open(source);
  return {
    at: async (offset, length) => {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}

/** Marks of a scan's beginning; inside of picture data the sign before them is never followed by this one. */
async function countScans(file: Reader): Promise<number> {
  let scans = 0;
  for (let offset = 0; scans <= MAX_SCANS; offset += CHUNK - 1) {
    const piece = await file.at(offset, CHUNK);
    for (let at = piece.indexOf(SCAN); at >= 0; at = piece.indexOf(SCAN, at + 2)) scans += 1;
    if (piece.length < CHUNK) break;
  }
  return scans;
}

const SCAN = Buffer.from([0xff, 0xda]);

/** From segment to segment up to the frame's head, which says how large the picture is. */
async function jpegArea(file: Reader): Promise<number> {
  for (let offset = 2, segments = 0; segments < 200; segments += 1) {
    const head = await file.at(offset, 9);
    if (head.length < 9 || head[0] !== 0xff) return 0;
    const mark = head[1] ?? 0;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) return head.readUInt16BE(5) * head.readUInt16BE(7);
    offset += mark === 0xff ? 1 : 2 + head.readUInt16BE(2);
  }
  return 0;
}

function webpArea(head: Buffer): number {
  const kind = head.toString("latin1", 12, 16);
  if (head.length < 30) return kind === "VP8L" && head.length >= 25 ? losslessArea(head) : 0;
  if (kind === "VP8X") return (head.readUIntLE(24, 3) + 1) * (head.readUIntLE(27, 3) + 1);
  if (kind === "VP8L") return losslessArea(head);
  return (head.readUInt16LE(26) & 0x3fff) * (head.readUInt16LE(28) & 0x3fff);
}

function losslessArea(head: Buffer): number {
  const bits = head.readUInt32LE(21);
  return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
}

/** The largest picture that any of its boxes speaks of. */
function heicArea(head: Buffer): number {
  let largest = 0;
  for (let at = head.indexOf("ispe"); at >= 0 && at + 16 <= head.length; at = head.indexOf("ispe", at + 4))
    largest = Math.max(largest, area(head, at + 8, at + 12));
  return largest;
}

function area(head: Buffer, width: number, height: number): number {
  return head.readUInt32BE(width) * head.readUInt32BE(height);
}
