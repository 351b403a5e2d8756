import "server-only";
import { open, readFile } from "node:fs/promises";
import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";
import { type FileRefusal, MAX_FILE_BYTES, type Stamp } from "@/lib/domain/files";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { CleanContent } from "./clean-content";
import { beginsAsPdf, looksDisguised } from "./disguise";
import { AGAIN, fairQueue } from "./fair-queue";
import type { FileSource } from "./file-source";
import { type FileLane, fileLane, LIMITS, type Work } from "./lane";
import { weigh } from "./weigh";

export { TooManyWaiting } from "./fair-queue";
export type { FileSource } from "./file-source";

const PHOTO = ["image/jpeg", "image/png", "image/webp"] as const;
const HEIC = ["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"];

/** Seconds for any file, and those after which a light one makes room for the next. */
const MOST = 15;
const QUICK = 2;

const inTurn = fairQueue({ all: fileLane(), light: fileLane() });

type Answer = Result<CleanContent, { code: FileRefusal }>;

/**
 * Name and claimed type are not asked: the content decides. `sender`: whose files wait for each other. `stamp`: what is
 * drawn over the picture or the pages before they are kept.
 */
export async function cleanContent(source: FileSource, sender = "", stamp?: Stamp): Promise<Answer> {
  const { size, ends } = await glimpse(source);
  if (size === 0) return refuse({ code: "file_empty" });
  if (size > MAX_FILE_BYTES) return refuse({ code: "file_too_large" });
  const type = await typeOf(source, ends);
  const photo = PHOTO.find((mime) => mime === type);
  const task = photo ? "photo" : type === "application/pdf" ? "pdf" : HEIC.includes(type ?? "") ? "heic" : null;
  if (!task || !type) return refuse({ code: "file_type_unknown" });
  if (looksDisguised(ends, type)) return refuse({ code: "file_disguised" });
  const { weight, tooManyScans } = await weigh(source, type);
  if (tooManyScans) return refuse({ code: "image_too_complex" });
  return inTurn({ sender, weight }, ({ lane, quick }) => worked(lane, { task, source, type, stamp }, quick));
}

async function worked(lane: FileLane, work: Work, quick: boolean): Promise<Answer | typeof AGAIN> {
  const answer = await lane.run({ ...work, limits: LIMITS }, quick ? QUICK : MOST);
  if (answer === "late" && quick) return AGAIN;
  if (typeof answer === "string")
    return refuse({ code: work.task === "pdf" ? "pdf_too_complex" : "image_too_complex" });
  if ("bytes" in answer) return ok(answer);
  if (answer.refusal) return refuse({ code: answer.refusal });
  const bytes = typeof work.source === "string" ? await readFile(work.source) : work.source;
  return ok({ bytes, contentType: "application/pdf" as const });
}

/** How long it is, and its two ends: where files say what they are. */
async function glimpse(source: FileSource): Promise<{ size: number; ends: { head: Buffer; tail: Buffer } }> {
  if (typeof source !== "string") {
    const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
    return { size: bytes.length, ends: { head: bytes.subarray(0, END), tail: bytes.subarray(-END) } };
  }
  const file = await open(source);
  try {
    const { size } = await file.stat();
    const piece = Buffer.alloc(Math.min(size, END));
    await file.read(piece, 0, piece.length, 0);
    const tail = Buffer.alloc(piece.length);
    await file.read(tail, 0, tail.length, size - tail.length);
    return { size, ends: { head: piece, tail } };
  } finally {
    await file.close();
  }
}

/** As much as the end record of a ZIP and its longest comment. */
const END = 66_000;

async function typeOf(source: FileSource, { head }: { head: Buffer }): Promise<string | undefined> {
  const found = typeof source === "string" ? fileTypeFromFile(source) : fileTypeFromBuffer(source);
  const type: string | undefined = (await found.catch(() => undefined))?.mime;
  return type ?? (beginsAsPdf(head) ? "application/pdf" : undefined);
}
