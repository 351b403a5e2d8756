import { open } from "node:fs/promises";
import { serveLane } from "../../lane/serve.mjs";
import { decodeHeic } from "./child-heic.mjs";
import { judge } from "./child-pdf.mjs";
import { reencode, reencodePixels } from "./child-photo.mjs";
import { stampedPdf } from "./pdf-stamp.mjs";

/** The process that unfolds foreign bytes, one file at a time: see lane.ts, which watches and ends it. */
serveLane(done, ({ task }) => ({ refusal: task === "pdf" ? "pdf_broken" : "image_broken" }));

async function done({ task, source, type, limits, stamp }) {
  const bytes = typeof source === "string" ? await readUpTo(source, limits.bytes) : source;
  if (task === "pdf") {
    const refusal = await judge(bytes);
    return refusal || !stamp ? { refusal } : stampedPdf(bytes, stamp);
  }
  if (task === "photo") return reencode(bytes, type, limits, stamp);
  const heic = await decodeHeic(bytes, limits.pixels);
  return heic.refusal ? heic : reencodePixels(heic, limits, stamp);
}

/** The first bytes of a file on disk; more than these were never promised. */
async function readUpTo(path, limit) {
  const file = await open(path);
  try {
    const size = Math.min((await file.stat()).size, limit);
    const bytes = new Uint8Array(size);
    let read = 0;
    for (let more = 1; more > 0 && read < size; read += more)
      more = (await file.read(bytes, read, size - read, read)).bytesRead;
    return bytes.subarray(0, read);
  } finally {
    await file.close();
  }
}
